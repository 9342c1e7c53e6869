package careplan.sheet;

/**
 * A column of a {@link TableSheet}.
 *
 * @param heading as people read it
 * @param width in characters of the default font; a Japanese one counts two
 */
public record SheetColumn(String heading, int width) {}
