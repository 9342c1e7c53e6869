package careplan.request;

/** The name of this server among those that share the database. */
public final class NodeName {

    private NodeName() {}

    /** The server's node name, as its administrator set it; {@code standalone} outside a server. */
    public static String get() {
        return System.getProperty("jboss.node.name", "standalone");
    }
}
