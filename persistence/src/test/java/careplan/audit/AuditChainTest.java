package careplan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.testing.TestDatabase;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done to the log past the application, and what the check says of it. */
class AuditChainTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 11, 1, 9, 0);
    private static final AuditSeal KEY = new AuditSeal("a key of more than sixteen");

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anUntouchedLogIsIntactHoweverItIsSealed() {
        assertThat(check(KEY)).isEqualTo(new ChainCheck(0, 0, null, "", 0));
        write(3);
        assertThat(chain(KEY, AuditChain::sealSome)).isEqualTo(3);
        assertThat(chain(KEY, AuditChain::sealSome)).isZero();
        write(2);
        assertThat(check(KEY).entries()).as("two are not sealed yet").isEqualTo(3);
        chain(KEY, AuditChain::sealSome);
        assertThat(check(KEY)).satisfies(found -> {
            assertThat(found.isIntact()).isTrue();
            assertThat(found.entries()).isEqualTo(5);
            assertThat(found.lastSeal()).startsWith("K").hasSize(65);
        });
    }

    @Test
    void whatIsChangedTakenOutPutInOrCutOffIsFound() {
        assertThat(brokenBy("update audit_event set detail = 'other' where chain_no = 3"))
                .isEqualTo(3);
        assertThat(brokenBy("update audit_event set login_name = null where chain_no = 5"))
                .isEqualTo(5);
        assertThat(brokenBy("delete from audit_event where chain_no = 2")).isEqualTo(2);
        assertThat(brokenBy("delete from audit_event where chain_no = 1")).isEqualTo(1);
        assertThat(brokenBy("delete from audit_event where chain_no = 5")).isEqualTo(5);
        assertThat(brokenBy("update audit_event set chain_no = 6 - chain_no")).isEqualTo(1);
        assertThat(brokenBy("insert into audit_event (id, version, occurred_at, action_code, chain_no, seal)"
                        + " select 999, 0, occurred_at, 'LOGIN', 4, seal from audit_event where chain_no = 3"))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void whoHasNoKeyCannotSealAnewUnseen() {
        write(3);
        chain(KEY, AuditChain::sealSome);
        assertThat(check(KEY).unkeyed()).isZero();
        run("update audit_event set detail = 'other', chain_no = null");
        run("update audit_chain set last_no = 0, last_seal = null");
        chain(new AuditSeal(null), AuditChain::sealSome);
        assertThat(check(KEY).unkeyed()).isEqualTo(3);
        write(1);
        chain(KEY, AuditChain::sealSome);
        assertThat(check(KEY)).satisfies(found -> {
            assertThat(found.isIntact())
                    .as("so begins a log of the time before there was a key")
                    .isTrue();
            assertThat(found.unkeyed()).isEqualTo(3);
        });
    }

    @Test
    void aKeyedLogGoesOnWithKeysOnly() {
        write(2);
        chain(KEY, AuditChain::sealSome);
        write(1);
        chain(new AuditSeal(null), AuditChain::sealSome);
        assertThat(check(KEY).brokenAt()).isEqualTo(3);
    }

    @Test
    void whatIsRemovedByAgeLeavesAMark() {
        write(5);
        chain(KEY, AuditChain::sealSome);
        assertThat(removed(DAY.plusMinutes(3))).isEqualTo(3);
        assertThat(check(KEY)).satisfies(found -> {
            assertThat(found.isIntact()).isTrue();
            assertThat(found.entries()).isEqualTo(2);
            assertThat(found.removed()).isEqualTo(3);
        });
        assertThat(removed(DAY.plusMinutes(30))).isEqualTo(2);
        assertThat(check(KEY).isIntact()).isTrue();
        write(1);
        chain(KEY, AuditChain::sealSome);
        assertThat(check(KEY)).satisfies(found -> {
            assertThat(found.isIntact()).isTrue();
            assertThat(found.entries()).isEqualTo(1);
            assertThat(found.removed()).isEqualTo(5);
        });
        run("update audit_mark set last_no = 4 where first_no = 1");
        assertThat(check(KEY).brokenAt()).isEqualTo(1);
    }

    @Test
    void whatIsNotSealedIsNotRemoved() {
        write(2);
        assertThat(removed(DAY.plusYears(1))).isZero();
    }

    /** Does something to a log of five entries, and back. */
    private Long brokenBy(String sql) {
        run("delete from audit_event");
        run("update audit_chain set last_no = 0, last_seal = null");
        write(5);
        chain(KEY, AuditChain::sealSome);
        assertThat(check(KEY).isIntact()).isTrue();
        run(sql);
        return check(KEY).brokenAt();
    }

    private void write(int count) {
        database.inTransaction(em -> {
            for (int i = 0; i < count; i++) {
                AuditEvent event = new AuditEvent();
                event.setOccurredAt(DAY.plusMinutes(i));
                event.setLoginName("somebody");
                event.setActionCode("CLIENT_VIEWED");
                event.setClientId(7L + i);
                event.setDetail("備考 " + i);
                em.persist(event);
                em.flush();
            }
        });
    }

    private int removed(LocalDateTime before) {
        return chain(KEY, chain -> chain.removeSome(before));
    }

    private ChainCheck check(AuditSeal sealing) {
        return chain(sealing, AuditChain::check);
    }

    private <T> T chain(AuditSeal sealing, Function<AuditChain, T> work) {
        return database.query(em -> work.apply(new AuditChain(em, sealing)));
    }

    private void run(String sql) {
        database.inTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }
}
