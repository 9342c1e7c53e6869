package careplan.exchange.export;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Table 6 as rows: one a line and day with a count, the lines in the order of the form, the days of a line in their
 * order. UPPLAN takes the planned counts, UPJSK the actual ones; who wrote last is the planner or the provider.
 */
final class PlanRows {

    private final Layout layout;
    private final Function<ScheduleLine, DayCounts> counts;
    private final BiFunction<MonthlySchedule, ScheduleLine, String> updater;

    private PlanRows(
            Layout layout,
            Function<ScheduleLine, DayCounts> counts,
            BiFunction<MonthlySchedule, ScheduleLine, String> updater) {
        this.layout = layout;
        this.counts = counts;
        this.updater = updater;
    }

    static PlanRows planned(ExchangeVersion version) {
        return new PlanRows(
                Layouts.of(FileKind.UPPLAN, version),
                ScheduleLine::getPlanned,
                (schedule, line) -> schedule.getCareManagementOfficeNumber());
    }

    static PlanRows actual(ExchangeVersion version) {
        return new PlanRows(
                Layouts.of(FileKind.UPJSK, version),
                ScheduleLine::getActual,
                (schedule, line) -> line.getProviderNumber());
    }

    /**
     * The rows of these lines of the month.
     *
     * @throws ExportRefusal if a count stands at a day that the month does not have
     */
    List<Row> of(MonthlySchedule schedule, List<ScheduleLine> lines) throws ExportRefusal {
        List<Row> rows = new ArrayList<>();
        for (ScheduleLine line : lines) {
            DayCounts days = counts.apply(line);
            for (int day = 1; day <= DayCounts.DAYS; day++) {
                if (days.get(day) > 0) {
                    rows.add(row(schedule, line, day, days.get(day)));
                }
            }
        }
        return rows;
    }

    private Row row(MonthlySchedule schedule, ScheduleLine line, int day, int count) throws ExportRefusal {
        YearMonth month = schedule.getServiceMonth();
        if (!month.isValidDay(day)) {
            throw new ExportRefusal(Message.at(
                    MessageCode.EXPORT_DAY_OUTSIDE_MONTH,
                    "",
                    0,
                    "",
                    line.getServiceCode(),
                    JapaneseMonth.of(month),
                    day));
        }
        return Row.builder(layout)
                .set("保険者番号", schedule.getInsurer().getInsurerNumber())
                .set("被保険者番号", schedule.getInsuredNumber())
                .set("作成年月日", schedule.getCreatedOn())
                .set("対象年月", month)
                .set("プラン担当業者コード", schedule.getCareManagementOfficeNumber())
                .set("プラン担当者名", schedule.getCareManagerName())
                .set("単位数", line.getUnits())
                .set("前月までの短期入所利用日数", schedule.getShortStayDaysBefore())
                .set("サービス利用日", month.atDay(day))
                .set("日割対象日", line.getProratedDays())
                .set("サービス開始時刻", line.getStartTime())
                .set("サービス終了時刻", line.getEndTime())
                .set("サービス回数", count)
                .set("サービスコード", line.getServiceCode())
                .setIfPresent("TAISコード", line.getTaisCode())
                .setIfPresent("福祉用具届出コード", line.getEquipmentCode())
                .setIfPresent("用具名称（機種名）", line.getEquipmentName())
                .set("明細判別コード", line.getDetailCode())
                .set("サービス事業者コード", line.getProviderNumber())
                .set("サービス事業所名", line.getProviderName())
                .set("サテライト枝番", line.getSatelliteBranch())
                .set("３０日超区分", line.isOver30Days() ? "1" : "0")
                .set("更新業者コード", updater.apply(schedule, line))
                .build();
    }
}
