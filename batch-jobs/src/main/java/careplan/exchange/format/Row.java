package careplan.exchange.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * One row of a file. Values are the text between the separators, without quotes; an empty field is "", never null.
 * The typed getters answer null for an empty field and for one whose text does not have the type, which the form
 * checks have then reported; callers that stop rows with errors need not care.
 */
public final class Row {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final Layout layout;
    private final long lineNumber;
    private final String[] values;
    private boolean errors;

    /**
     * @param lineNumber line of the file the row begins on, from 1; 0 for a row that is not from a file
     * @param values one text for each field of the layout; kept, not copied
     */
    public Row(Layout layout, long lineNumber, String[] values) {
        if (values.length != layout.size()) {
            throw new IllegalArgumentException(layout + " has " + layout.size() + " fields, not " + values.length);
        }
        this.layout = layout;
        this.lineNumber = lineNumber;
        this.values = values;
    }

    public static Builder builder(Layout layout) {
        return new Builder(layout);
    }

    /** Begins with the values of another row of the same layout. */
    public static Builder copy(Row row) {
        Builder copy = new Builder(row.layout);
        System.arraycopy(row.values, 0, copy.values, 0, row.values.length);
        return copy;
    }

    public Layout layout() {
        return layout;
    }

    public long lineNumber() {
        return lineNumber;
    }

    /** Whether an error (not a warning) was reported for this row: its record must not be taken in. */
    public boolean hasErrors() {
        return errors;
    }

    void markErrors() {
        errors = true;
    }

    /** The text of a field, "" when it is empty. */
    public String get(int index) {
        return values[index];
    }

    /** The text of a field by its Japanese name, "" when it is empty. */
    public String get(String key) {
        return values[layout.index(key)];
    }

    /** As {@link #get(String)}, and "" for a field this version does not have. */
    public String getIfPresent(String key) {
        int index = layout.indexIfPresent(key);
        return index < 0 ? "" : values[index];
    }

    /** The text of a field, null when it is empty: what a database column takes. */
    public String text(String key) {
        String value = getIfPresent(key);
        return value.isEmpty() ? null : value;
    }

    public boolean isEmpty(String key) {
        return get(key).isEmpty();
    }

    /** The date, null when empty, 00000000 or no date. */
    public LocalDate date(String key) {
        return Texts.date(getIfPresent(key));
    }

    /** The month, null when empty, 000000 or no month. */
    public YearMonth month(String key) {
        return Texts.month(getIfPresent(key));
    }

    /** The time of day, null when empty, 9999 or no time. */
    public LocalTime time(String key) {
        return Texts.time(getIfPresent(key));
    }

    /** The whole number, null when empty or no number. */
    public Integer integer(String key) {
        String value = getIfPresent(key);
        return Texts.integer(value) ? Integer.valueOf(value) : null;
    }

    /** The whole number, 0 when empty or no number. */
    public int integerOrZero(String key) {
        Integer value = integer(key);
        return value == null ? 0 : value;
    }

    /** The decimal number, null when empty or no number. */
    public BigDecimal decimal(String key) {
        String value = getIfPresent(key);
        return Texts.decimalPoints(value) >= 0 ? new BigDecimal(value) : null;
    }

    /** A copy of all values in the order of the layout. */
    public String[] values() {
        return values.clone();
    }

    String[] valuesShared() {
        return values;
    }

    /** Rows are equal when layout and values are; where they stood does not matter. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && layout == row.layout && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Names the place only: values are personal data and must not end in a log. */
    @Override
    public String toString() {
        return layout + " line " + lineNumber;
    }

    /** Fills a row for writing; fields not set stay empty. CSVバージョン is set from the start. */
    public static final class Builder {
        private final Layout layout;
        private final String[] values;

        private Builder(Layout layout) {
            this.layout = layout;
            this.values = new String[layout.size()];
            Arrays.fill(values, "");
            values[0] = layout.version().csvVersion();
        }

        /** Sets a field; null leaves it empty. */
        public Builder set(String key, String value) {
            values[layout.index(key)] = value == null ? "" : value;
            return this;
        }

        /** Sets a field if this version has it: for the fields that only the newer version knows. */
        public Builder setIfPresent(String key, String value) {
            int index = layout.indexIfPresent(key);
            if (index >= 0) {
                values[index] = value == null ? "" : value;
            }
            return this;
        }

        public Builder set(String key, LocalDate value) {
            return set(key, value == null ? "" : DATE.format(value));
        }

        public Builder set(String key, YearMonth value) {
            return set(key, value == null ? "" : MONTH.format(value));
        }

        public Builder set(String key, LocalTime value) {
            return set(key, value == null ? "" : TIME.format(value));
        }

        public Builder set(String key, Number value) {
            return set(key, value == null ? "" : value.toString());
        }

        public Row build() {
            return new Row(layout, 0, values.clone());
        }
    }
}
