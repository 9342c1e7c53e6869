package careplan.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may follow what on a request. */
class ProcessingRequestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "RUNNING, COMPLETED : FAILED, RUNNING, ACCEPTED, STOPPED, CANCELLED, COMPLETED",
                "FAILED, CANCELLED : ACCEPTED, RUNNING, COMPLETED, FAILED, STOPPED, CANCELLED",
                "RUNNING : CANCELLED",
                "STOPPED : COMPLETED",
                ": CANCELLED, COMPLETED"
            })
    void noneOfTheseFollow(String way, String refused) {
        for (String next : refused.split(",")) {
            ProcessingRequest request = brought(way);
            RequestState before = request.getState();
            assertThatThrownBy(() -> request.moveTo(RequestState.valueOf(next.strip())))
                    .as("%s after %s", next, way)
                    .isInstanceOf(IllegalStateException.class);
            assertThat(request.getState()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "STOPPED"})
    void whatEndedBadlyIsTakenUpAgainOrGivenUp(RequestState end) {
        ProcessingRequest again = brought("RUNNING, " + end + ", ACCEPTED, RUNNING, COMPLETED");
        assertThat(again.getState()).isEqualTo(RequestState.COMPLETED);
        ProcessingRequest given = brought("RUNNING, " + end);
        assertThat(given.isRestartable()).isTrue();
        given.moveTo(RequestState.CANCELLED);
        assertThat(given.isRestartable()).isFalse();
    }

    @Test
    void aRequestWhoseServerDiedIsBegunAgain() {
        assertThat(brought("RUNNING, RUNNING, ACCEPTED, RUNNING").isUnderWay()).isTrue();
    }

    private static ProcessingRequest brought(String way) {
        ProcessingRequest request = new ProcessingRequest();
        if (way != null) {
            for (String state : way.split(",")) {
                request.moveTo(RequestState.valueOf(state.strip()));
            }
        }
        return request;
    }
}
