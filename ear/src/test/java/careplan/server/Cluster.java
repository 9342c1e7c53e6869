package careplan.server;

import careplan.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Two nodes on one database and a load balancer, as wildfly-config makes them; all on this machine's loopback. */
final class Cluster implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String NODE_FILE = "standalone-full-ha.xml";
    private static final int JGROUPS = 7600;

    final TestServer balancer;
    private final Path nodeHome = TARGET.resolve("server-node");
    private final List<TestServer> nodes;
    private final int registrations;

    Cluster() throws Exception {
        Path balancerHome = TARGET.resolve("server-balancer");
        make(balancerHome, "balancer");
        make(nodeHome, "postgresql", "cluster");
        balancer = TestServer.create("balancer", balancerHome, "standalone-load-balancer.xml");
        // the standard port would be the http port of the next server of this run
        registrations = balancer.port(8095);
        balancer.property("jboss.mcmp.port", "8095");
        TestServer first = TestServer.create("node-1", nodeHome, NODE_FILE)
                .deploy()
                .createDatabase()
                .property("careplan.demo-data", "true")
                .property("careplan.demo-clients", "500");
        TestServer second =
                TestServer.create("node-2", nodeHome, NODE_FILE).deploy().databaseOf(first);
        nodes = List.of(first, second);
        String hosts = "127.0.0.1[%d],127.0.0.1[%d]".formatted(first.port(JGROUPS), second.port(JGROUPS));
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i)
                    .property("jboss.node.name", name(i))
                    .environment("CAREPLAN_CLUSTER_HOSTS", hosts)
                    .environment("CAREPLAN_CLUSTER_PASSWORD", "of-the-brokers")
                    .environment("CAREPLAN_BALANCER_PORT", Integer.toString(registrations));
        }
    }

    /** Starts everything; each node is known to the balancer. */
    Cluster start() throws IOException {
        balancer.start();
        startNode(0);
        startNode(1);
        return this;
    }

    TestServer node(int index) {
        return nodes.get(index);
    }

    /** What the session cookies end in, and what the ids of its runs begin with. */
    String name(int index) {
        return "node" + (index + 1);
    }

    /** Starts a node and waits until the balancer sends requests to it. */
    void startNode(int index) throws IOException {
        long before = registrations(index);
        nodes.get(index).start();
        Awaitility.await("registration of " + name(index))
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> registrations(index) > before);
    }

    /** The runbook's way: out of the balancer, drained, stopped. */
    void drain(int index) throws Exception {
        Path output = TARGET.resolve("servers/drain.log");
        ProcessBuilder cli = new ProcessBuilder(
                        nodeHome.resolve("bin/jboss-cli.sh").toString(),
                        "--connect",
                        "--controller=127.0.0.1:" + nodes.get(index).port(9990),
                        "--commands=/subsystem=modcluster/proxy=default:stop(waittime=10),shutdown --suspend-timeout=60")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        if (cli.start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(output));
        }
        Awaitility.await("end of " + name(index)).atMost(Duration.ofMinutes(2)).until(() -> !nodes.get(index)
                .isRunning());
    }

    private long registrations(int index) throws IOException {
        if (!Files.exists(balancer.log())) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(balancer.log())) {
            return lines.filter(line -> line.contains("Registering context /careplan, for node " + name(index)))
                    .count();
        }
    }

    private static void make(Path home, String... kind) throws Exception {
        String[] arguments = new String[kind.length + 1];
        arguments[0] = home.toString();
        System.arraycopy(kind, 0, arguments, 1, kind.length);
        Path output = TARGET.resolve("make-" + home.getFileName() + ".log");
        if (StockServer.run(output, Map.of(), "make-server.sh", arguments) != 0) {
            throw new IllegalStateException(Files.readString(output));
        }
    }

    @Override
    public void close() {
        nodes.forEach(TestServer::close);
        balancer.close();
    }
}
