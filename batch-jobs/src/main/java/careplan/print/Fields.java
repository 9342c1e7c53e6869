package careplan.print;

import careplan.exchange.format.Layout;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a row of the standard as the forms print them, by their names in the layout. */
final class Fields {

    private Fields() {}

    /** Dates in Japanese years, times as 09:30, all else as it stands; codes are no text and left to {@link Choices}. */
    static Map<String, String> of(Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (LayoutField field : row.layout().fields()) {
            fields.put(field.key(), text(row, field));
        }
        return fields;
    }

    /** As of a row without any value: an empty form. */
    static Map<String, String> none(Layout layout) {
        return of(Row.builder(layout).build());
    }

    private static String text(Row row, LayoutField field) {
        String value = row.get(field.index());
        return switch (field.type()) {
            case DATE -> row.date(field.key()) == null ? "" : Printed.date(row.date(field.key()));
            case MONTH -> row.month(field.key()) == null ? "" : Printed.month(row.month(field.key()));
            case TIME -> Printed.time(value);
            default -> field.name().contains("フリガナ") ? Printed.kana(value) : value;
        };
    }
}
