package careplan.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureExcerptTest {

    @Test
    void tellsClassesPlacesAndSqlStatesButNoMessage() {
        Exception thrown = new IllegalStateException(
                "山田 花子 could not be stored", new SQLException("insured number 0000012345", "23505", 7));

        assertThat(FailureExcerpt.of(thrown))
                .contains("java.lang.IllegalStateException", "at careplan.request.FailureExcerptTest")
                .contains("Caused by: java.sql.SQLException [SQLState 23505, code 7]")
                .doesNotContain("山田", "0000012345");
    }

    @Test
    void endsWhereTheChainIsARing() {
        Exception first = new IllegalStateException();
        Exception second = new IllegalArgumentException(first);
        first.initCause(second);

        assertThat(FailureExcerpt.of(first)).hasLineCount(4).contains("IllegalArgumentException");
    }

    @Test
    void isNeverTooLong() {
        Exception thrown = new IllegalStateException();
        for (int i = 0; i < 100; i++) {
            thrown = new IllegalStateException(thrown);
        }
        assertThat(FailureExcerpt.of(thrown)).hasSize(2000);
        assertThat(FailureExcerpt.of(null)).isNull();
    }
}
