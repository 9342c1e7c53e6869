package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.master.ServiceCode;
import careplan.master.UnitKind;
import careplan.schedule.MonthCopy.Note;
import careplan.schedule.MonthCopy.NoteKind;
import careplan.schedule.MonthCopy.Question;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** 前月の予定を複写: what goes where, and that nothing is lost in silence. */
class MonthCopyTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10); // begins on a Thursday
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11); // begins on a Sunday
    private static final String PROVIDER = "2870900024";

    private static final Map<String, ServiceCode> TABLE = Map.of(
            "111211", code("111211", "身体介護２", 387, false, false),
            "116275", code("116275", "訪問介護処遇改善加算Ⅰ１", 270, true, true),
            "152341", code("152341", "通所介護Ⅰ３１", 570, false, false),
            "152342", code("152342", "通所介護Ⅰ３２", 673, false, false),
            "155301", code("155301", "通所介護入浴介助加算Ⅰ", 40, false, false),
            "171003", code("171003", "特殊寝台貸与", 0, true, false),
            "211111", code("211111", "単独短期生活Ⅰ１", 645, false, false),
            "219200", code("219200", "短期入所生活介護送迎加算", 184, false, false),
            "A61111", code("A61111", "通所型独自サービス１１", 1798, true, false));

    private static final MonthCopy.Codes CODES = new MonthCopy.Codes() {
        @Override
        public Optional<ServiceCode> find(String code) {
            return Optional.ofNullable(TABLE.get(code));
        }

        @Override
        public Optional<CareLevel> levelOf(ServiceCode code) {
            return switch (code.getCode()) {
                case "152341", "211111" -> Optional.of(CareLevel.CARE_1);
                case "152342" -> Optional.of(CareLevel.CARE_2);
                default -> Optional.empty();
            };
        }
    };

    @Test
    void aWeeklyServiceStaysOnItsWeekday() {
        MonthCopy copy = copy(line("111211", "0900", 6, 13, 20, 27));
        assertThat(days(copy, 0)).containsExactly(3, 10, 17, 24);
        assertThat(copy.notes()).isEmpty();
    }

    @Test
    void aWeeklyServiceTakesTheFifthWeekdayThatTheOldMonthLacked() {
        // October has four Mondays, November five
        assertThat(days(copy(line("111211", "0900", 5, 12, 19, 26)), 0)).containsExactly(2, 9, 16, 23, 30);
    }

    @Test
    void aVisitInTheFourthWeekIsNotDoubled() {
        assertThat(days(copy(line("111211", "0900", 26)), 0)).containsExactly(23);
        assertThat(days(copy(line("111211", "0900", 14)), 0)).containsExactly(11);
    }

    @Test
    void aVisitInAFifthWeekThatTheNewMonthLacksIsNoted() {
        MonthCopy copy = copy(line("111211", "0900", 31));
        assertThat(copy.lines()).isEmpty();
        assertThat(copy.notes()).containsExactly(note(NoteKind.LINE_LOST, "111211", "身体介護２", "31日"));
        MonthCopy some = copy(line("111211", "0900", 3, 31));
        assertThat(days(some, 0)).containsExactly(7);
        assertThat(some.notes()).containsExactly(note(NoteKind.DAYS_LOST, "111211", "身体介護２", "31日"));
    }

    @Test
    void whatIsOnceAMonthStandsOnceOnTheLastDayOfItsService() {
        MonthCopy copy = copy(line("111211", "0900", 5, 12, 19, 26), line("116275", "9999", 26));
        assertThat(days(copy, 1)).containsExactly(30);
        MonthCopy fewer = copy(line("111211", "0900", 2, 9, 16, 23, 30), line("116275", "9999", 30));
        assertThat(days(fewer, 1)).as("October has five Fridays").containsExactly(27);
        assertThat(copy.notes()).isEmpty();
    }

    @Test
    void aRentalStaysOnItsDate() {
        assertThat(days(copy(line("171003", "9999", 1)), 0)).containsExactly(1);
        assertThat(days(copy(line("171003", "9999", 31)), 0)).containsExactly(30);
    }

    @Test
    void anAdditionGoesWithItsVisit() {
        MonthCopy copy = copy(line("152341", "0930", 5, 12, 19, 26), line("155301", "9999", 5, 19));
        assertThat(days(copy, 0)).containsExactly(2, 9, 16, 23, 30);
        assertThat(days(copy, 1)).containsExactly(2, 16);
        MonthCopy last = copy(line("152341", "0930", 2, 9, 16, 23, 30), line("155301", "9999", 30));
        assertThat(days(last, 1)).as("the last visit").containsExactly(27);
    }

    @Test
    void aStayStaysInOnePiece() {
        MonthCopy copy = copy(line("211111", "9999", 10, 11, 12, 13, 14, 15), line("219200", "9999", 10, 15));
        // the second Saturday is the 14th of November
        assertThat(days(copy, 0)).containsExactly(14, 15, 16, 17, 18, 19);
        assertThat(days(copy, 1)).containsExactly(14, 19);
        assertThat(copy.notes())
                .containsExactly(new Note(
                        NoteKind.STAY_MOVED,
                        "211111",
                        "単独短期生活Ⅰ１",
                        "10〜15日 → 14〜19日",
                        new Question("stay/" + PROVIDER + "null21/10", 14)));
    }

    @Test
    void twoStaysDoNotMeet() {
        // by the weekday alone they would overlap: 13 to 18 and 17 to 20 of November; the second goes a week later
        MonthCopy copy = copy(line("211111", "9999", 9, 10, 11, 12, 13, 14, 20, 21, 22, 23));
        assertThat(days(copy, 0)).containsExactly(13, 14, 15, 16, 17, 18, 24, 25, 26, 27);
        assertThat(copy.notes()).hasSize(2);
    }

    @Test
    void aStayBeginsOnTheDayThatWasChosen() {
        ScheduleLine stays = line("211111", "9999", 3, 4, 5, 10, 11, 12, 13, 14, 15);
        ScheduleLine fetched = line("219200", "9999", 10, 15);
        List<Question> questions = questions(copy(stays, fetched));
        assertThat(questions).extracting(Question::proposed).containsExactly(7, 14);
        MonthCopy chosen = copy(Map.of(questions.get(1).key(), 20), List.of(), stays, fetched);
        assertThat(days(chosen, 0)).containsExactly(7, 8, 9, 20, 21, 22, 23, 24, 25);
        assertThat(days(chosen, 1)).containsExactly(20, 25);
        assertThat(chosen.notes()).extracting(Note::value).containsExactly("3〜5日 → 7〜9日", "10〜15日 → 20〜25日");
    }

    @Test
    void aChosenDayThatHasNoRoomIsTold() {
        ScheduleLine stays = line("211111", "9999", 3, 4, 5, 10, 11, 12, 13, 14, 15);
        List<Question> questions = questions(copy(stays));
        MonthCopy late = copy(Map.of(questions.get(1).key(), 28), List.of(), stays);
        assertThat(late.notes())
                .contains(cut("10〜15日 → 28〜30日", questions.get(1).key(), 28));
        MonthCopy meeting =
                copy(Map.of(questions.get(0).key(), 14, questions.get(1).key(), 15), List.of(), stays);
        assertThat(meeting.notes()).contains(cut("10〜15日 → －", questions.get(1).key(), 15));
        assertThat(days(meeting, 0)).containsExactly(14, 15, 16);
    }

    private static Note cut(String value, String key, int day) {
        return new Note(NoteKind.STAY_CUT, "211111", "単独短期生活Ⅰ１", value, new Question(key, day));
    }

    @Test
    void anArticleThatMayHaveBeenChargedForHalfAMonthIsAskedFor() {
        ScheduleLine half = article("見本ベッド", 626);
        MonthCopy begun = copy(Map.of(), List.of(month(CareLevel.CARE_1)), half);
        assertThat(begun.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(NoteKind.RENTAL_UNITS);
            assertThat(note.serviceName()).isEqualTo("見本ベッド");
            assertThat(note.question().proposed()).isEqualTo(626);
        });
        MonthCopy chosen = copy(Map.of(questions(begun).get(0).key(), 1251), List.of(), half);
        assertThat(chosen.lines().get(0).getUnits()).isEqualTo(1251);
    }

    @Test
    void anArticleThatHadOtherUnitsBeforeTakesThoseOfAWholeMonth() {
        MonthlySchedule september = month(CareLevel.CARE_1, article("見本ベッド", 1251), article("見本手すり", 300));
        MonthCopy ended = copy(Map.of(), List.of(september), article("見本ベッド", 626), article("見本手すり", 300));
        assertThat(ended.lines()).extracting(ScheduleLine::getUnits).containsExactly(1251, 300);
        assertThat(ended.notes()).extracting(Note::value).containsExactly("626（その前の月は 1251）");
        MonthlySchedule half = month(CareLevel.CARE_1, article("見本ベッド", 626));
        MonthCopy whole = copy(Map.of(), List.of(half), article("見本ベッド", 1251));
        assertThat(whole.lines().get(0).getUnits()).isEqualTo(1251);
        assertThat(questions(whole)).hasSize(1);
    }

    private static ScheduleLine article(String name, int units) {
        ScheduleLine line = line("171003", "9999", 1);
        line.getService().setEquipmentName(name);
        line.getService().setUnits(units);
        return line;
    }

    private static List<Question> questions(MonthCopy copy) {
        return copy.notes().stream()
                .map(Note::question)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void theCodeOfAnotherLevelIsReplacedAndNoted() {
        MonthlySchedule last = month(CareLevel.CARE_1, line("152341", "0930", 5));
        MonthCopy copy =
                MonthCopy.of(List.of(last), NOVEMBER, CareLevel.CARE_2, CODES, counts -> counts, CopyWishes.NONE);
        assertThat(copy.lines().get(0).getServiceCode()).isEqualTo("152342");
        assertThat(copy.lines().get(0).getUnits()).isEqualTo(673);
        assertThat(copy.notes()).containsExactly(note(NoteKind.LEVEL_CODE, "152341", "通所介護Ⅰ３１", "152342 通所介護Ⅰ３２"));
    }

    @Test
    void aMonthlyCodeOfSupport1DoesNotGoIntoAMonthOfSupport2WithoutAWord() {
        MonthlySchedule last = month(CareLevel.SUPPORT_1, line("A61111", "9999", 1));
        MonthCopy copy =
                MonthCopy.of(List.of(last), NOVEMBER, CareLevel.SUPPORT_2, CODES, counts -> counts, CopyWishes.NONE);
        assertThat(copy.notes()).containsExactly(note(NoteKind.LEVEL_OTHER, "A61111", "通所型独自サービス１１", "要支援２"));
    }

    @Test
    void whatWasForTheOldMonthAloneIsNotedAndLeftOut() {
        ScheduleLine prorated = line("111211", "0900", 5);
        prorated.getService().setProratedDays("1");
        ScheduleLine first = line("111211", "9999", 6);
        first.getService().setServiceName("訪問介護初回加算");
        ScheduleLine unknown = line("119999", "0900", 6);
        MonthCopy copy = copy(prorated, first, unknown);
        assertThat(copy.lines()).extracting(ScheduleLine::getServiceCode).containsExactly("119999");
        assertThat(copy.notes())
                .extracting(Note::kind)
                .containsExactly(NoteKind.PRORATED, NoteKind.FIRST_TIME, NoteKind.UNKNOWN_CODE);
    }

    @Test
    void twoMonthsOfOneClientAreCopiedAsOne() {
        MonthlySchedule before = month(CareLevel.CARE_1, line("111211", "0900", 6, 13));
        MonthlySchedule after = month(CareLevel.CARE_1, line("111211", "0900", 20, 27));
        MonthCopy copy = MonthCopy.of(
                List.of(before, after), NOVEMBER, CareLevel.CARE_1, CODES, counts -> counts, CopyWishes.NONE);
        assertThat(copy.lines()).hasSize(1);
        assertThat(days(copy, 0)).containsExactly(3, 10, 17, 24);
    }

    @Property
    void copyingLosesNothingInSilence(@ForAll("months") List<ScheduleLine> planned) {
        MonthlySchedule last = month(CareLevel.CARE_1, planned.toArray(ScheduleLine[]::new));
        MonthCopy copy =
                MonthCopy.of(List.of(last), NOVEMBER, CareLevel.CARE_1, CODES, counts -> counts, CopyWishes.NONE);
        for (ScheduleLine line : last.getLines()) {
            Optional<ScheduleLine> kept = copy.lines().stream()
                    .filter(other -> other.key().equals(line.key()))
                    .findFirst();
            boolean noted = copy.notes().stream()
                    .anyMatch(note -> note.serviceCode().equals(line.getServiceCode())
                            || ShortStays.isStay(note.serviceCode().substring(0, 2)));
            ServiceCode code = TABLE.get(line.getServiceCode());
            if (code.isMonthly() && line.getPlanned().days() == 1) {
                assertThat(kept.map(other -> other.getPlanned().total()))
                        .as("once a month: %s", line.getServiceCode())
                        .satisfiesAnyOf(
                                total -> assertThat(total)
                                        .contains(line.getPlanned().total()),
                                total -> assertThat(noted).isTrue());
            } else if (!noted) {
                assertThat(kept).isPresent();
                // at most one weekday more or less a week
                assertThat(kept.get().getPlanned().days())
                        .isBetween(
                                line.getPlanned().days() - 3, line.getPlanned().days() + 2);
                assertThat(weekdays(kept.get().getPlanned(), NOVEMBER))
                        .containsExactlyElementsOf(weekdays(line.getPlanned(), OCTOBER));
            }
        }
    }

    /** Whatever day is chosen for it, a stay is there in one piece from that day, or the note says what is lost. */
    @Property
    void aChosenStayIsThereOrTold(@ForAll("stays") ScheduleLine stays, @ForAll @IntRange(min = 1, max = 31) int day) {
        List<Question> questions = questions(copy(stays));
        MonthCopy copy = copy(Map.of(questions.get(0).key(), day), List.of(), stays);
        int kept = copy.lines().isEmpty() ? 0 : copy.lines().get(0).getPlanned().total();
        boolean told = copy.notes().stream()
                .anyMatch(note -> note.kind() == NoteKind.STAY_CUT || note.kind() == NoteKind.LINE_LOST);
        assertThat(kept == stays.getPlanned().total() || told).isTrue();
        if (day <= 30) {
            assertThat(copy.lines().get(0).getPlanned().get(day)).isEqualTo(1);
        }
    }

    @Provide
    Arbitrary<ScheduleLine> stays() {
        return Arbitraries.integers()
                .between(1, 31)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(days -> line(
                        "211111", "9999", days.stream().mapToInt(day -> day).toArray()));
    }

    @Provide
    Arbitrary<List<ScheduleLine>> months() {
        Arbitrary<String> codes = Arbitraries.of("111211", "116275", "171003", "211111", "152341");
        Arbitrary<List<Integer>> days = Arbitraries.integers()
                .between(1, 31)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(12);
        return Combinators.combine(codes, days)
                .as((code, list) -> line(
                        code,
                        TABLE.get(code).isMonthly() || code.startsWith("21") ? "9999" : "0900",
                        TABLE.get(code).isMonthly()
                                ? new int[] {list.get(0)}
                                : list.stream().mapToInt(day -> day).toArray()))
                .list()
                .uniqueElements(ScheduleLine::getServiceCode)
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Note note(NoteKind kind, String code, String name, String value) {
        return new Note(kind, code, name, value, null);
    }

    private static List<Integer> weekdays(DayCounts counts, YearMonth month) {
        TreeSet<Integer> weekdays = new TreeSet<>();
        MonthDays.list(counts)
                .forEach(day -> weekdays.add(month.atDay(day).getDayOfWeek().getValue()));
        return new ArrayList<>(weekdays);
    }

    private static MonthCopy copy(ScheduleLine... lines) {
        return copy(Map.of(), List.of(), lines);
    }

    private static MonthCopy copy(Map<String, Integer> chosen, List<MonthlySchedule> before, ScheduleLine... lines) {
        return MonthCopy.of(
                List.of(month(CareLevel.CARE_1, lines)),
                NOVEMBER,
                CareLevel.CARE_1,
                CODES,
                counts -> counts,
                new CopyWishes(chosen, before));
    }

    private static List<Integer> days(MonthCopy copy, int line) {
        return MonthDays.list(copy.lines().get(line).getPlanned());
    }

    private static MonthlySchedule month(CareLevel level, ScheduleLine... lines) {
        MonthlySchedule month = new MonthlySchedule();
        month.setServiceMonth(OCTOBER);
        month.setCareLevel(level);
        for (ScheduleLine line : lines) {
            month.addLine(line);
        }
        return month;
    }

    private static ScheduleLine line(String code, String time, int... days) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        details.setProviderNumber(PROVIDER);
        details.setServiceCode(code);
        details.setServiceName(
                Optional.ofNullable(TABLE.get(code)).map(ServiceCode::getName).orElse(null));
        details.setUnits(Optional.ofNullable(TABLE.get(code))
                .filter(found -> !found.isRateAddition())
                .map(ServiceCode::getUnits)
                .orElse(0));
        details.setStartTime(time);
        details.setEndTime(time);
        DayCounts counts = DayCounts.NONE;
        for (int day : days) {
            counts = counts.with(day, 1);
        }
        line.setPlanned(counts);
        return line;
    }

    private static ServiceCode code(String code, String name, int units, boolean monthly, boolean rate) {
        ServiceCode row = new ServiceCode();
        row.setCode(code);
        row.setName(name);
        row.setUnits(units);
        row.setUnitKind(monthly ? UnitKind.PER_MONTH : UnitKind.PER_USE);
        row.setRatePermille(rate ? 270 : null);
        return row;
    }
}
