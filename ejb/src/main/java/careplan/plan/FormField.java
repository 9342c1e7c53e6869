package careplan.plan;

import careplan.exchange.format.FieldType;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Presence;
import java.io.Serializable;
import java.util.Map;

/**
 * A field of a plan document as a screen shows it; all of it follows from the layout.
 *
 * @param key in the layout, and in the values of a form
 * @param label as the layout names it
 * @param input date, time, choice, number, line or area: how it is typed
 * @param length most characters, 0 for no limit
 * @param required whether it must be filled
 * @param choices code to meaning, for a choice
 */
public record FormField(
        String key, String label, String input, int length, boolean required, Map<String, String> choices)
        implements Serializable {

    /**
     * Of a field of a layout.
     *
     * @param line whether a free text is written on one line
     */
    static FormField of(LayoutField field, boolean line) {
        return new FormField(
                field.key(),
                field.name(),
                input(field.type(), line),
                field.length(),
                field.presence() == Presence.REQUIRED,
                CodeNames.of(field));
    }

    /** Whether its text names a time from a day to a day, which can be chosen. */
    public boolean isPeriod() {
        return input.equals("line") && key.endsWith("期間");
    }

    private static String input(FieldType type, boolean line) {
        return switch (type) {
            case DATE -> "date";
            case TIME -> "time";
            case CODE -> "choice";
            case INTEGER -> "number";
            case TEXT -> line ? "line" : "area";
            default -> "line";
        };
    }
}
