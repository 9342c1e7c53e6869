package careplan.node;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Whether this server takes on work: not while an administrator drains it ({@code :suspend}) or it shuts down. */
public final class ServerState {

    private ServerState() {}

    /** True too where the server does not tell. */
    public static boolean accepts() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName server = new ObjectName("jboss.as:management-root=server");
            if (!beans.isRegistered(server)) {
                return true;
            }
            Object suspended = beans.getAttribute(server, "suspendState");
            // while the server starts it is suspended too, and what is taken then begins as soon as it runs
            return "RUNNING".equals(suspended) || "starting".equals(beans.getAttribute(server, "serverState"));
        } catch (JMException e) {
            return true;
        }
    }
}
