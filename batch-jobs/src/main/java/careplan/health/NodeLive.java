package careplan.health;

import careplan.node.NodePulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether the process is worth keeping: a database that is away is no reason to restart a server. */
@Liveness
@ApplicationScoped
public class NodeLive implements HealthCheck {

    @Inject
    private NodePulse pulse;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("careplan-heart")
                .status(pulse.isTrying())
                .build();
    }
}
