package careplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The server makes the demo data once, of the size it is told, and leaves alone what it finds at the next start. */
class DemoDataIT {

    @Test
    void anEmptySystemIsFilledAndAFilledOneIsNot() throws SQLException {
        try (TestServer server = TestServer.create("demo-data")
                .property("careplan.demo-data", "true")
                .property("careplan.demo-clients", "60")
                .property("careplan.demo-month", "2027-03")
                .start()) {
            Map<String, Long> first = counts(server);
            assertThat(first).containsEntry("client", 60L).containsEntry("staff", 66L);
            assertThat(first.get("statement_line")).isPositive();
            assertThat(months(server)).isEqualTo("202701-202703");
            server.stop();
            server.property("careplan.demo-clients", "90").start();
            assertThat(counts(server)).isEqualTo(first);
        }
    }

    private static Map<String, Long> counts(TestServer server) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : new String[] {
            "corporation",
            "office",
            "staff",
            "permission",
            "client",
            "certification",
            "monthly_schedule",
            "schedule_line",
            "statement_line",
            "care_level_limit",
            "unit_price",
            "service_code"
        }) {
            counts.put(table, Long.valueOf(ask(server, "select count(*) from " + table)));
        }
        return counts;
    }

    private static String months(TestServer server) throws SQLException {
        return ask(server, "select min(service_month) || '-' || max(service_month) from monthly_schedule");
    }

    private static String ask(TestServer server, String sql) throws SQLException {
        try (Connection connection = server.database();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
