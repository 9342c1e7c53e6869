package careplan.master.intake;

import careplan.exchange.format.Ms932;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a city's table, as it is kept beside the repository, back into the 19 columns in which the city handed it out. */
public final class OfficialForm {

    /** Columns of the table beside the repository. */
    private static final int CODE = 0;

    private static final int NAME = 1;
    private static final int UNITS = 2;
    private static final int UNIT_KIND = 3;
    private static final int LIMIT = 4;
    private static final int FROM = 5;
    private static final int TO = 6;
    private static final int RATE = 7;

    private static final String TABLE = "shared/master-data/service-codes-sougou-osaka-271007.tsv";

    private static final int NAME_BYTES = 32;

    private OfficialForm() {}

    /** The table of 大阪市; it need not be there. */
    public static Path table() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(TABLE))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of(TABLE) : folder.resolve(TABLE);
    }

    /** The rows of the table, cell by cell, without remarks and headings. */
    public static List<String[]> rows() throws IOException {
        return Files.readAllLines(table()).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("service_code"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** The bytes of the official file of an insurer with these rows. */
    public static byte[] file(String insurer, List<String[]> rows) {
        return rows.stream()
                .map(row -> line(insurer, row))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(Ms932.CHARSET);
    }

    private static String line(String insurer, String[] row) {
        String kind = List.of("1回", "1日", "1月", "", "1週").indexOf(row[UNIT_KIND]) + 1 + "";
        return String.join(
                ",",
                insurer,
                row[CODE].substring(0, 2),
                row[CODE].substring(2),
                month(row[FROM]),
                row[TO].isEmpty() ? "999999" : month(row[TO]),
                padded(row[NAME]),
                row[UNITS].isEmpty() ? row[RATE] : row[UNITS],
                "0" + kind,
                "",
                "",
                row[LIMIT].equals("1") ? "3" : "0",
                "",
                "",
                "",
                "1",
                "1",
                "1",
                "1",
                "20260522");
    }

    private static String month(String day) {
        return day.substring(0, 7).replace("-", "");
    }

    private static String padded(String name) {
        return name + "　".repeat(Math.max(0, NAME_BYTES - name.length()));
    }
}
