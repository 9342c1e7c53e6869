package careplan.exchange.export;

import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows and pictures of one client that go to the same routes, all of them alike.
 *
 * @param rows by file, in the order of the file; a file without rows may be missing
 * @param pictures of UPKIHON
 * @param routes all to which these may be sent, chosen or not
 * @param services whose actuals these are, as {@link careplan.exchange.export.SentRecord#getServices()}; else null
 */
public record Parcel(Map<FileKind, List<Row>> rows, List<Picture> pictures, Set<Route> routes, String services) {

    /**
     * A picture.
     *
     * @param number as at the end of its file's name
     */
    public record Picture(int number, byte[] content) {}

    /** Rows alone. */
    public static Parcel of(Map<FileKind, List<Row>> rows, Set<Route> routes) {
        return new Parcel(rows, List.of(), routes, null);
    }
}
