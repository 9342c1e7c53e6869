package careplan.master.intake;

/**
 * Where in a file something stands, as people find it.
 *
 * @param sheet name of the sheet in an Excel file, else ""
 * @param line line or row, from 1; 0 for the file as a whole
 */
public record Place(String sheet, long line) {

    /** A line of a text file. */
    static Place line(long line) {
        return new Place("", line);
    }
}
