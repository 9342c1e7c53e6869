package careplan.exchange.export;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.schedule.DayCounts;
import careplan.schedule.GivenVisit;
import careplan.schedule.GivenVisits;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Table 6 as rows: one a line and day with a count, the lines in the order of the form, the days of a line in their
 * order. UPPLAN takes the planned counts, UPJSK the actual ones; who wrote last is the planner or the provider.
 */
final class PlanRows {

    private static final String COUNT = "サービス回数";

    private final Layout layout;
    private final Function<ScheduleLine, DayCounts> counts;
    private final Function<ScheduleLine, GivenVisits> visits;
    private final BiFunction<MonthlySchedule, ScheduleLine, String> updater;

    private PlanRows(
            Layout layout,
            Function<ScheduleLine, DayCounts> counts,
            Function<ScheduleLine, GivenVisits> visits,
            BiFunction<MonthlySchedule, ScheduleLine, String> updater) {
        this.layout = layout;
        this.counts = counts;
        this.visits = visits;
        this.updater = updater;
    }

    static PlanRows planned(ExchangeVersion version) {
        return new PlanRows(
                Layouts.of(FileKind.UPPLAN, version),
                ScheduleLine::getPlanned,
                line -> GivenVisits.NONE,
                (schedule, line) -> schedule.getCareManagementOfficeNumber());
    }

    static PlanRows actual(ExchangeVersion version) {
        return new PlanRows(
                Layouts.of(FileKind.UPJSK, version),
                ScheduleLine::getActual,
                ScheduleLine::getGivenVisits,
                (schedule, line) -> line.getProviderNumber());
    }

    /**
     * The rows of these lines of the month.
     *
     * @throws ExportRefusal if a count stands at a day that the month does not have
     */
    List<Row> of(MonthlySchedule schedule, List<ScheduleLine> lines) throws ExportRefusal {
        Map<List<String>, Row> rows = new LinkedHashMap<>();
        for (ScheduleLine line : lines) {
            DayCounts days = counts.apply(line);
            for (int day = 1; day <= DayCounts.DAYS; day++) {
                int asPlanned = days.get(day);
                for (GivenVisit visit : visits.apply(line).on(day)) {
                    asPlanned -= visit.count();
                    add(rows, reported(row(schedule, line, day, visit.count()), visit));
                }
                if (asPlanned > 0) {
                    add(rows, row(schedule, line, day, asPlanned));
                }
            }
        }
        return List.copyOf(rows.values());
    }

    /** A row that differs in its count alone from one before is one with it: some providers send the visits of a day so. */
    private void add(Map<List<String>, Row> rows, Row row) {
        List<String> key = new ArrayList<>(Arrays.asList(row.values()));
        key.set(layout.index(COUNT), "");
        rows.merge(key, row, (before, more) -> Row.copy(before)
                .set(COUNT, before.integerOrZero(COUNT) + more.integerOrZero(COUNT))
                .build());
    }

    /** What the provider reported goes on as it was reported. */
    private static Row reported(Row row, GivenVisit visit) {
        Row.Builder reported = Row.copy(row);
        if (visit.startTime() != null) {
            reported.set("サービス開始時刻", visit.startTime()).set("サービス終了時刻", visit.endTime());
        }
        if (visit.units() != null) {
            reported.set("単位数", visit.units());
        }
        if (visit.proratedDays() != null) {
            reported.set("日割対象日", visit.proratedDays());
        }
        if (visit.taisCode() != null) {
            reported.setIfPresent("TAISコード", visit.taisCode());
        }
        if (visit.equipmentCode() != null) {
            reported.setIfPresent("福祉用具届出コード", visit.equipmentCode());
        }
        if (visit.equipmentName() != null) {
            reported.setIfPresent("用具名称（機種名）", visit.equipmentName());
        }
        return reported.build();
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
                .set("単位数", line.discountedUnits())
                .set("前月までの短期入所利用日数", schedule.getShortStayDaysBefore())
                .set("サービス利用日", month.atDay(day))
                .set("日割対象日", line.getProratedDays())
                .set("サービス開始時刻", line.getStartTime())
                .set("サービス終了時刻", line.getEndTime())
                .set(COUNT, count)
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
