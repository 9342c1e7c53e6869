package careplan.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * A real server process with the EAR as it was built, on its own folder, ports and database: H2 in the folder, or one on the
 * PostgreSQL that {@code ./test postgresql} has started. {@link #shared()} is one
 * server with the demo data for all browser tests of a run, {@link #fragile()} one for those that kill it;
 * {@link #create(String)} makes others, for tests that want other settings. All are stopped at the end of the run.
 */
public final class TestServer implements AutoCloseable {

    /** What every server here asks for at /metrics. */
    public static final String METRICS_KEY = "key-of-every-test-server";

    /**
     * A server that lives for minutes does not earn back what the second compiler, the parallel collector and the check of
     * bytecode, which our compiler made a minute ago, cost: a tenth of its start.
     */
    private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
            + " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";

    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

    /** Address of the PostgreSQL server, ending in a slash, or null for H2. */
    private static final String POSTGRESQL = System.getenv("CAREPLAN_TEST_POSTGRESQL");

    private static final List<TestServer> ALL = new ArrayList<>();
    private static TestServer shared;
    private static TestServer fragile;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALL.forEach(TestServer::killTree)));
    }

    private final Path home;
    private final Path base;
    private final int number;
    /** Everybody here comes from one address. */
    private final Map<String, String> properties = new TreeMap<>(Map.of("careplan.login.of-one-address", "100000"));

    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();
    private String configurationFile = "standalone.xml";
    private String heap = "512m";
    private String databaseName;
    private String databaseUser = "careplan";
    private String databasePassword = "careplan";
    private Process process;

    private TestServer(String name, Path home) {
        this.home = home;
        this.base = TestPaths.SERVERS.resolve(name);
        if (Files.exists(base)) {
            throw new IllegalArgumentException("There is a server " + name + " already");
        }
        this.databaseName = "server_" + TestPaths.FORK + "_" + name.replace('-', '_');
        ALL.add(this);
        this.number = ALL.size();
        TestPaths.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
    }

    /** The running server with the demo data, which many tests use one after the other: leave it in working order. */
    public static synchronized TestServer shared() {
        if (shared == null) {
            shared = create("shared").property("careplan.demo-data", "true").start();
        }
        return shared;
    }

    /**
     * The running server, without demo data, of the tests that kill it: each finds it running, on what those before left in
     * its database, and leaves it so.
     */
    public static synchronized TestServer fragile() {
        if (fragile == null) {
            fragile = create("fragile").heap("384m").start();
        }
        return fragile;
    }

    /**
     * A server of one's own with an empty database, not yet started.
     *
     * @param name a folder name, one per server in a run
     */
    public static synchronized TestServer create(String name) {
        return new TestServer(name, TestPaths.SERVER_HOME).deploy().emptyDatabase();
    }

    /**
     * The same with another EAR than the one that was built.
     *
     * @param name a folder name, one per server in a run
     */
    static synchronized TestServer create(String name, Archive<?> ear) {
        TestServer server = new TestServer(name, TestPaths.SERVER_HOME);
        ear.as(ZipExporter.class).exportTo(server.deployment().toFile());
        return server.emptyDatabase();
    }

    /**
     * Another kind of server, without database and application, not yet started.
     *
     * @param name a folder name, one per server in a run
     * @param home where its WildFly is
     * @param configurationFile as in {@code standalone-full-ha.xml}
     */
    public static synchronized TestServer create(String name, Path home, String configurationFile) {
        TestServer server = new TestServer(name, home);
        server.configurationFile = configurationFile;
        return server;
    }

    /** Gives it the EAR. */
    public TestServer deploy() {
        try {
            Files.copy(TestPaths.EAR, deployment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private Path deployment() {
        try {
            return Files.createDirectories(base.resolve("deployments")).resolve("careplan-link.ear");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestServer emptyDatabase() {
        return POSTGRESQL == null ? this : createDatabase();
    }

    /** Has it use the database of another server. */
    public TestServer databaseOf(TestServer other) {
        databaseName = other.databaseName;
        return this;
    }

    /** Makes its database, empty, on the PostgreSQL server of the run. */
    public TestServer createDatabase() {
        onPostgresql("drop database if exists " + databaseName + " with (force)", "create database " + databaseName);
        return this;
    }

    private void onPostgresql(String... statements) {
        try (Connection connection = DriverManager.getConnection(POSTGRESQL + "postgres", "careplan", "careplan");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the database of " + base.getFileName(), e);
        }
    }

    /** Sets a Java system property for the next {@link #start()}. */
    public TestServer property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** Sets an environment variable for the next {@link #start()}. */
    public TestServer environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Leaves out an environment variable that all of these servers have. */
    public TestServer withoutEnvironment(String name) {
        missing.add(name);
        return this;
    }

    /** Sets the greatest heap for the next {@link #start()}; 512m unless told. */
    public TestServer heap(String size) {
        heap = size;
        return this;
    }

    /** Takes another configuration folder than that of the server for tests. */
    public TestServer configuration(Path folder) {
        TestPaths.delete(base.resolve("configuration"));
        TestPaths.copy(folder, base.resolve("configuration"));
        return this;
    }

    /**
     * Gives its database another account than {@code careplan}, which owns everything: on PostgreSQL it is made, in H2 it is
     * whoever comes first, and its name stays. The server itself is told the name alone.
     */
    public TestServer databaseAccount(String user, String password) {
        databasePassword = password;
        if (POSTGRESQL != null) {
            databaseUser = user;
            environment("CAREPLAN_DB_USER", user);
            environment("CAREPLAN_DB_PASSWORD", "");
            onPostgresql(
                    "drop role if exists " + user,
                    "create role " + user + " login password '" + password + "'",
                    "alter database " + databaseName + " owner to " + user);
        }
        return this;
    }

    /** Starts (or, after {@link #stop()} or {@link #kill()}, starts again on the same data) and waits for an answer. */
    public TestServer start() {
        if (isRunning()) {
            throw new IllegalStateException("Already running");
        }
        Path marker = deployment();
        boolean application = Files.exists(marker);
        try {
            if (application) {
                Files.deleteIfExists(Path.of(marker + ".deployed"));
                Files.deleteIfExists(Path.of(marker + ".isdeploying"));
                Files.deleteIfExists(Path.of(marker + ".failed"));
                Files.writeString(Path.of(marker + ".dodeploy"), "");
            }
            process = command().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("server " + base.getFileName() + ", log: " + log())
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    File failed = new File(marker + ".failed");
                    if (failed.exists() || !process.isAlive()) {
                        throw new IllegalStateException("Did not start, see " + log() + ": "
                                + (failed.exists() ? Files.readString(failed.toPath()) : "process ended"));
                    }
                    return (!application || Files.exists(Path.of(marker + ".deployed"))) && answers();
                });
        return this;
    }

    private ProcessBuilder command() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/standalone.sh").toString(),
                "-c=" + configurationFile,
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                "-bprivate=127.0.0.1",
                "-Djboss.server.base.dir=" + base,
                "-Djboss.socket.binding.port-offset=" + TestPorts.offset(number)));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        base.resolve("console.log").toFile()));
        builder.environment().remove("JAVA_OPTS");
        builder.environment().put("JBOSS_HOME", home.toString());
        builder.environment().put("RUN_CONF", home.resolve("bin/careplan.conf").toString());
        builder.environment().put("CAREPLAN_HEAP", heap);
        builder.environment().put("CAREPLAN_JAVA_OPTS", SHORT_LIFE);
        builder.environment().put("CAREPLAN_METRICS_KEY", METRICS_KEY);
        builder.environment().put("CAREPLAN_FACTOR_KEY", "locks-secrets-of-every-test-server");
        builder.environment().putAll(environment);
        if (POSTGRESQL != null) {
            builder.environment().put("CAREPLAN_DB_URL", POSTGRESQL + databaseName);
        }
        builder.environment().keySet().removeAll(missing);
        return builder;
    }

    private boolean answers() {
        HttpRequest request =
                HttpRequest.newBuilder(url("/")).timeout(Duration.ofSeconds(20)).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** @param path below the context root, beginning with a slash, as in {@code /login.xhtml} */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + TestPorts.http(number) + "/careplan" + path);
    }

    /** @param path as for {@link #url}, over TLS */
    public URI secure(String path) {
        return URI.create("https://127.0.0.1:" + TestPorts.https(number) + "/careplan" + path);
    }

    /** @param path on the management port, beginning with a slash, as in {@code /health/ready} */
    public URI management(String path) {
        return URI.create("http://127.0.0.1:" + TestPorts.management(number) + path);
    }

    /** A port of this server: the standard one and its offset. */
    public int port(int standard) {
        return standard + TestPorts.offset(number);
    }

    /** The server's own log, which is kept after the run. */
    public Path log() {
        return base.resolve("log/server.log");
    }

    /** A connection beside the running server's, for looking and for preparing rows. Close it before a restart. */
    public Connection database() throws SQLException {
        String address = POSTGRESQL == null
                ? "jdbc:h2:file:" + base.resolve("data/careplan") + ";AUTO_SERVER=TRUE;IFEXISTS=TRUE"
                : POSTGRESQL + databaseName;
        return DriverManager.getConnection(address, databaseUser, databasePassword);
    }

    /**
     * An administrator's suspend or resume, which waits for what is being served.
     *
     * @return the state in which the server then is
     */
    public String manage(String operation) throws IOException {
        try (ModelControllerClient client =
                ModelControllerClient.Factory.create("127.0.0.1", TestPorts.management(number))) {
            ModelNode command = new ModelNode();
            command.get("operation").set(operation);
            if (operation.equals("suspend")) {
                command.get("suspend-timeout").set((int) STOP_LIMIT.toSeconds());
            }
            client.execute(command);
            ModelNode state = new ModelNode();
            state.get("operation").set("read-attribute");
            state.get("name").set("suspend-state");
            return client.execute(state).get("result").asString();
        }
    }

    /** An administrator's start of a job of the application, as WildFly's console does it. */
    public void startJob(String name) throws IOException {
        try (ModelControllerClient client =
                ModelControllerClient.Factory.create("127.0.0.1", TestPorts.management(number))) {
            ModelNode command = new ModelNode();
            command.get("operation").set("start-job");
            ModelNode address = command.get("address");
            address.add("deployment", "careplan-link.ear");
            address.add("subdeployment", "ejb.jar");
            address.add("subsystem", "batch-jberet");
            command.get("job-xml-name").set(name);
            ModelNode answer = client.execute(command);
            if (!"success".equals(answer.get("outcome").asString())) {
                throw new IOException(answer.toString());
            }
        }
    }

    /** An orderly shutdown, as ./run --stop does it. */
    public void stop() {
        end(false);
    }

    /** kill -9: nothing of the server gets a chance to tidy up. */
    public void kill() {
        end(true);
    }

    private void end(boolean forcibly) {
        if (!isRunning()) {
            return;
        }
        process.descendants().forEach(forcibly ? ProcessHandle::destroyForcibly : ProcessHandle::destroy);
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                killTree();
                throw new IllegalStateException("Did not stop, see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void killTree() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        stop();
    }

    static synchronized void closeAll() {
        ALL.forEach(TestServer::close);
    }
}
