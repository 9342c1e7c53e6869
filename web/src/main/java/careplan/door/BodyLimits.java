package careplan.door;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.Locale;

/** How many bytes may be sent with a request. */
final class BodyLimits {

    /** By whoever is not logged in: more than a login needs, and less than the four buffers in which it waits. */
    static final long STRANGER = 60_000;

    /** A page's form, whatever is typed in it. */
    static final long FORM = 1024L * 1024;

    /** Files, with all that is around them; as in web.xml. */
    static final long UPLOAD = 220L * 1024 * 1024;

    private BodyLimits() {}

    /** Sets the limit, and tells whether what the request says of itself is within it. */
    static boolean allows(HttpServerExchange exchange, long bytes) {
        exchange.setMaxEntitySize(bytes);
        return exchange.getRequestContentLength() <= bytes;
    }

    /** What somebody who is logged in may send with this request. */
    static long ofPerson(HttpServerExchange exchange) {
        return isUpload(exchange) ? UPLOAD : FORM;
    }

    private static boolean isUpload(HttpServerExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        return exchange.getRequestMethod().equals(Methods.POST)
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                && exchange.getRelativePath().startsWith("/app/");
    }
}
