package careplan.base;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.audit.AuditChainEnd;
import careplan.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockedRowsTest {

    @ParameterizedTest
    @CsvSource({"55P03, 0, true", "40P01, 0, true", "HYT00, 50200, true", "61000, 30006, true", "23505, 23505, false"})
    void databasesSayItInTheirOwnWay(String state, int code, boolean locked) {
        SQLException said = new SQLException("said", state, code);
        assertThat(LockedRows.caused(new IllegalStateException(new RuntimeException(said))))
                .isEqualTo(locked);
    }

    @Test
    @DisabledIfEnvironmentVariable(
            named = "CAREPLAN_TEST_POSTGRESQL",
            matches = ".+",
            disabledReason = "waits for ever, but where the datasource says otherwise")
    void whatEclipseLinkMakesOfItIsRecognized() {
        try (TestDatabase database = new TestDatabase();
                EntityManager holder = database.factory().createEntityManager();
                EntityManager other = database.factory().createEntityManager()) {
            holder.getTransaction().begin();
            holder.find(AuditChainEnd.class, AuditChainEnd.ID, LockModeType.PESSIMISTIC_WRITE);
            other.getTransaction().begin();
            Throwable failure = null;
            try {
                other.createNativeQuery("update audit_chain set last_no = 1").executeUpdate();
            } catch (RuntimeException refused) {
                failure = refused;
            }
            assertThat(LockedRows.caused(failure)).isTrue();
            other.getTransaction().rollback();
            holder.getTransaction().rollback();
        }
    }
}
