package careplan.exchange.format;

import careplan.exchange.ExchangeVersion;
import java.util.Arrays;

/**
 * First level of checks: each field by itself against its layout (presence, length, type, code, date). Fields that
 * are only shown to people (telephone, postal code and the like) give warnings where the others give errors.
 *
 * <p>One instance checks the rows of one file in order: it remembers the row before, and a field holding the very
 * same string object as there is not looked at again.
 */
public final class FormChecks {
    private final LayoutField[] fields;
    private final String file;
    private final MessageSink sink;
    private final String[] passed;
    private final boolean received;
    private final ExchangeVersion edition;
    private String version;

    /**
     * Checks rows of our own making, to the letter.
     *
     * @param file name shown in the messages
     */
    public FormChecks(Layout layout, String file, MessageSink sink) {
        this(layout, file, sink, false);
    }

    /** Checks rows that others have written: a number with more places than the layout has is only odd. */
    static FormChecks ofReceived(Layout layout, String file, MessageSink sink) {
        return new FormChecks(layout, file, sink, true);
    }

    private FormChecks(Layout layout, String file, MessageSink sink, boolean received) {
        this.received = received;
        this.fields = layout.fields().toArray(LayoutField[]::new);
        this.file = file;
        this.sink = sink;
        this.passed = new String[fields.length];
        this.edition = layout.version();
        this.version = edition.csvVersion();
    }

    /** Sets the one CSVバージョン that every row of this file must have: the one of its first row. */
    void expectVersion(String value) {
        version = value;
    }

    /** Checks the number of fields a line had; answers false after an error. */
    boolean columns(Row row, int count, boolean extraText) {
        if (count == fields.length) {
            return true;
        }
        if (count < fields.length && onlyUnusedAfter(count)) {
            String missing = fields[fields.length - 1].name();
            report(MessageCode.FORM_COLUMNS_UNUSED_MISSING, row, "", "", missing);
            return true;
        }
        if (count < fields.length) {
            report(MessageCode.FORM_COLUMNS_MISSING, row, "", "", fields.length, count);
            return false;
        }
        if (extraText) {
            report(MessageCode.FORM_COLUMNS_EXTRA, row, "", "", fields.length, count);
            return false;
        }
        report(MessageCode.FORM_COLUMNS_EXTRA_EMPTY, row, "", "");
        return true;
    }

    private boolean onlyUnusedAfter(int count) {
        return Arrays.stream(fields).skip(count).allMatch(field -> field.type() == FieldType.UNUSED);
    }

    /**
     * Checks every field of a row and marks the row when one has an error.
     *
     * @return whether there was no error; warnings do not count
     */
    public boolean check(Row row) {
        String[] values = row.valuesShared();
        boolean good = true;
        for (int i = 0; i < fields.length; i++) {
            String value = values[i];
            if (value != passed[i]) {
                Finding finding = find(fields[i], value);
                passed[i] = finding == null ? value : null;
                if (finding != null) {
                    good &= !report(finding, row, fields[i], value);
                }
            }
        }
        if (!good) {
            row.markErrors();
        }
        return good;
    }

    /** What is wrong with a value; a code and the arguments of its text. */
    private record Finding(MessageCode code, Object... arguments) {}

    private Finding find(LayoutField field, String value) {
        if (value.isEmpty()) {
            return missing(field);
        }
        if (!hasForm(field, value)) {
            return explain(field, value);
        }
        return field.freeText() ? characters(value) : null;
    }

    private static Finding missing(LayoutField field) {
        return switch (field.presence()) {
            case REQUIRED -> new Finding(MessageCode.FORM_REQUIRED);
            case EXPECTED -> new Finding(MessageCode.FORM_EXPECTED);
            case OPTIONAL -> null;
        };
    }

    private boolean hasForm(LayoutField field, String value) {
        int length = value.length();
        if (!field.freeText() && length > field.length()) {
            return false;
        }
        return switch (field.type()) {
            case TEXT -> true;
            case VERSION -> value.equals(version);
            case DIGITS -> length == field.length() && Texts.digits(value);
            case INSURED_NUMBER -> insuredNumber(value);
            case OFFICE_NUMBER -> CheckDigit.officeNumberForm(value);
            case DATE -> Texts.date(value) != null || field.specials().contains(value);
            case MONTH -> Texts.month(value) != null || field.specials().contains(value);
            case TIME -> Texts.time(value) != null || field.specials().contains(value);
            case INTEGER -> integer(field, value);
            case DECIMAL -> Texts.decimalPoints(value) >= 0 && Texts.decimalPoints(value) <= 2;
            case CODE -> field.codes().containsKey(value);
            case FLAGS31 -> length == 31 && onlyZeroAndOne(value);
            case SERVICE_TYPE -> length == 2 && capitalsAndDigits(value);
            case SERVICE_CODE, STATEMENT_CODE -> length == 6 && capitalsAndDigits(value);
            case EQUIPMENT_CODE -> equipmentCode(field, value);
            case POSTAL_CODE -> postalCode(value);
            case IMAGE_NAME -> FileName.imageNameForm(value);
            case SHORT_TEXT, UNUSED -> plain(value);
        };
    }

