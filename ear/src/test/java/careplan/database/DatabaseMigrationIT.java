package careplan.database;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Deployments;
import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deploying the application makes its tables, and the persistence unit of EclipseLink reads them. */
@ExtendWith(ArquillianExtension.class)
public class DatabaseMigrationIT {

    @Resource(lookup = "java:jboss/datasources/CareplanDS")
    private DataSource dataSource;

    @PersistenceContext(unitName = "careplan")
    private EntityManager entityManager;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @Test
    void everyEntityHasItsTable() throws Exception {
        List<String> tables = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet rows =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        assertThat(tables).contains("staff", "permission", "office", "processing_request", "databasechangelog");
    }

    @Test
    void entitiesAreMappedByEclipseLink() {
        assertThat(entityManager.getEntityManagerFactory().getClass().getName()).startsWith("org.eclipse.persistence");
        assertThat(entityManager.getMetamodel().getEntities()).isNotEmpty().allSatisfy(entity -> entityManager
                .createQuery("select count(e) from " + entity.getName() + " e", Long.class)
                .getSingleResult());
    }

    @Test
    void jobRepositoryIsInTheDatabase() throws Exception {
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from job_execution")) {
            assertThat(rows.next()).isTrue();
        }
    }
}
