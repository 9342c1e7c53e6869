package careplan.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NodeWatchTest {

    private final NodeWatch watch = new NodeWatch(1000);

    @Test
    void whatIsSeenFirstLivesHoweverOldItIs() {
        assertThat(watch.alive(List.of(new Beat("a/1", 1, 99)), 0)).containsExactly("a/1");
    }

    @Test
    void aCountThatStandsStillForTheWholeTimeIsDead() {
        watch.alive(List.of(new Beat("a/1", 1, 5), new Beat("b/1", 1, 5)), 0);
        assertThat(watch.alive(List.of(new Beat("a/1", 1, 5), new Beat("b/1", 1, 6)), 999))
                .containsExactlyInAnyOrder("a/1", "b/1");
        assertThat(watch.alive(List.of(new Beat("a/1", 1, 5), new Beat("b/1", 1, 6)), 1000))
                .containsExactly("b/1");
    }

    @Test
    void whatIsNotInTheTableDoesNotLiveAndIsWatchedAnewWhenItComesBack() {
        watch.alive(List.of(new Beat("a/1", 1, 5)), 0);
        assertThat(watch.alive(List.of(), 10)).isEmpty();
        assertThat(watch.alive(List.of(new Beat("a/1", 1, 5)), 2000)).containsExactly("a/1");
    }
}
