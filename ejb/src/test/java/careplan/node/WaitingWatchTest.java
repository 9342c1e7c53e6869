package careplan.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingWatchTest {

    private final WaitingWatch watch = new WaitingWatch(1000, true);

    @Test
    void whatAnEarlierRunLeftWaitingIsHandedOutAtOnceAndThenAfterTheWholeTimeAgain() {
        assertThat(watch.overdue(Set.of(1L, 2L), 0)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(watch.overdue(Set.of(1L, 2L), 999)).isEmpty();
        assertThat(watch.overdue(Set.of(1L, 2L), 1000)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(watch.overdue(Set.of(1L, 2L), 1001)).isEmpty();
    }

    @Test
    void nothingIsOverdueAtTheFirstLookUnlessToldSo() {
        WaitingWatch patient = new WaitingWatch(1000, false);
        assertThat(patient.overdue(Set.of(1L), 0)).isEmpty();
        assertThat(patient.overdue(Set.of(1L), 1000)).containsExactly(1L);
    }

    @Test
    void whatBeginsToWaitLaterHasTheWholeTime() {
        watch.overdue(Set.of(), 0);
        assertThat(watch.overdue(Set.of(1L), 5000)).isEmpty();
        assertThat(watch.overdue(Set.of(1L), 6000)).containsExactly(1L);
    }

    @Test
    void whatWaitsASecondTimeHasTheWholeTimeAgain() {
        watch.overdue(Set.of(), 0);
        watch.overdue(Set.of(1L), 0);
        watch.overdue(Set.of(), 900);
        assertThat(watch.overdue(Set.of(1L), 1500)).isEmpty();
    }
}
