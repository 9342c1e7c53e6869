package careplan.master;

import careplan.client.CareLevel;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The dated values that a month is computed with, as of the first day of the month. What the 別表 needs comes through this
 * and nothing else, so that screens, jobs and tests can bring their own.
 */
public interface MasterData {

    /** 区分支給限度基準額 in units a month; empty where none is known for the month. */
    Optional<Integer> limitUnits(CareLevel level, YearMonth month);

    /**
     * 単位数単価 in yen.
     *
     * @param areaGrade 地域区分 of the provider, 00 to 07
     * @param serviceType サービス種類コード
     */
    Optional<BigDecimal> unitPrice(String areaGrade, String serviceType, YearMonth month);

    /**
     * The service code, with its units; empty where it is unknown or not valid in the month.
     *
     * @param insurerNumber 保険者番号 of the insured person, as a city has its own codes of 総合事業; null for the national ones
     */
    Optional<ServiceCode> serviceCode(String code, YearMonth month, String insurerNumber);
}
