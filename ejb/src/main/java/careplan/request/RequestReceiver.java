package careplan.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes requests from the queue. Where the job cannot be started, the message goes back and is delivered again, here or at
 * another node, a little later each time.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = RequestQueue.QUEUE)
        })
@PermitAll
public class RequestReceiver implements MessageListener {

    @EJB
    private JobLauncher launcher;

    @Override
    public void onMessage(Message message) {
        try {
            RequestWaiting waiting = RequestQueue.read(message);
            launcher.launch(waiting.requestId(), waiting.lastRunLost());
        } catch (JMSException e) {
            throw new IllegalStateException("not a message of ours", e);
        }
    }
}
