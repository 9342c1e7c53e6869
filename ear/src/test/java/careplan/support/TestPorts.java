package careplan.support;

/**
 * Port offsets of the servers of one test run. All start from one number, so that several runs fit on one machine:
 * the environment's CAREPLAN_PORT_OFFSET, or 20000.
 */
final class TestPorts {

    /** Ten ports for each server: enough to keep every port of one server away from those of the next. */
    private static final int STEP = 10;

    private static final int HTTP = 8080;
    private static final int HTTPS = 8443;
    private static final int MANAGEMENT = 9990;

    private TestPorts() {}

    /** @param server 0 for Arquillian's server, 1 for the shared one, more for the others */
    static int offset(int server) {
        String base = System.getenv("CAREPLAN_PORT_OFFSET");
        return (base == null || base.isBlank() ? 20_000 : Integer.parseInt(base.trim())) + STEP * server;
    }

    static int http(int server) {
        return HTTP + offset(server);
    }

    static int https(int server) {
        return HTTPS + offset(server);
    }

    static int management(int server) {
        return MANAGEMENT + offset(server);
    }
}
