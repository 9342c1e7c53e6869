package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.office.Office;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order the lines of a month stand. */
class LineOrderTest {

    private static final String HELPER = "2870900016";
    private static final String DAY = "2870900024";

    private static final ScheduleLine MORNING = line(HELPER, "111111", "身体介護１", "0900", "0930");
    private static final ScheduleLine EVENING = line(HELPER, "111112", "身体介護１・夜", "1800", "1830");
    private static final ScheduleLine EMERGENCY = line(HELPER, "114000", "緊急時訪問介護加算", "0900", "0930");
    private static final ScheduleLine TREATMENT = line(HELPER, "116275", "訪問介護処遇改善加算Ⅰ１", "9999", "9999");
    private static final ScheduleLine DAY_SERVICE = line(DAY, "152441", "通所介護Ⅰ５１", "1000", "1600");
    private static final ScheduleLine BATH = line(DAY, "155301", "通所介護入浴介助加算Ⅰ", "1000", "1600");
    private static final ScheduleLine BED = line(DAY, "171003", "特殊寝台貸与", "9999", "9999");

    @Test
    void servicesStandByTimeAndAdditionsBelowTheirService() {
        assertThat(LineOrder.byTime(List.of(TREATMENT, BED, BATH, EVENING, DAY_SERVICE, EMERGENCY, MORNING)))
                .as("what is at the time of a visit below it, what has no time below the last visit of the type")
                .containsExactly(MORNING, EMERGENCY, DAY_SERVICE, BATH, EVENING, TREATMENT, BED);
    }

    @Test
    void anAdditionWithoutItsServiceStandsByItsOwnTime() {
        ScheduleLine elsewhere = line(DAY, "116275", "訪問介護処遇改善加算Ⅰ１", "9999", "9999");
        assertThat(LineOrder.byTime(List.of(elsewhere, BATH, EVENING, MORNING)))
                .as("an addition of another provider is none of these visits")
                .containsExactly(MORNING, BATH, EVENING, elsewhere);
    }

    @Test
    void whatIsEqualStaysAsItStands() {
        ScheduleLine other = line(DAY, "131111", "訪看Ⅰ２", "0900", "0930");
        assertThat(LineOrder.byTime(List.of(other, MORNING))).containsExactly(other, MORNING);
        assertThat(LineOrder.byTime(List.of(MORNING, other))).containsExactly(MORNING, other);
    }

    /** The lines are M (morning) with e (emergency), D (day service) with b (bath), E (evening) with t (treatment). */
    @ParameterizedTest
    @CsvSource({
        "MeDbEt,0,false,DbMeEt,2",
        "MeDbEt,2,true,DbMeEt,0",
        "MeDbEt,2,false,MeEtDb,4",
        "MeDbEt,4,true,MeEtDb,2",
        "MeDbEt,0,true,MeDbEt,0",
        "MeDbEt,4,false,MeDbEt,4",
        "MeDbEt,1,true,eMDbEt,0",
        "MeDbEt,5,true,MeDbtE,4",
        "MeDbEt,5,false,MeDbEt,5",
        "MEt,1,true,EtM,0",
        "ME,0,false,EM,1"
    })
    void aServiceMovesWithItsAdditionsAnAdditionAlone(String before, int at, boolean up, String after, int now) {
        List<ScheduleLine> lines = new ArrayList<>(lines(before));
        assertThat(LineOrder.move(lines, at, up)).isEqualTo(now);
        assertThat(lines).containsExactlyElementsOf(lines(after));
    }

    @Test
    void aMonthIsPutInOrderUnlessAPersonOrAnotherOfficeHasOrderedIt() {
        MonthlySchedule month = month(HELPER, "EM");
        month.putInOrder();
        assertThat(month.getLines()).containsExactly(MORNING, EVENING);
        assertThat(month.getLines()).extracting(ScheduleLine::getLineNo).containsExactly(1, 2);

        MonthlySchedule moved = month(HELPER, "EM");
        moved.setOrderedByHand(true);
        moved.putInOrder();
        assertThat(moved.getLines()).containsExactly(EVENING, MORNING);
        assertThat(moved.getLines()).extracting(ScheduleLine::getLineNo).containsExactly(1, 2);

        MonthlySchedule received = month(DAY, "EM");
        received.putInOrder();
        assertThat(received.getLines()).containsExactly(EVENING, MORNING);
    }

    private static MonthlySchedule month(String planner, String letters) {
        MonthlySchedule month = new MonthlySchedule();
        month.setOffice(new Office());
        month.getOffice().setOfficeNumber(HELPER);
        month.setCareManagementOfficeNumber(planner);
        lines(letters).forEach(month::addLine);
        return month;
    }

    private static List<ScheduleLine> lines(String letters) {
        return letters.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'M' -> MORNING;
                    case 'e' -> EMERGENCY;
                    case 'D' -> DAY_SERVICE;
                    case 'b' -> BATH;
                    case 'E' -> EVENING;
                    case 't' -> TREATMENT;
                    default -> throw new IllegalArgumentException(letters);
                })
                .toList();
    }

    private static ScheduleLine line(String provider, String code, String name, String start, String end) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        details.setProviderNumber(provider);
        details.setServiceCode(code);
        details.setServiceName(name);
        details.setStartTime(start);
        details.setEndTime(end);
        return line;
    }
}
