package careplan.request;

import java.util.UUID;

/** Which server this is among those that share the database, and which run of it. */
public final class NodeName {

    /** So that the column of 100 characters holds the name and the run. */
    private static final int LONGEST_NAME = 90;

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private NodeName() {}

    /**
     * The server's node name, as its administrator set it, and this run of it: {@code NAME/HEX}. What an earlier run
     * left under way is told apart from what this one does, even while the earlier one is still dying.
     */
    public static String get() {
        return server() + "/" + RUN;
    }

    /** The node name alone, {@code jboss.node.name}; {@code standalone} outside a server. */
    public static String server() {
        String name = System.getProperty("jboss.node.name", "standalone");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** The node name in what {@link #get} gave in any run of any server. */
    public static String serverOf(String node) {
        return node.substring(0, node.lastIndexOf('/'));
    }
}
