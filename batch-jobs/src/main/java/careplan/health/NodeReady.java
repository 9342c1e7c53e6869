package careplan.health;

import careplan.node.NodePulse;
import careplan.node.ServerState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether a load balancer should send people here: the database takes this node's heartbeats, and nobody is draining it.
 */
@Readiness
@ApplicationScoped
public class NodeReady implements HealthCheck {

    @Inject
    private NodePulse pulse;

    @Override
    public HealthCheckResponse call() {
        boolean database = pulse.isBeating();
        boolean accepts = ServerState.accepts();
        return HealthCheckResponse.named("careplan-node")
                .withData("database", database)
                .withData("accepts", accepts)
                .status(database && accepts)
                .build();
    }
}
