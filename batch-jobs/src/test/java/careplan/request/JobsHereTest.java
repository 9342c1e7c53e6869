package careplan.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobsHereTest {

    private final JobsHere jobs = new JobsHere();

    @Test
    void requestIsInHandWhileItsJobRuns() {
        assertThat(jobs.inHand(1)).isFalse();
        jobs.handedOver(1);
        jobs.began(1, 11);
        assertThat(jobs.inHand(1)).isTrue();
        jobs.ended(11);
        assertThat(jobs.inHand(1)).isFalse();
    }

    @Test
    void requestThatWaitsForAThreadIsInHandWhileOthersHaveThem() {
        jobs.handedOver(1);
        assertThat(jobs.inHand(1)).as("every thread is free").isFalse();
        jobs.began(12);
        assertThat(jobs.inHand(1)).isTrue();
        jobs.began(2, 13);
        jobs.ended(12);
        assertThat(jobs.inHand(1)).isTrue();
        jobs.ended(13);
        assertThat(jobs.inHand(1)).isFalse();
    }

    @Test
    void nextRunMayBeginBeforeTheLastHasToldItsEnd() {
        jobs.began(1, 11);
        jobs.handedOver(1);
        jobs.began(1, 12);
        jobs.ended(11);
        assertThat(jobs.inHand(1)).isTrue();
    }

    @Test
    void requestThatCouldNotBeStartedIsNotInHand() {
        jobs.began(12);
        jobs.handedOver(1);
        jobs.notStarted(1);
        assertThat(jobs.inHand(1)).isFalse();
    }
}
