package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes before and after in a list, also once the month at hand has left it. */
class ScheduleNeighboursTest {

    private static final List<Long> LIST = List.of(10L, 20L, 30L);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10, 0, -, 20, 1",
                "20, 1, 10, 30, 2",
                "30, 2, 20, -, 3",
                // it stands elsewhere than it did, or nobody knows where it stood
                "20, 7, 10, 30, 2",
                "30, -1, 20, -, 3",
                // it has left the list, which moved up
                "99, 0, -, 10, 0",
                "99, 1, 10, 20, 1",
                "99, 3, 30, -, 3",
                "99, 9, -, -, 9",
                "99, -1, -, -, -1"
            })
    void beforeAndAfter(long id, int at, Long before, Long after, int next) {
        ScheduleNeighbours beside = ScheduleNeighbours.of(LIST, id, at, 1L, null);
        assertThat(beside.before()).isEqualTo(before);
        assertThat(beside.after()).isEqualTo(after);
        assertThat(beside.next()).isEqualTo(next);
        assertThat(beside.listed()).isEqualTo(LIST.contains(id));
        assertThat(beside.count()).isEqualTo(3);
    }

    @Test
    void nobodyIsBesideInAListOfNone() {
        ScheduleNeighbours beside = ScheduleNeighbours.of(List.of(), 10, 0, null, null);
        assertThat(beside.before()).isNull();
        assertThat(beside.after()).isNull();
    }
}
