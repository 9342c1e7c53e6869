package careplan.support;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.as.arquillian.container.managed.ManagedDeployableContainer;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Arquillian's container: a {@link TestServer} that is started with the first deployment and keeps it until the end of the
 * run. {@link Deployments} makes the same deployment for every class, and deploying it costs as much as starting a server;
 * Arquillian itself would deploy it anew for each class.
 */
public final class InContainer implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(DeployableContainer.class, ManagedDeployableContainer.class, Container.class);
    }

    /** Nothing to configure in arquillian.xml. */
    public static final class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {
            // nothing to be wrong
        }
    }

    /** Made anew by Arquillian for every class in a run of several processes; the server outlives it. */
    public static final class Container implements DeployableContainer<Configuration> {

        private static TestServer server;

        @Override
        public Class<Configuration> getConfigurationClass() {
            return Configuration.class;
        }

        @Override
        public ProtocolDescription getDefaultProtocol() {
            return new ProtocolDescription("Servlet 6.0");
        }

        @Override
        public ProtocolMetaData deploy(Archive<?> ear) {
            return new ProtocolMetaData()
                    .addContext(new HTTPContext("127.0.0.1", running(ear).port(8080))
                            .add(new Servlet("ArquillianServletRunnerEE9", "/test")));
        }

        @Override
        public void undeploy(Archive<?> ear) {
            // the next class uses it
        }

        /**
         * The server would take Staffs.as for failed logins, as no password is verified, and lock a person after ten.
         * Stranded requests are taken up sooner than by default, so that a test need not wait.
         */
        private static synchronized TestServer running(Archive<?> ear) {
            if (server == null) {
                server = TestServer.create("in-container", ear)
                        .property("wildfly.elytron.realm.careplan.brute-force.enabled", "false")
                        .property("careplan.resend-after-millis", "12000")
                        .start();
            }
            return server;
        }
    }
}
