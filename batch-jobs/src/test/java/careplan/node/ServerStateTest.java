package careplan.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.DynamicMBean;
import javax.management.MBeanInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerStateTest {

    @ParameterizedTest
    @CsvSource({
        "running, RUNNING, true",
        "running, SUSPENDED, false",
        "running, SUSPENDING, false",
        "starting, SUSPENDED, true",
        "reload-required, RUNNING, true",
        "reload-required, SUSPENDED, false",
        "restart-required, SUSPENDED, false",
        "stopping, SUSPENDED, false"
    })
    void takesWorkWhileItRunsOrStarts(String server, String suspend, boolean accepts) throws Exception {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("jboss.as:management-root=server");
        beans.registerMBean(new Server(Map.of("serverState", server, "suspendState", suspend)), name);
        try {
            assertThat(ServerState.accepts()).isEqualTo(accepts);
        } finally {
            beans.unregisterMBean(name);
        }
    }

    @Test
    void takesWorkWhereNobodyTells() {
        assertThat(ServerState.accepts()).isTrue();
    }

    /** What WildFly shows of itself. */
    private record Server(Map<String, String> attributes) implements DynamicMBean {

        @Override
        public Object getAttribute(String attribute) {
            return attributes.get(attribute);
        }

        @Override
        public void setAttribute(Attribute attribute) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AttributeList getAttributes(String[] names) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AttributeList setAttributes(AttributeList list) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object invoke(String action, Object[] parameters, String[] signature) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MBeanInfo getMBeanInfo() {
            return new MBeanInfo(Server.class.getName(), "a server", null, null, null, null);
        }
    }
}
