package careplan.request;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The queue through which requests come to the nodes; {@link RequestReceiver} takes from it, on one node or on another.
 *
 * <p>A message only says that a request waits. What counts is the row: a message that comes twice finds nothing to do, and
 * one that is lost is sent again when the request has been waiting too long ({@link RequestRecovery}). So it need not be
 * sent in the transaction of the row, and a broken broker keeps nobody from making requests.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RequestQueue {

    static final String QUEUE = "java:/jms/queue/careplan.requests";

    /** Where a message ends that was delivered in vain too often. */
    static final String DEAD = "java:/jms/queue/careplan.requests.dead";

    private static final Logger LOG = Logger.getLogger(RequestQueue.class.getName());
    private static final String REQUEST = "requestId";
    private static final String LOST = "lastRunLost";

    @Resource(lookup = "java:/JmsXA")
    private ConnectionFactory connections;

    @Resource(lookup = QUEUE)
    private Queue queue;

    /**
     * Offers a request to all nodes, in another thread.
     *
     * @param lastRunLost as in {@link RequestWaiting}
     */
    @Asynchronous
    public void offer(long requestId, boolean lastRunLost) {
        try (JMSContext context = connections.createContext()) {
            Message message = context.createMessage();
            message.setLongProperty(REQUEST, requestId);
            message.setBooleanProperty(LOST, lastRunLost);
            context.createProducer().send(queue, message);
        } catch (JMSException | JMSRuntimeException e) {
            LOG.log(Level.WARNING, "request " + requestId + " could not be put into the queue yet", e);
        }
    }

    /** What {@link #offer} has put into the message. */
    static RequestWaiting read(Message message) throws JMSException {
        return new RequestWaiting(message.getLongProperty(REQUEST), message.getBooleanProperty(LOST));
    }
}
