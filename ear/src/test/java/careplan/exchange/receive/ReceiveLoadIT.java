package careplan.exchange.receive;

import careplan.exchange.receive.ProviderVisit.Provider;
import careplan.support.Browser;
import careplan.support.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.logging.Logger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A large office in the default heap of 512 MB: {@code ./test -Dit.test=ReceiveLoadIT -Dcareplan.load.clients=10000}. Not
 * part of an ordinary run; the times are for README.
 */
@EnabledIfSystemProperty(named = "careplan.load.clients", matches = "[0-9]+")
class ReceiveLoadIT {

    private static final Logger LOG = Logger.getLogger(ReceiveLoadIT.class.getName());
    private static final TestServer SERVER = TestServer.create("receive-load");

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @Test
    void manyClientsAreTakenInAndApplied() throws Exception {
        int clients = Integer.getInteger("careplan.load.clients");
        // compiled as in use, not as for a short test
        SERVER.heap("512m").environment("CAREPLAN_JAVA_OPTS", "").start();
        Provider provider = ProviderVisit.provider(SERVER, "2370000113", "2370000121", clients);
        ProviderVisit visit = new ProviderVisit(browser, provider);
        visit.login();
        long begin = System.nanoTime();
        visit.upload();
        LOG.info("uploaded and checked in " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
        visit.finished("ケアプラン連携CSV取込");
        visit.apply();
        visit.finished("ケアプラン連携取込");
        try (Connection connection = SERVER.database();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select kind, total, started_at, finished_at, error_count"
                                + " from processing_request order by id")) {
            while (rows.next()) {
                long millis =
                        rows.getTimestamp(4).getTime() - rows.getTimestamp(3).getTime();
                LOG.info(rows.getString(1) + ": " + rows.getInt(2) + " in " + millis / 1000 + " s");
                Assertions.assertThat(rows.getInt(5)).isZero();
            }
        }
        SERVER.stop();
    }
}
