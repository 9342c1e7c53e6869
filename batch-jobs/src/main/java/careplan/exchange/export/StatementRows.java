package careplan.exchange.export;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.StatementField;
import careplan.schedule.StatementLine;
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
        Row.Builder row = Row.builder(layout)
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
                .set("３０日超区分", line.isOver30Days() ? "1" : "0")
                .set("事業所コード", line.getOfficeNumber())
                .set("入力者コード", ENTERED_BY)
                .set("更新業者コード", schedule.getCareManagementOfficeNumber());
        StatementField.exchanged().forEach(field -> row.set(field.label(), field.text(line)));
        return row.build();
    }
}
