package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was reported otherwise than it was planned. */
class GivenVisitsTest {

    private static final GivenVisit LATE = new GivenVisit(9, 2, "0905", "1005", null, null, null, null, null);
    private static final GivenVisit ARTICLE =
            new GivenVisit(1, 1, null, null, 650, "00001-000001", null, "車いす,\"B\"", "1".repeat(31));

    @Test
    void textFormGivesTheSameVisits() {
        GivenVisits visits = GivenVisits.of(List.of(LATE, ARTICLE));
        assertThat(visits.visits()).containsExactly(ARTICLE, LATE);
        assertThat(GivenVisits.parse(visits.toString())).isEqualTo(visits);
        assertThat(new GivenVisitsConverter().convertToDatabaseColumn(GivenVisits.NONE))
                .isNull();
        assertThat(new GivenVisitsConverter().convertToEntityAttribute(null)).isEqualTo(GivenVisits.NONE);
    }

    @Test
    void visitsEqualToTheirLineAreNotKept() {
        assertThat(GivenVisits.of(List.of(new GivenVisit(1, 1, null, null, null, null, null, null, null))))
                .isEqualTo(GivenVisits.NONE);
    }

    @Test
    void nothingIsLeftOfServicesThatAPersonTookAway() {
        ScheduleLine line = new ScheduleLine();
        line.setActual(DayCounts.NONE.with(1, 1).with(9, 3), GivenVisits.of(List.of(LATE, ARTICLE)));
        line.setActual(DayCounts.NONE.with(9, 1));
        assertThat(line.getGivenVisits().visits()).containsExactly(LATE.withCount(1));
    }

    @Test
    void aWholeMonthOfOtherTimesFitsItsColumn() {
        List<GivenVisit> visits = new java.util.ArrayList<>();
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            for (int hour = 10; hour < 13; hour++) {
                visits.add(new GivenVisit(day, 1, hour + "05", hour + "55", null, null, null, null, null));
            }
        }
        assertThat(GivenVisits.of(visits).toString()).hasSizeLessThanOrEqualTo(2000);
    }
}
