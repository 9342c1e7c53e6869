package careplan.exchange.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * Gathers the fields of a line. A field that reads as in the line before keeps that line's string: most fields of the
 * standard repeat from row to row, so this saves both memory and, as the checks see the same object, their time.
 * Fields beyond the layout are counted and dropped.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<RawRow> {
    private final int size;
    private final MeteredReader characters;
    private String[] last;
    private String[] values;
    private boolean extraText;
    private long charactersBefore;

    RowHandler(int size, MeteredReader characters) {
        this.size = size;
        this.characters = characters;
        this.last = new String[size];
        Arrays.fill(last, "");
    }

    /** Line the record now read begins on. */
    long lineNumber() {
        return getStartingLineNumber();
    }

    /** Characters taken from the file when the record now read began. */
    long charactersBefore() {
        return charactersBefore;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        values = new String[size];
        extraText = false;
        charactersBefore = characters.count();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= size) {
            extraText |= length > 0;
            return;
        }
        values[index] = length == 0 ? "" : text(last[index], buffer, offset, length);
    }

    @Override
    protected void handleEmpty() {
        values[0] = "";
    }

    @Override
    protected RawRow buildRecord() {
        int count = getFieldCount();
        for (int i = count; i < size; i++) {
            values[i] = "";
        }
        last = values;
        return new RawRow(getStartingLineNumber(), values, count, extraText);
    }

    private static String text(String before, char[] buffer, int offset, int length) {
        if (before.length() != length) {
            return new String(buffer, offset, length);
        }
        for (int i = length - 1; i >= 0; i--) {
            if (before.charAt(i) != buffer[offset + i]) {
                return new String(buffer, offset, length);
            }
        }
        return before;
    }
}
