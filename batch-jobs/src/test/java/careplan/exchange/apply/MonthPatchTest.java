package careplan.exchange.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.office.Office;
import careplan.request.RowAction;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import careplan.schedule.StatementLineKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows put together to a month, and a month kept compared with one received. */
class MonthPatchTest {

    private static final String SITE = "2370000000";

    @Test
    void rowsOfOneServiceBecomeOneLine() {
        ReceivedMonth month = month(
                plan(3, "0930", "152441", SITE, 1),
                plan(5, "0930", "152441", SITE, 2),
                plan(3, "1330", "152441", SITE, 1),
                plan(5, "0930", "152441", "2370000001", 1));
        assertThat(month.faults()).isEmpty();
        assertThat(month.schedule().getLines()).hasSize(3);
        ScheduleLine first = month.schedule().getLines().get(0);
        assertThat(first.getLineNo()).isEqualTo(1);
        assertThat(first.getPlanned()).isEqualTo(DayCounts.NONE.with(3, 1).with(5, 2));
        assertThat(first.getServiceName()).isEqualTo("通所介護");
        assertThat(month.place(first)).isEqualTo(new Place("UPPLAN.CSV", 1));
        assertThat(month.place(month.schedule().getLines().get(2))).isEqualTo(new Place("UPPLAN.CSV", 4));
    }