    /** Finds the most telling reason why a value does not have its field's form. */
    private Finding explain(LayoutField field, String value) {
        if (value.indexOf(Ms932.MALFORMED) >= 0) {
            return new Finding(MessageCode.FORM_MALFORMED_BYTES);
        }
        boolean tooLong = !field.freeText() && value.length() > field.length();
        if (tooLong && received && value.length() <= field.readLength() && Texts.integer(value)) {
            return new Finding(MessageCode.FORM_TOO_LONG_UNUSUAL, field.length());
        }
        if (onlyShown(field)) {
            return tooLong
                    ? new Finding(MessageCode.FORM_TOO_LONG_UNUSUAL, field.length())
                    : new Finding(MessageCode.FORM_UNUSUAL, field.type().label());
        }
        return switch (field.type()) {
            case VERSION ->
                new Finding(
                        edition.reads(value)
                                ? MessageCode.FORM_VERSION_VALUES_MIXED
                                : MessageCode.FORM_VERSION_DIFFERS);
            case DATE -> new Finding(MessageCode.FORM_DATE);
            case MONTH -> new Finding(MessageCode.FORM_MONTH);
            case TIME -> new Finding(MessageCode.FORM_TIME);
            case CODE ->
                new Finding(
                        MessageCode.FORM_CODE, String.join("・", field.codes().keySet()));
            case DIGITS ->
                Texts.digits(value)
                        ? new Finding(MessageCode.FORM_LENGTH, field.length())
                        : new Finding(MessageCode.FORM_TYPE, field.type().label());
            default -> {
                if (tooLong) {
                    yield new Finding(MessageCode.FORM_TOO_LONG, field.length());
                }
                yield outOfRange(field, value)
                        ? new Finding(MessageCode.FORM_RANGE, field.least(), "9".repeat(field.length()))
                        : new Finding(MessageCode.FORM_TYPE, field.type().label());
            }
        };
    }

    /** Fields nothing is computed from or matched by. */
    private static boolean onlyShown(LayoutField field) {
        return switch (field.type()) {
            case SHORT_TEXT, UNUSED, POSTAL_CODE, EQUIPMENT_CODE, IMAGE_NAME -> true;
            case OFFICE_NUMBER -> field.presence() == Presence.OPTIONAL;
            default -> false;
        };
    }

    private static Finding characters(String text) {
        MessageCode code = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < '\uE000' && c != 0x7F) {
                continue;
            }
            if (c == Ms932.MALFORMED) {
                return new Finding(MessageCode.FORM_MALFORMED_BYTES);
            }
            if (c < 0x20 && c != '\r' && c != '\n' && c != '\t' || c == 0x7F) {
                return new Finding(MessageCode.FORM_CONTROL_CHARACTER);
            }
            if (Ms932.userDefined(c)) {
                code = MessageCode.FORM_PRIVATE_CHARACTER;
            }
        }
        return code == null ? null : new Finding(code);
    }

    /** Units and amounts may be negative, as reductions are lines of their own; counts may not. */
    private static boolean integer(LayoutField field, String value) {
        if (outOfRange(field, value)) {
            return false;
        }
        return Texts.integer(value) && (value.charAt(0) != '-' || field.length() >= 5);
    }

    private static boolean outOfRange(LayoutField field, String value) {
        return field.least() != null && Texts.integer(value) && Integer.parseInt(value) < field.least();
    }

    private static boolean insuredNumber(String value) {
        return value.length() == 10 && Texts.digits(value.charAt(0) == 'H' ? value.substring(1) : value);
    }

    private static boolean onlyZeroAndOne(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != '0' && value.charAt(i) != '1') {
                return false;
            }
        }
        return true;
    }

    private static boolean capitalsAndDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean equipmentCode(LayoutField field, String value) {
        int hyphen = value.indexOf('-');
        if (!capitalsAndDigits(value.replace("-", ""))) {
            return false;
        }
        return !field.name().equals("TAISコード") || hyphen == 5 && value.length() == 12;
    }

    private static boolean postalCode(String value) {
        return value.length() == 8
                && value.charAt(3) == '-'
                && Texts.digits(value.substring(0, 3))
                && Texts.digits(value.substring(4));
    }

    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < 0x20 || value.charAt(i) == Ms932.MALFORMED) {
                return false;
            }
        }
        return true;
    }

    private boolean report(Finding finding, Row row, LayoutField field, String value) {
        return report(finding.code(), row, field.name(), value, finding.arguments());
    }

    private boolean report(MessageCode code, Row row, String field, String value, Object... arguments) {
        Message message = Message.at(code, file, row.lineNumber(), field, value, arguments);
        sink.accept(message);
        return message.isError();
    }
}
