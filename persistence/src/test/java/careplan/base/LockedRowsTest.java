package careplan.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import careplan.audit.AuditChainEnd;
import careplan.office.Corporation;
import careplan.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.UpdateObjectQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
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

    /** As before a change on Oracle, in words that H2 knows too. */
    @Test
    @DisabledIfEnvironmentVariable(
            named = "CAREPLAN_TEST_POSTGRESQL",
            matches = ".+",
            disabledReason = "does not know these words")
    void aRowIsLockedBeforeItIsChangedAndNotWaitedForInVain() {
        try (TestDatabase database = new TestDatabase();
                EntityManager holder = database.factory().createEntityManager();
                EntityManager other = database.factory().createEntityManager()) {
            database.inTransaction(em -> em.persist(named("before")));
            database.factory().unwrap(ServerSession.class).getEventManager().addListener(new SessionEventAdapter() {
                @Override
                public void preExecuteQuery(SessionEvent event) {
                    if (event.getQuery() instanceof UpdateObjectQuery update) {
                        RowToChange.lock((AbstractSession) event.getSession(), (BaseEntity) update.getObject(), 1);
                    }
                }
            });
            rename(holder);
            Throwable failure = catchThrowable(() -> rename(other));
            assertThat(LockedRows.caused(failure)).isTrue();
            assertThat(failure).hasStackTraceContaining("FOR UPDATE WAIT 1");
            other.getTransaction().rollback();
            holder.getTransaction().rollback();
            rename(other);
            other.getTransaction().rollback();
        }
    }

    private static void rename(EntityManager em) {
        em.getTransaction().begin();
        em.createQuery("select c from Corporation c", Corporation.class)
                .getSingleResult()
                .setName("after");
        em.flush();
    }

    private static Corporation named(String name) {
        Corporation corporation = new Corporation();
        corporation.setName(name);
        return corporation;
    }
}
