package careplan.exchange.format;

import java.io.Serializable;

/**
 * Something the user must know about a file or a row.
 *
 * @param code entry of the catalogue
 * @param severity as the catalogue has it
 * @param text Japanese sentence, complete
 * @param file name of the file, "" when it is not about one
 * @param line line of the file, from 1; 0 when it is about the whole file
 * @param field Japanese name of the field, "" when it is not about one
 * @param value the text found there, cut to {@value #VALUE_LENGTH} characters; may be personal data: never log it
 */
public record Message(
        MessageCode code, Severity severity, String text, String file, long line, String field, String value)
        implements Serializable {
    /** A value longer than this is cut: the message is shown in a table and kept in the database. */
    public static final int VALUE_LENGTH = 100;

    /** A message about no file. */
    public static Message of(MessageCode code, Object... arguments) {
        return at(code, "", 0, "", "", arguments);
    }

    /** A message about a whole file. */
    public static Message ofFile(MessageCode code, String file, Object... arguments) {
        return at(code, file, 0, "", "", arguments);
    }

    /** A message about a row or, when {@code field} is not "", one of its fields. */
    public static Message at(
            MessageCode code, String file, long line, String field, String value, Object... arguments) {
        String shown = shorten(value);
        return new Message(
                code,
                MessageCatalogue.severity(code),
                MessageCatalogue.text(code, field, shown, arguments),
                file,
                line,
                field,
                shown);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    private static String shorten(String value) {
        if (value.length() <= VALUE_LENGTH) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(VALUE_LENGTH - 2)) ? VALUE_LENGTH - 2 : VALUE_LENGTH - 1;
        return value.substring(0, end) + "…";
    }
}
