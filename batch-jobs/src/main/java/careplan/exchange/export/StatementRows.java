package careplan.exchange.export;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.StatementLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Table 7 (別表) as rows of UPSIKYU, subtotals and grand total included, in the order of the form. */
final class StatementRows {

    /** 入力者コード, fixed by the standard. */
    private static final String ENTERED_BY = "9999999999";

    private final Layout layout;

    StatementRows(ExchangeVersion version) {
        this.layout = Layouts.of(FileKind.UPSIKYU, version);
    }

    List<Row> of(MonthlySchedule schedule, List<StatementLine> lines) {
        return lines.stream().map(line -> row(schedule, line)).toList();
    }

    private Row row(MonthlySchedule schedule, StatementLine line) {
        return Row.builder(layout)
                .set("保険者番号", schedule.getInsurer().getInsurerNumber())
                .set("被保険者番号", schedule.getInsuredNumber())
                .set("作成年月日", schedule.getCreatedOn())
                .set("対象年月", schedule.getServiceMonth())
                .set("サービス事業所名", line.getProviderName())
                .set("サービス事業所コード", line.getProviderNumber())
                .set("サテライト枝番", line.getSatelliteBranch())
                .set("サービスコード", line.getServiceCode())
                .setIfPresent("TAISコード", line.getTaisCode())
                .setIfPresent("福祉用具届出コード", line.getEquipmentCode())
                .setIfPresent("用具名称（機種名）", line.getEquipmentName())
                .set("単位数", line.getUnits())
                .set("割引後率", line.getDiscountRate())
                .set("割引後単位数", line.getDiscountedUnits())
                .set("回数／日数", line.getTimes())
                .set("サービス単位金額", line.getServiceUnits())
                .set("給付管理単位数", line.getManagedUnits())
                .set("種類支給限度基準超単位数", line.getTypeOverUnits())
                .set("種類支給限度基準内単位数", line.getTypeWithinUnits())
                .set("区分支給限度基準超単位数", line.getLevelOverUnits())
                .set("区分支給限度基準内単位数", line.getLevelWithinUnits())
                .set("単位数単価", price(line.getUnitPrice()))
                .set("費用総額保険／事業対象分", line.getTotalCost())
                .set("給付率", line.getBenefitRate())
                .set("保険／事業費請求額", line.getClaimedAmount())
                .set("定額利用者負担単価金額", line.getFixedCharge())
                .set("利用者負担保険／事業対象分", line.getClientCharge())
                .set("利用者負担（全額負担分）", line.getClientFullCharge())
                .set("前月までの利用日数", line.getDaysBefore())
                .set("当月の計画利用日数", line.getDaysPlanned())
                .set("累積利用日数", line.getDaysTotal())
                .set("３０日超区分", line.isOver30Days() ? "1" : "0")
                .set("事業所コード", line.getOfficeNumber())
                .set("入力者コード", ENTERED_BY)
                .set("更新業者コード", schedule.getCareManagementOfficeNumber())
                .build();
    }

    /** Always two places, as the standard shows it, whatever scale the database gives back. */
    private static String price(BigDecimal price) {
        return price == null
                ? null
                : price.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
