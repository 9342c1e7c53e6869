package careplan.door;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Gives requests their turn: so many have a thread at once, some more wait, the rest are refused. A turn is over when its thread
 * is. Undertow's own RequestLimit goes by the end of the exchange, which is told while the thread still works where the
 * connection was cut, and may be missed where it is cut in the very moment of its turn: then the turn is lost for ever.
 */
final class Turns implements HttpHandler {

    private final HttpHandler next;
    private final int atOnce;
    private final int mayWait;
    private final Queue<HttpServerExchange> waiting = new ArrayDeque<>();
    private int running;

    Turns(HttpHandler next, int atOnce, int mayWait) {
        this.next = next;
        this.atOnce = atOnce;
        this.mayWait = mayWait;
    }

    /** In a thread that waits for input; before another one may take the request up, this one must have let go of it. */
    @Override
    public void handleRequest(HttpServerExchange exchange) {
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> come(exchange));
    }

    private void come(HttpServerExchange exchange) {
        boolean begins;
        synchronized (this) {
            begins = running < atOnce;
            if (begins) {
                running++;
            } else if (waiting.size() < mayWait) {
                waiting.add(exchange);
                return;
            }
        }
        if (begins) {
            begin(exchange);
        } else {
            exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
            exchange.endExchange();
        }
    }

    private void begin(HttpServerExchange exchange) {
        boolean taken = false;
        try {
            exchange.dispatch((HttpHandler) this::answer);
            taken = true;
        } finally {
            if (!taken) {
                end();
            }
        }
    }

    private void answer(HttpServerExchange exchange) throws Exception {
        try {
            next.handleRequest(exchange);
        } finally {
            end();
        }
    }

    /** Whoever has gone away meanwhile gets no thread any more. */
    private void end() {
        HttpServerExchange following = following();
        while (following != null && !following.getConnection().isOpen()) {
            following.endExchange();
            following = following();
        }
        if (following != null) {
            begin(following);
        }
    }

    private synchronized HttpServerExchange following() {
        HttpServerExchange following = waiting.poll();
        if (following == null) {
            running--;
        }
        return following;
    }
}
