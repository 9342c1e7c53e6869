package careplan.schedule.statement;

import careplan.schedule.StatementLineKind;
import java.math.BigDecimal;

/**
 * A computed row of table 7: the fields of UPSIKYU but for those that are the same on every row (client, month, offices
 * that write). Amounts are units or yen; null is an empty field.
 *
 * @param serviceCode code of the service, or TTAAAA, TTEEEE, TTZZZZ, 999999
 * @param detailCode 明細判別コード of the line of table 6 it comes from; not a field of the file
 * @param units 単位数, 0 on subtotals and the total
 * @param discountRate 割引後率 in percent
 * @param times 回数／日数
 * @param serviceUnits サービス単位／金額
 * @param managedUnits 給付管理単位数, null outside the limit
 * @param typeOverUnits 種類支給限度基準超単位数
 * @param levelOverUnits 区分支給限度基準超単位数
 * @param totalCost 費用総額（保険／事業対象分）
 * @param claimedAmount 保険／事業費請求額
 * @param fixedCharge 定額利用者負担単価金額
 * @param clientCharge 利用者負担（保険／事業対象分）
 * @param clientFullCharge 利用者負担（全額負担分）
 * @param publicCharge what 介護扶助 bears of the client's share; null for none. Not a field of the file
 * @param daysBefore 前月までの利用日数, on the total only, as the other two day counts
 */
public record StatementRow(
        StatementLineKind kind,
        String providerNumber,
        String providerName,
        String satelliteBranch,
        String serviceCode,
        String serviceName,
        String detailCode,
        String taisCode,
        String equipmentCode,
        String equipmentName,
        int units,
        Integer discountRate,
        Integer discountedUnits,
        int times,
        Integer serviceUnits,
        Integer managedUnits,
        Integer typeOverUnits,
        Integer typeWithinUnits,
        Integer levelOverUnits,
        Integer levelWithinUnits,
        BigDecimal unitPrice,
        Integer totalCost,
        Integer benefitRate,
        Integer claimedAmount,
        Integer fixedCharge,
        Integer clientCharge,
        Integer clientFullCharge,
        Integer publicCharge,
        Integer daysBefore,
        Integer daysPlanned,
        Integer daysTotal,
        boolean over30Days) {}
