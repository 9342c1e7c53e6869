package careplan.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes from the dead-letter queue what was delivered in vain too often, and makes it a failed request with its reason: so
 * operators and the person who asked see it, whichever node the queue is on, and can take it up again. While the database
 * is away the message stays in the queue.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = RequestQueue.DEAD)
        })
@PermitAll
public class DeadRequestReceiver implements MessageListener {

    @EJB
    private JobLauncher launcher;

    @Override
    public void onMessage(Message message) {
        try {
            launcher.giveUp(RequestQueue.read(message).requestId());
        } catch (JMSException e) {
            throw new IllegalStateException("not a message of ours", e);
        }
    }
}
