package careplan.exchange.format;

import careplan.exchange.LayoutTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One field of one file in one version.
 *
 * @param number position in the row, from 1
 * @param name Japanese name in the standard; the same name may occur twice in a file
 * @param key what the program calls it: the name, or one of its own where the file has the name twice
 * @param type kind of value
 * @param length most characters, or digits, allowed; 0 for free text
 * @param readLength most characters that are still read, with a warning, where others have written them
 * @param presence whether it may be empty
 * @param codes allowed codes with their meaning ("" when the standard gives none), for {@link FieldType#CODE}
 * @param specials values allowed although they do not have the type's form, such as the date 00000000
 * @param least the lowest number allowed, for {@link FieldType#INTEGER}; null where none is named
 * @param note the values column of the layout table as it stands: words for people, from which nothing follows
 */
public record LayoutField(
        int number,
        String name,
        String key,
        FieldType type,
        int length,
        int readLength,
        Presence presence,
        Map<String, String> codes,
        Set<String> specials,
        Integer least,
        String note) {

    private static final String FREE_TEXT = "-";
    /** What fits an integer of the program: a number has a meaning however many places the standard gives it. */
    private static final int INTEGER_PLACES = 9;

    /**
     * The field as the layout table has it.
     *
     * @throws IllegalArgumentException if the table says something that is not known here: an edition must not be read
     *     half understood
     */
    static LayoutField of(LayoutTable.Field field) {
        FieldType type = FieldType.valueOf(field.get("type"));
        int length = field.get("length").equals(FREE_TEXT) ? 0 : Integer.parseInt(field.get("length"));
        String least = field.get("least");
        String special = field.get("special");
        return new LayoutField(
                field.number(),
                field.get("name"),
                field.get("key").isEmpty() ? field.get("name") : field.get("key"),
                type,
                length,
                readLength(type, length, field.get("read_length")),
                Presence.of(field.get("required")),
                type == FieldType.CODE ? codes(field) : Map.of(),
                special.isEmpty() ? Set.of() : Set.of(special.split(",")),
                least.isEmpty() ? null : Integer.valueOf(least),
                field.get("values"));
    }

    private static int readLength(FieldType type, int length, String named) {
        if (!named.isEmpty()) {
            return Integer.parseInt(named);
        }
        return type == FieldType.INTEGER ? Math.max(length, INTEGER_PLACES) : length;
    }

    /** The codes column, or the values column where that is nothing but a list of codes: 1=該当,0=非該当. */
    private static Map<String, String> codes(LayoutTable.Field field) {
        String list = field.get("codes").isEmpty() ? field.get("values") : field.get("codes");
        Map<String, String> codes = new LinkedHashMap<>();
        for (String part : list.split(",")) {
            String[] code = part.split("=", 2);
            if (!code[0].matches("[0-9A-Z]+")) {
                throw new IllegalArgumentException("no list of codes for " + field.get("name") + ": " + list);
            }
            codes.put(code[0], code.length == 1 ? "" : code[1]);
        }
        return codes;
    }

    /** Index into the values of a row. */
    public int index() {
        return number - 1;
    }

    /** Whether the field is free text: always written in double quotes, may hold line breaks. */
    public boolean freeText() {
        return length == 0;
    }

    /** Whether the whole length must be filled, as in numbers that are really names. */
    public boolean fixedLength() {
        return type == FieldType.DIGITS;
    }
}
