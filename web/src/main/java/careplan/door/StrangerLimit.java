package careplan.door;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.util.StatusCodes;
import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Keeps strangers from taking the place of people who are logged in: what they send is gathered before a thread is given to
 * it, only some of the server's threads are ever theirs, one address has only so many requests under way, and a request
 * that lasts too long loses its connection. Runs in the threads that wait for input, and so must never wait itself.
 */
final class StrangerLimit implements HttpHandler {

    private static final String SESSION = "JSESSIONID";

    /** Requests under way from one address, those that wait for their turn included: an office behind one address. */
    private static final int OF_ONE_ADDRESS = Integer.getInteger("careplan.door.of-one-address", 100);

    /** Requests that wait for their turn, of all addresses. */
    private static final int WAITING = 1_000;

    private static final int SECONDS = Integer.getInteger("careplan.door.seconds", 30);

    /** Of 16 kB each, as Undertow has them. */
    private static final int BUFFERS = 4;

    private final HttpHandler direct;
    private final HttpHandler gathered;
    private final HttpHandler inTurn;
    private final KnownSessions known;
    private final ConcurrentHashMap<InetAddress, Integer> underWay = new ConcurrentHashMap<>();

    /** @param next the container */
    StrangerLimit(HttpHandler next, KnownSessions known) {
        this.known = known;
        direct = next;
        gathered = new RequestBufferingHandler(next, BUFFERS);
        // a quarter of the threads that WildFly has for requests, which are sixteen for each processor
        HttpHandler turns = new Turns(next, 4 * Runtime.getRuntime().availableProcessors(), WAITING);
        inTurn = new RequestBufferingHandler(turns, BUFFERS);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (isKnown(exchange)) {
            (isSmall(exchange) ? gathered : direct).handleRequest(exchange);
            return;
        }
        if (!count(exchange)) {
            refuse(exchange, StatusCodes.TOO_MANY_REQUESTS);
            return;
        }
        limitTime(exchange);
        if (isSmall(exchange)) {
            exchange.setMaxEntitySize(BodyLimits.STRANGER);
            inTurn.handleRequest(exchange);
        } else {
            // not read here: EntryCheck refuses it, unless the session turns out to be one that this node did not know
            direct.handleRequest(exchange);
        }
    }

    private boolean isKnown(HttpServerExchange exchange) {
        Cookie cookie = exchange.getRequestCookie(SESSION);
        return cookie != null && known.contains(withoutRoute(cookie.getValue()));
    }

    private static String withoutRoute(String session) {
        int dot = session.indexOf('.');
        return dot < 0 ? session : session.substring(0, dot);
    }

    /** Whether the body has an end within the limit of strangers, or none that is told. */
    private static boolean isSmall(HttpServerExchange exchange) {
        return exchange.getRequestContentLength() <= BodyLimits.STRANGER;
    }

    private boolean count(HttpServerExchange exchange) {
        InetAddress address = exchange.getSourceAddress().getAddress();
        if (address == null) {
            return true; // of an unresolved name, which only a proxy could have told
        }
        if (underWay.merge(address, 1, Integer::sum) > OF_ONE_ADDRESS) {
            release(address);
            return false;
        }
        exchange.addExchangeCompleteListener((done, others) -> {
            release(address);
            others.proceed();
        });
        return true;
    }

    private void release(InetAddress address) {
        underWay.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }

    private static void limitTime(HttpServerExchange exchange) {
        XnioExecutor.Key end = exchange.getIoThread()
                .executeAfter(() -> IoUtils.safeClose(exchange.getConnection()), SECONDS, TimeUnit.SECONDS);
        exchange.addExchangeCompleteListener((done, others) -> {
            end.remove();
            others.proceed();
        });
        exchange.putAttachment(EntryCheck.TIME_LIMIT, end);
    }

    private static void refuse(HttpServerExchange exchange, int status) {
        exchange.setPersistent(false);
        exchange.setStatusCode(status);
        exchange.endExchange();
    }
}
