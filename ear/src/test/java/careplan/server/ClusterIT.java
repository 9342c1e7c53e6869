package careplan.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.export.ExportScreen;
import careplan.support.Browser;
import careplan.support.LoginForm;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two nodes and a load balancer, all on loopback, on one PostgreSQL ({@code ./test cluster}): people look at pages and ask
 * for exports while a node is killed, comes back, and the other one is drained. Sessions go on, and every request is done once.
 */
@EnabledIfEnvironmentVariable(named = "CAREPLAN_TEST_POSTGRESQL", matches = ".+", disabledReason = "needs PostgreSQL")
class ClusterIT {

    private static final Logger LOG = Logger.getLogger(ClusterIT.class.getName());
    private static final String PENDING = "/app/request/pending.xhtml";
    private static final int VISITORS = 4;
    /** Milliseconds: three servers, a database and a browser on one machine take their time. */
    private static final int PATIENCE = 90_000;

    private final Cluster cluster = new Cluster();

    @RegisterExtension
    final Browser browser = new Browser(cluster.balancer);

    private final List<Visitor> visitors = new ArrayList<>();

    ClusterIT() throws Exception {}

    @BeforeEach
    void start() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        cluster.start();
    }

    @AfterEach
    void stop() {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
        visitors.forEach(Visitor::close);
        cluster.close();
    }

    @Test
    void whileNodesDieAndAreDrainedSessionsGoOnAndEveryRequestIsDoneOnce() throws Exception {
        for (int i = 0; i < VISITORS; i++) {
            Page page = newPerson();
            browser.open(page, PENDING);
            LoginForm.submit(page, "admin", ExportScreen.PASSWORD);
            assertThat(page.locator("h1")).containsText("依頼中処理確認");
            visitors.add(new Visitor(session(page), cluster.balancer.url(PENDING), "依頼中処理確認").begin());
        }
        Page one = newPerson();
        new ExportScreen(browser, one).open("care");
        Page other = personAt(1 - nodeOf(one));

        export(one);
        export(other);
        export(one);
        int killed = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(this::nodeInTheMiddleOfARequest, node -> node >= 0);
        cluster.node(killed).kill();
        LOG.info("killed " + cluster.name(killed));
        // both sessions go on at the node that is left, where they were
        export(one);
        export(other);
        allDone(5);
        assertThat(number("select count(*) from processing_request where resumes > 0"))
                .as("what the dead node had begun was taken over")
                .isPositive();
        Browser.screenshot(one, "cluster-node-killed");

        cluster.startNode(killed);
        export(one);
        export(other);
        cluster.drain(1 - killed);
        LOG.info("drained " + cluster.name(1 - killed));
        export(one);
        export(other);
        allDone(9);
        cluster.startNode(1 - killed);
        browser.open(one, PENDING);
        assertThat(one.locator("h1")).containsText("依頼中処理確認");
        assertThat(contents(one)).as("every file has what every other one has").hasSize(1);

        for (Visitor visitor : visitors) {
            visitor.close();
            LOG.info("pages by node: " + visitor.answersByNode() + ", failures: " + visitor.failures());
        }
        assertThat(visitors).allSatisfy(visitor -> {
            assertThat(visitor.failures()).isEmpty();
            assertThat(visitor.answersByNode())
                    .containsKey(cluster.name(killed))
                    .containsKey(cluster.name(1 - killed));
        });
    }

    private Page newPerson() {
        Page page = browser.newPerson();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /** The person in charge, at this node. */
    private Page personAt(int node) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            Page page = newPerson();
                            new ExportScreen(browser, page).open("care");
                            return page;
                        },
                        page -> nodeOf(page) == node);
    }

    private int nodeOf(Page page) {
        return session(page).endsWith("." + cluster.name(0)) ? 0 : 1;
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private void export(Page page) {
        browser.open(page, "/app/exchange/export.xhtml");
        new ExportScreen(browser, page).search().selectAll().toConfirmation().ok();
    }

    /** The node that has done some of a request and not yet all, or -1. */
    private int nodeInTheMiddleOfARequest() throws SQLException {
        for (int node = 0; node < 2; node++) {
            if (number("select count(*) from processing_request where state = 'RUNNING' and processed > 20"
                            + " and processed < total - 100 and node like '" + cluster.name(node) + "%'")
                    > 0) {
                return node;
            }
        }
        return -1;
    }

    private void allDone(int requests) throws SQLException {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        number("select count(*) from processing_request where state in ('ACCEPTED', 'RUNNING')") == 0);
        assertThat(number("select count(*) from processing_request where state = 'COMPLETED' and error_count = 0"
                        + " and processed = total and total > 0"))
                .isEqualTo(requests);
        assertThat(number("select count(*) from processing_request")).isEqualTo(requests);
        assertThat(number("select count(*) from result_file")).isEqualTo(requests);
        assertThat(number("select count(*) from request_item where state <> 'DONE'"))
                .isZero();
        assertThat(number("select count(*) from stored_file where complete = false"))
                .isZero();
        assertThat(number("select count(*) from export_fragment")).isZero();
        assertThat(number("select count(distinct total) from processing_request"))
                .isOne();
    }

    /** What the result files of all requests say, whatever they are called. */
    private static TreeSet<String> contents(Page page) throws Exception {
        TreeSet<String> contents = new TreeSet<>();
        List<Locator> links = page.locator("a[href*='/download']").all();
        assertThat(links).hasSize(9);
        for (Locator link : links) {
            contents.add(digest(page.request().get(link.getAttribute("href")).body()));
        }
        return contents;
    }

    private static String digest(byte[] zip) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                digest.update(in.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private int number(String query) throws SQLException {
        try (Connection connection = cluster.node(0).database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
