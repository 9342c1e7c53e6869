package careplan.exchange.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads a field's type out of the words of the values column, so that the table which the reference is made from is
 * also what the checks follow. A wording that is not known here stops the loading: a new version's table must not be
 * read half understood.
 */
final class FieldRules {
    private FieldRules() {}

    /** Builds the field of one line of the table; {@code presence} is the required column. */
    static LayoutField field(int number, String name, String key, String length, String presence, String values) {
        FieldType type = type(name, length, values);
        return new LayoutField(
                number,
                name,
                key,
                type,
                length.equals("-") ? 0 : Integer.parseInt(length),
                presence(presence),
                type == FieldType.CODE ? codes(values) : Map.of(),
                specials(values),
                values);
    }

    private static Presence presence(String text) {
        return switch (text) {
            case "R" -> Presence.REQUIRED;
            case "r", "N" -> Presence.EXPECTED;
            case "" -> Presence.OPTIONAL;
            default -> throw new IllegalArgumentException("unknown required column: " + text);
        };
    }

    private static FieldType type(String name, String length, String values) {
        if (name.equals("CSVバージョン")) {
            return FieldType.VERSION;
        }
        if (values.isEmpty()) {
            return typeByName(name, length);
        }
        if (values.startsWith("YYYYMMDD")) {
            return FieldType.DATE;
        }
        if (values.startsWith("YYYYMM")) {
            return FieldType.MONTH;
        }
        if (values.startsWith("HHMM")) {
            return FieldType.TIME;
        }
        if (values.startsWith("integer") || values.equals("1-99")) {
            return FieldType.INTEGER;
        }
        if (values.startsWith("JPEG name")) {
            return FieldType.IMAGE_NAME;
        }
        if (values.startsWith("for 17 and 67") || values.startsWith("NNNNN-NNNNNN")) {
            return FieldType.EQUIPMENT_CODE;
        }
        if (values.startsWith("slot filled in order")) {
            return FieldType.SERVICE_TYPE;
        }
        if (values.startsWith("1,2,3...")) {
            return FieldType.INTEGER;
        }
        if (values.startsWith("or subtotal")) {
            return FieldType.STATEMENT_CODE;
        }
        if (values.startsWith("care-management office")
                || values.startsWith("planned provider")
                || values.startsWith("9999999999 on the grand-total line")) {
            return FieldType.OFFICE_NUMBER;
        }
        return switch (values) {
            case "text" -> FieldType.TEXT;
            case "digits" -> FieldType.DIGITS;
            case "digits, or H + 9 digits for public assistance alone (生保単独)" -> FieldType.INSURED_NUMBER;
            case "XXX-XXXX" -> FieldType.POSTAL_CODE;
            case "99.99" -> FieldType.DECIMAL;
            case "31 digits of 0/1; empty unless pro-rated by day" -> FieldType.FLAGS31;
            case "service type 2 + item 4" -> FieldType.SERVICE_CODE;
            case "unused", "empty unless a satellite" -> FieldType.SHORT_TEXT;
            default -> {
                if (codes(values).isEmpty()) {
                    throw new IllegalArgumentException("unknown values column for " + name + ": " + values);
                }
                yield FieldType.CODE;
            }
        };
    }

    private static FieldType typeByName(String name, String length) {
        if (name.equals("サービス種類コード")) {
            return FieldType.SERVICE_TYPE;
        }
        if (name.equals("TAISコード") || name.equals("福祉用具届出コード")) {
            return FieldType.EQUIPMENT_CODE;
        }
        if (length.equals("10") && name.endsWith("コード")) {
            return FieldType.OFFICE_NUMBER;
        }
        return FieldType.SHORT_TEXT;
    }

    /** Codes of "1=a,2=b", "06,12,13", "01=a,12,13,21..25", "1=月..7=日" and "fixed 9"; empty when it is no such list. */
    private static Map<String, String> codes(String values) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (values.startsWith("fixed ")) {
            codes.put(values.substring("fixed ".length()), "");
            return codes;
        }
        for (String part : values.split(",")) {
            int range = part.indexOf("..");
            if (range >= 0) {
                addRange(codes, part.substring(0, range), part.substring(range + 2));
                continue;
            }
            int equals = part.indexOf('=');
            String code = equals < 0 ? part : part.substring(0, equals);
            if (!code.matches("[0-9A-Z]{1,2}")) {
                return Map.of();
            }
            codes.put(code, equals < 0 ? "" : part.substring(equals + 1));
        }
        return codes;
    }

    private static void addRange(Map<String, String> codes, String first, String last) {
        if (first.startsWith("1=月")) {
            String days = "月火水木金土日";
            for (int i = 0; i < days.length(); i++) {
                codes.put(String.valueOf(i + 1), days.substring(i, i + 1));
            }
            return;
        }
        for (int code = Integer.parseInt(first); code <= Integer.parseInt(last); code++) {
            codes.put(String.valueOf(code), "");
        }
    }

    private static Set<String> specials(String values) {
        if (values.contains("00000000")) {
            return Set.of("00000000");
        }
        if (values.contains("000000")) {
            return Set.of("000000");
        }
        if (values.startsWith("HHMM; 9999")) {
            return Set.of("9999");
        }
        return Set.of();
    }
}
