package careplan.door;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers only to the names that the server has, where the environment tells them (CAREPLAN_HOSTS): a name that somebody else
 * made up would otherwise stand in addresses that a page or a proxy's store hands on.
 */
final class HostCheck implements HttpHandler {

    /** Misdirected request. */
    private static final int NOT_HERE = 421;

    private final HttpHandler next;
    private final Set<String> hosts;

    /** @param hosts separated by commas, without ports; null or blank for any */
    HostCheck(HttpHandler next, String hosts) {
        this.next = next;
        this.hosts = hosts == null
                ? Set.of()
                : Arrays.stream(hosts.split(","))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toSet());
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (hosts.isEmpty() || hosts.contains(exchange.getHostName().toLowerCase(Locale.ROOT))) {
            next.handleRequest(exchange);
        } else {
            exchange.setPersistent(false);
            exchange.setStatusCode(NOT_HERE);
            exchange.endExchange();
        }
    }
}
