package careplan.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.platform.database.H2Platform;
import org.eclipse.persistence.platform.database.OraclePlatform;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.junit.jupiter.api.Test;

/** The words; that they are heeded is shown by {@code LockedRowIT}, what Oracle is told by {@code OracleSqlTest}. */
class LockWaitTest {

    @Test
    void databasesAreToldInTheirOwnWords() {
        assertThat(LockWait.statement(new PostgreSQLPlatform(), 2)).isEqualTo("set local lock_timeout = '2s'");
        assertThat(LockWait.statement(new H2Platform(), 20)).isEqualTo("set lock_timeout 20000");
        DatabasePlatform oracle = new OraclePlatform();
        assertThat(LockWait.statement(oracle, 2)).isNull();
    }
}
