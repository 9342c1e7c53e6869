package careplan.support;

/**
 * Port offsets of the servers of one test run. All start from one number, so that several runs fit on one machine:
 * the environment's CAREPLAN_PORT_OFFSET, or 20000.
 */
final class TestPorts {

    /** Ten ports for each server: enough to keep every port of one server away from those of the next. */
    private static final int STEP = 10;

    /** Servers that one of the processes of a run may start. */
    private static final int SERVERS = 50;

    private static final int HTTP = 8080;
    private static final int HTTPS = 8443;
    private static final int MANAGEMENT = 9990;

    private TestPorts() {}

    /** @param server 1 and more, counted in this process */
    static int offset(int server) {
        String base = System.getenv("CAREPLAN_PORT_OFFSET");
        return (base == null || base.isBlank() ? 20_000 : Integer.parseInt(base.trim()))
                + STEP * (server + SERVERS * (TestPaths.FORK - 1));
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
