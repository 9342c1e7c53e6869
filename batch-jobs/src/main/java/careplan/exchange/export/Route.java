package careplan.exchange.export;

import careplan.exchange.format.Party;
import java.io.Serializable;
import java.util.Comparator;

/**
 * One unit of sending: to which office, and in V4 from which and to which of the services at the two numbers. Every route
 * of an export has files of its own.
 *
 * @param senderType 送信元サービス種類; "" in V3
 * @param number 送信先事業所番号
 * @param type 送信先サービス種類; "" in V3
 */
public record Route(String senderType, String number, String type) implements Serializable, Comparable<Route> {

    private static final Comparator<Route> ORDER =
            Comparator.comparing(Route::number).thenComparing(Route::type).thenComparing(Route::senderType);

    /** In V3, where the number is all that a file says. */
    public static Route to(String number) {
        return new Route("", number, "");
    }

    /** As {@code 43-2870100019-15}, in V3 the number alone: identifies the route in a page. */
    public String key() {
        return type.isEmpty() ? number : senderType + "-" + number + "-" + type;
    }

    Party destination() {
        return Party.of(number, type);
    }

    @Override
    public int compareTo(Route other) {
        return ORDER.compare(this, other);
    }
}
