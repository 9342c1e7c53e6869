package careplan.door;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Puts our handlers in front of the container's own, where a request costs neither a thread nor memory yet: the standard's
 * filters come after the body of a form has been read to ask for a login. Undertow finds this class by its service file.
 */
public final class Door implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        KnownSessions known = KnownSessions.of(context);
        deployment.addInitialHandlerChainWrapper(
                next -> new HostCheck(new StrangerLimit(next, known), System.getenv("CAREPLAN_HOSTS")));
        deployment.addOuterHandlerChainWrapper(next -> new EntryCheck(next, known));
    }
}
