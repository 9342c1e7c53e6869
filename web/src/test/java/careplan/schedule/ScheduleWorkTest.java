package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.client.CareLevel;
import careplan.office.OfficeKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleWorkTest {

    private static final ScheduleMonth.Line VISIT = line(1, "111211", 3);
    private static final ScheduleMonth.Line DAY_SERVICE = line(2, "152441", 4);

    @Test
    void daysFromTheBrowserReplaceThoseOnTheScreen() {
        ScheduleWork work = new ScheduleWork(month(1, VISIT));
        assertThat(work.isChanged()).isFalse();

        work.takeCounts("[" + json(5) + "]");

        assertThat(work.getLines().get(0).getPlanned().get(4)).isEqualTo(1);
        assertThat(work.getLines().get(0).getPlannedTotal()).isEqualTo(1);
        assertThat(work.isChanged()).isTrue();
    }

    @Test
    void daysOfAnotherNumberOfLinesAreRefused() {
        ScheduleWork work = new ScheduleWork(month(1, VISIT, DAY_SERVICE));

        assertThatThrownBy(() -> work.takeCounts("[" + json(5) + "]")).isInstanceOf(IllegalArgumentException.class);
        assertThat(work.isChanged()).isFalse();
    }

    /** Taken for none, it would undo a day in silence. */
    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1\"", "null", "[]", "9999999999", "<x/>", "1],[1"})
    void whatIsNoWholeNumberIsRefused(String count) {
        ScheduleWork work = new ScheduleWork(month(1, VISIT));
        String json = "[" + json(5).replaceFirst("0", count) + "]";

        assertThatThrownBy(() -> work.takeCounts(json)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> work.takeCounts("<counts/>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> work.takeCounts("[{}]")).isInstanceOf(IllegalArgumentException.class);
        assertThat(work.isChanged()).isFalse();
    }

    @Test
    void myDaysAreLaidOverANewerMonth() {
        ScheduleWork work = new ScheduleWork(month(1, VISIT, DAY_SERVICE));
        work.takeCounts("[" + json(3, 10) + "," + json(4) + "]");
        ScheduleMonth.Line visitOfSomebody = line(1, "111211", 3, 20);

        work.layOver(month(2, visitOfSomebody, DAY_SERVICE));

        assertThat(days(work.getLines().get(0))).containsExactly(3, 10, 20);
        assertThat(days(work.getLines().get(1))).containsExactly(4);
    }

    @Test
    void aLineThatIRemovedStaysRemovedAndAnAddedOneStays() {
        ScheduleWork work = new ScheduleWork(month(1, VISIT, DAY_SERVICE));
        work.getLines().remove(1);
        EditedLine added = new EditedLine();
        added.getService().setServiceCode("161171");
        work.getLines().add(added);

        work.layOver(month(2, VISIT, DAY_SERVICE));

        assertThat(work.getLines()).extracting(EditedLine::getServiceCode).containsExactly("111211", "161171");
    }

    @Test
    void aLineThatSomebodyRemovedDoesNotComeBack() {
        ScheduleWork work = new ScheduleWork(month(1, VISIT, DAY_SERVICE));
        work.takeCounts("[" + json(3) + "," + json(4, 9) + "]");

        work.layOver(month(2, VISIT));

        assertThat(work.getLines()).extracting(EditedLine::getServiceCode).containsExactly("111211");
    }

    @Test
    void aDayOfOneRentalDoesNotLandOnAnotherThatDiffersInNameOnly() {
        ScheduleMonth.Line rail = rental(1, "手すり", 1);
        ScheduleMonth.Line chair = rental(2, "車いす", 1);
        ScheduleWork work = new ScheduleWork(month(1, rail, chair));
        work.takeCounts("[" + json(1) + "," + json(1, 15) + "]");

        work.layOver(month(2, rail, chair));

        assertThat(days(work.getLines().get(0))).containsExactly(1);
        assertThat(days(work.getLines().get(1))).containsExactly(1, 15);
        work.getLines().remove(1);
        work.layOver(month(3, rail, chair));
        assertThat(work.getLines()).extracting(EditedLine::getEquipmentName).containsExactly("手すり");
    }

    @Test
    void newLinesStandByTimeUntilAPersonMovesOne() {
        ScheduleWork work = new ScheduleWork(month(1, VISIT, DAY_SERVICE));
        work.add(timed("111112", "0800"));
        assertThat(codes(work)).containsExactly("111112", "111211", "152441");
        assertThat(work.toEdit().orderedByHand()).isFalse();

        assertThat(work.move(2, true)).isEqualTo(1);
        assertThat(codes(work)).containsExactly("111112", "152441", "111211");
        assertThat(work.toEdit().orderedByHand()).isTrue();
        work.add(timed("111113", "0700"));
        assertThat(codes(work)).containsExactly("111112", "152441", "111211", "111113");

        work.orderByTime();
        assertThat(codes(work)).containsExactly("111113", "111112", "152441", "111211");
        assertThat(work.toEdit().orderedByHand()).isFalse();
    }

    @Test
    void myOrderIsLaidOverANewerMonth() {
        ScheduleWork work = new ScheduleWork(month(1, VISIT, DAY_SERVICE));
        work.move(0, false);

        work.layOver(month(2, line(1, "111111", 9), line(2, "111211", 3), line(3, "152441", 4)));

        assertThat(codes(work)).containsExactly("152441", "111211", "111111");
        assertThat(work.isOrderedByHand()).isTrue();
    }

    private static EditedLine timed(String code, String start) {
        EditedLine line = new EditedLine(line(9, code));
        line.getService().setStartTime(start);
        return line;
    }

    private static List<String> codes(ScheduleWork work) {
        return work.getLines().stream().map(EditedLine::getServiceCode).toList();
    }

    private static String json(int... days) {
        int[] counts = new int[DayCounts.DAYS];
        for (int day : days) {
            counts[day - 1] = 1;
        }
        return "{\"p\":" + Arrays.toString(counts) + ",\"a\":" + Arrays.toString(new int[DayCounts.DAYS]) + "}";
    }

    private static List<Integer> days(EditedLine line) {
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < DayCounts.DAYS; i++) {
            if (line.getPlanned().get(i) > 0) {
                days.add(i + 1);
            }
        }
        return days;
    }

    /** A whole December in a stay: the 31st day in a row stands on a line of its own. */
    @Test
    void daysBeyondThirtyInARowStandOnALineOfTheirOwn() {
        int[] all = IntStream.rangeClosed(1, 31).toArray();
        ScheduleWork work = new ScheduleWork(month(1, line(1, "212111", all), VISIT));
        assertThat(work.divideStays()).isTrue();
        assertThat(work.getLines()).hasSize(3);
        assertThat(days(work.getLines().get(0))).hasSize(30).doesNotContain(31);
        assertThat(days(work.getLines().get(1))).containsExactly(31);
        assertThat(work.getLines().get(1).isOver30Days()).isTrue();
        assertThat(work.getLines().get(1).getLineNo()).isNull();
        assertThat(work.divideStays()).isFalse();
    }

    private static ScheduleMonth.Line line(int lineNo, String code, int... days) {
        return line(lineNo, code, null, days);
    }

    private static ScheduleMonth.Line rental(int lineNo, String equipment, int... days) {
        return line(lineNo, "171003", equipment, days);
    }

    private static ScheduleMonth.Line line(int lineNo, String code, String equipment, int... days) {
        List<Integer> planned = new ArrayList<>(Collections.nCopies(DayCounts.DAYS, 0));
        for (int day : days) {
            planned.set(day - 1, 1);
        }
        ServiceDetails details = new ServiceDetails();
        details.setServiceCode(code);
        details.setServiceName("サービス");
        details.setStartTime("0900");
        details.setEndTime("1000");
        details.setUnits(300);
        details.setProviderNumber("2870100027");
        details.setProviderName("楽々ヘルパーぷらす");
        details.setEquipmentName(equipment);
        return new ScheduleMonth.Line(
                lineNo, details, false, planned, Collections.nCopies(DayCounts.DAYS, 0), List.of());
    }

    private static ScheduleMonth month(int version, ScheduleMonth.Line... lines) {
        return new ScheduleMonth(
                7,
                version,
                OfficeKind.CARE_MANAGEMENT,
                "2345678912",
                YearMonth.of(2026, 12),
                ScheduleStatus.DRAFTED,
                new ScheduleMonth.Head(
                        "2026000001",
                        "試験 花子",
                        "しけん はなこ",
                        LocalDate.of(1940, 1, 1),
                        "281055",
                        "神戸市兵庫区",
                        "9000000001",
                        CareLevel.CARE_1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        16765,
                        LocalDate.of(2026, 11, 20),
                        "2345678912",
                        "楽々ケアプランセンター",
                        "斎藤 桃子",
                        0,
                        0,
                        LocalDateTime.of(2026, 11, 20, 9, 0),
                        null),
                List.of(lines),
                List.of(),
                List.of(),
                List.of(),
                false,
                StayHistory.NONE,
                Map.of(),
                List.of());
    }
}
