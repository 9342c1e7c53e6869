package careplan.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** setup.sh turns a stock WildFly into ours for each database, and undo.sh gives the stock WildFly back. */
class ServerSetupIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "h2, single, standalone.xml, jdbc:h2:file:, org/eclipse/persistence",
        "postgresql, cluster, standalone-full-ha.xml, jdbc:postgresql:, org/postgresql",
        "oracle, single, standalone.xml, jdbc:oracle:thin:, com/oracle/ojdbc"
    })
    void setUpAndUndo(String database, String kind, String file, String address, String module) throws Exception {
        Path home = copyOfStock();
        Path configuration = home.resolve("standalone/configuration/" + file);
        String before = Files.readString(configuration);

        assertThat(run("setup.sh", home.toString(), database, kind)).isZero();
        assertThat(Files.readString(configuration))
                .contains(address, "<jdbc-realm name=\"careplan\">", "<default-job-repository name=\"jdbc\"/>")
                .contains("<jms-queue name=\"CareplanRequests\"");
        assertThat(Files.readString(configuration))
                .as("a password has no default: a server without it has no datasource, and so no application")
                .contains("password=\"${env.CAREPLAN_DB_PASSWORD}\"")
                .doesNotContain("CAREPLAN_DB_PASSWORD:");
        assertThat(home.resolve("modules/io/undertow/core/main/undertow-core.jar"))
                .exists();
        assertThat(home.resolve("modules/" + module + "/main/module.xml")).exists();
        assertThat(home.resolve("bin/careplan.conf")).exists();
        assertThat(run("setup.sh", home.toString(), database))
                .as("a second time")
                .isEqualTo(2);

        assertThat(run("undo.sh", home.toString())).isZero();
        assertThat(Files.readString(configuration)).isEqualTo(before);
        try (Stream<Path> modules = Files.list(home.resolve("modules"))) {
            assertThat(modules.map(path -> path.getFileName().toString())).containsExactly("system");
        }
        assertThat(home.resolve("bin/careplan.conf")).doesNotExist();
    }

    private Path copyOfStock() throws IOException {
        return StockServer.copyTo(folder.resolve("wildfly"));
    }

    private int run(String script, String... arguments) throws Exception {
        return StockServer.run(folder.resolve("output"), Map.of(), script, arguments);
    }
}
