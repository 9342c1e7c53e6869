package careplan.exchange.format;

import java.util.Properties;

/**
 * Severity, text and advice of every message code, from messages.properties beside this class. In a text, {field} and
 * {value} stand for the place, {0}, {1} … for the arguments.
 */
public final class MessageCatalogue {
    private static final Properties ENTRIES = Resources.properties("messages.properties");
    private static final Severity[] SEVERITIES = severities();

    private MessageCatalogue() {}

    public static Severity severity(MessageCode code) {
        return SEVERITIES[code.ordinal()];
    }

    /** The sentence with its places filled in. */
    public static String text(MessageCode code, String field, String value, Object... arguments) {
        String pattern = pattern(code);
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            text.append(pattern, from, open).append(fill(pattern.substring(open + 1, close), field, value, arguments));
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    /** The text with its places not filled in, for the reference page. */
    public static String pattern(MessageCode code) {
        return entry(code, "text");
    }

    /** What the user should do, in Japanese. */
    public static String action(MessageCode code) {
        return entry(code, "action");
    }

    /** Japanese name of a group of codes. */
    public static String groupLabel(String group) {
        return ENTRIES.getProperty("group." + group);
    }

    static Properties entries() {
        return ENTRIES;
    }

    private static Object fill(String place, String field, String value, Object... arguments) {
        return switch (place) {
            case "field" -> field;
            case "value" -> value;
            default -> arguments[Integer.parseInt(place)];
        };
    }

    private static Severity[] severities() {
        MessageCode[] codes = MessageCode.values();
        Severity[] severities = new Severity[codes.length];
        for (MessageCode code : codes) {
            severities[code.ordinal()] = Severity.valueOf(entry(code, "severity"));
        }
        return severities;
    }

    private static String entry(MessageCode code, String part) {
        String entry = ENTRIES.getProperty(code.id() + "." + part);
        if (entry == null) {
            throw new IllegalStateException("messages.properties has no " + part + " for " + code);
        }
        return entry;
    }
}