    @Test
    void sameServiceTwiceOnADayIsAFault() {
        ReceivedMonth month = month(plan(3, "0930", "152441", SITE, 1), plan(3, "0930", "152441", SITE, 1));
        assertThat(month.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code().id()).isEqualTo("R16");
            assertThat(fault.line()).isEqualTo(2);
        });
    }

    @Test
    void kindsOfStatementLinesFollowFromTheirCodes() {
        MonthAssembler assembler = new MonthAssembler(code -> null);
        List<Row> rows = new ArrayList<>();
        for (String code : List.of("152441", "15AAAA", "15EEEE", "21ZZZZ", "999999")) {
            rows.add(Row.builder(Layouts.of(FileKind.UPSIKYU, ExchangeVersion.V3))
                    .set("サービスコード", code)
                    .set("サービス事業所コード", SITE)
                    .set("単位数単価", "10.45")
                    .set("給付率", 90)
                    .build());
        }
        MonthlySchedule schedule =
                assembler.add(FileKind.UPSIKYU, "x", rows).month().schedule();
        assertThat(schedule.getStatementLines())
                .extracting(line -> line.getKind())
                .containsExactly(
                        StatementLineKind.DETAIL,
                        StatementLineKind.SUBTOTAL_WITHIN,
                        StatementLineKind.SUBTOTAL_OUTSIDE,
                        StatementLineKind.SUBTOTAL_OVER_30,
                        StatementLineKind.TOTAL);
        assertThat(schedule.getStatementLines().get(0).getUnitPrice()).isEqualByComparingTo("10.45");
        assertThat(schedule.getBenefitRate()).isEqualTo(90);
    }

    @Test
    void sumsAreToldInWordsAndWhatALineLacksIsNot() {
        List<Row> rows = new ArrayList<>();
        rows.add(amounts("152441", 3, 1974, null));
        rows.add(amounts("15AAAA", 0, 1974, 20628));
        rows.add(amounts("999999", 0, null, null));
        ReceivedMonth received = new MonthAssembler(code -> "通所介護Ⅰ５１")
                .add(FileKind.UPSIKYU, "UPSIKYU.CSV", rows)
                .month();

        assertThat(MonthPatch.between(null, received).changes())
                .extracting(Change::subject, Change::after)
                .containsExactly(
                        tuple("別表 152441 通所介護Ⅰ５１", "回数3 単位数1974"),
                        tuple("別表 通所介護 小計", "単位数1974 費用20628円"),
                        tuple("別表 合計", "なし"));
    }

    @Test
    void equalMonthNeedsNothing() {
        MonthlySchedule kept = month(plan(3, "0930", "152441", SITE, 1), plan(4, "9999", "171003", SITE, 1))
                .schedule();
        MonthPatch patch =
                MonthPatch.between(kept, month(plan(3, "0930", "152441", SITE, 1), plan(4, "9999", "171003", SITE, 1)));
        assertThat(patch.isReal()).isFalse();
        assertThat(patch.changes()).extracting(Change::action).containsOnly(RowAction.UNCHANGED);
    }

    @Test
    void changedDaysAreCarriedOverAndThenEqual() {
        MonthlySchedule kept = month(plan(3, "0930", "152441", SITE, 1)).schedule();
        kept.getLines().get(0).setActual(DayCounts.NONE.with(3, 1));
        ReceivedMonth received = month(plan(3, "0930", "152441", SITE, 1), plan(10, "0930", "152441", SITE, 2));

        MonthPatch patch = MonthPatch.between(kept, received);

        assertThat(kept.getLines().get(0).getPlanned().total())
                .as("finding out changes nothing")
                .isEqualTo(1);
        assertThat(patch.changes()).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(RowAction.CHANGED);
            assertThat(change.before()).isEqualTo("1回（3日）");
            assertThat(change.after()).isEqualTo("3回（3・10×2日）");
        });
        patch.carryOut();
        assertThat(kept.getLines().get(0).getPlanned().get(10)).isEqualTo(2);
        assertThat(kept.getLines().get(0).getActual().get(3)).isEqualTo(1);
        assertThat(MonthPatch.between(kept, received).isReal()).isFalse();
    }

    @Test
    void linesFollowTheOrderReceivedAndThoseWithActualsStay() {
        MonthlySchedule kept = month(
                        plan(1, "0930", "152441", SITE, 1),
                        plan(1, "1330", "152441", SITE, 1),
                        plan(1, "1500", "152441", SITE, 1))
                .schedule();
        kept.getLines().get(0).setActual(DayCounts.NONE.with(1, 1));
        ReceivedMonth received = month(plan(1, "0800", "152441", SITE, 1), plan(1, "1500", "152441", SITE, 1));

        MonthPatch patch = MonthPatch.between(kept, received);
        patch.carryOut();

        assertThat(kept.getLines())
                .extracting(ScheduleLine::getStartTime, ScheduleLine::getLineNo)
                .containsExactlyInAnyOrder(tuple("0800", 1), tuple("1500", 2), tuple("0930", 3));
        assertThat(patch.changes())
                .extracting(Change::action)
                .containsExactlyInAnyOrder(RowAction.ADDED, RowAction.UNCHANGED, RowAction.CHANGED, RowAction.DELETED);
        ScheduleLine own = kept.getLines().stream()
                .filter(line -> line.getStartTime().equals("0930"))
                .findFirst()
                .orElseThrow();
        assertThat(own.getPlanned()).isEqualTo(DayCounts.NONE);
        assertThat(own.getActual().total()).isEqualTo(1);
        assertThat(MonthPatch.between(kept, received).isReal()).isFalse();
    }

    @Test
    void confirmedMonthGoesBackOnlyWhenItChanges() {
        MonthlySchedule kept = month(plan(1, "0930", "152441", SITE, 1)).schedule();
        kept.setOffice(new Office());
        kept.moveTo(ScheduleStatus.ACTUALS_ENTERED, "試験");
        kept.moveTo(ScheduleStatus.CONFIRMED, null);
        MonthPatch same = MonthPatch.between(kept, month(plan(1, "0930", "152441", SITE, 1)));
        assertThat(same.isReal()).isFalse();
        MonthPatch other = MonthPatch.between(kept, month(plan(2, "0930", "152441", SITE, 1)));
        other.carryOut();
        assertThat(kept.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);
    }

    private static ReceivedMonth month(Row... rows) {
        return new MonthAssembler(code -> code.startsWith("15") ? "通所介護" : null)
                .add(FileKind.UPPLAN, "UPPLAN.CSV", numbered(rows))
                .month();
    }

    private static List<Row> numbered(Row... rows) {
        List<Row> numbered = new ArrayList<>();
        for (Row row : rows) {
            numbered.add(new Row(row.layout(), numbered.size() + 1L, row.values()));
        }
        return numbered;
    }

    private static Row amounts(String code, int times, Integer units, Integer cost) {
        Row.Builder row = Row.builder(Layouts.of(FileKind.UPSIKYU, ExchangeVersion.V3))
                .set("サービスコード", code)
                .set("サービス事業所コード", SITE)
                .set("回数／日数", times);
        if (units != null) {
            row.set("サービス単位金額", units);
        }
        if (cost != null) {
            row.set("費用総額保険／事業対象分", cost);
        }
        return row.build();
    }

    private static Row plan(int day, String from, String code, String provider, int count) {
        return Row.builder(Layouts.of(FileKind.UPPLAN, ExchangeVersion.V3))
                .set("対象年月", "202611")
                .set("作成年月日", "20261020")
                .set("プラン担当業者コード", "2370009999")
                .set("単位数", 658)
                .set("サービス利用日", "202611%02d".formatted(day))
                .set("サービス開始時刻", from)
                .set("サービス終了時刻", from)
                .set("サービス回数", count)
                .set("サービスコード", code)
                .set("サービス事業者コード", provider)
                .set("３０日超区分", "0")
                .build();
    }
}
