package careplan.exchange.format;

/**
 * What the CSV library found on one line, before any check.
 *
 * @param values one text for each field of the layout, "" for those missing
 * @param fieldCount fields that were really there
 * @param extraText whether a field beyond the layout's last one held text
 */
record RawRow(long lineNumber, String[] values, int fieldCount, boolean extraText) {}
