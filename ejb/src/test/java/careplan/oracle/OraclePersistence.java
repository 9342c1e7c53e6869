package careplan.oracle;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The persistence unit of the product, which finds the stand-in where its database is. */
final class OraclePersistence {

    private OraclePersistence() {}

    /**
     * Only what needs a server (data source, JTA) is replaced; the dialect is what EclipseLink chooses by itself, as in
     * production.
     *
     * @param version what the server says of itself, as "19.3.0.0.0"
     */
    static EntityManagerFactory factory(String version) throws SQLException {
        DriverManager.registerDriver(new OracleStandIn());
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("jakarta.persistence.jtaDataSource", "");
        overrides.put("jakarta.persistence.jdbc.driver", OracleStandIn.class.getName());
        overrides.put("jakarta.persistence.jdbc.url", OracleStandIn.URL + version);
        overrides.put("jakarta.persistence.validation.mode", "NONE");
        overrides.put("eclipselink.target-server", "None");
        overrides.put("eclipselink.weaving", "false");
        overrides.put("eclipselink.logging.level.metadata", "SEVERE"); // each lazy relation that becomes eager
        overrides.put("eclipselink.session-name", "oracle-" + version);
        return Persistence.createEntityManagerFactory("careplan", overrides);
    }
}
