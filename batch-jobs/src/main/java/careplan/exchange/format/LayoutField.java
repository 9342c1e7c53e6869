package careplan.exchange.format;

import java.util.Map;
import java.util.Set;

/**
 * One field of one file in one version.
 *
 * @param number position in the row, from 1
 * @param name Japanese name in the standard; the same name may occur twice in a file
 * @param key the name, followed by # and the number when an earlier field of the file has the same name
 * @param type kind of value
 * @param length most characters, or digits, allowed; 0 for free text
 * @param presence whether it may be empty
 * @param codes allowed codes with their meaning ("" when the standard gives none), for {@link FieldType#CODE}
 * @param specials values allowed although they do not have the type's form, such as the date 00000000
 * @param note the values column of the layout table as it stands
 */
public record LayoutField(
        int number,
        String name,
        String key,
        FieldType type,
        int length,
        Presence presence,
        Map<String, String> codes,
        Set<String> specials,
        String note) {

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
