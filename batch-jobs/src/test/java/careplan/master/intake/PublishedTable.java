package careplan.master.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of published master data beside the repository, from which the supplied ones are made. */
final class PublishedTable {

    private PublishedTable() {}

    /** Whether the tables are there: in the folder named by careplan.published-tables, or in ../shared/master-data. */
    static boolean areThere() {
        return Files.exists(folder().resolve("README.md"));
    }

    /** Rows of a table by the names of its columns; lines that begin with # are remarks. */
    static List<Map<String, String>> rows(String file) {
        List<Map<String, String>> rows = new ArrayList<>();
        String[] columns = null;
        for (String line : lines(file)) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#")) {
                continue;
            } else if (columns == null) {
                columns = cells;
            } else {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < columns.length; i++) {
                    row.put(columns[i], i < cells.length ? cells[i] : "");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        String named = System.getProperty("careplan.published-tables");
        if (named != null) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared/master-data"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("shared/master-data") : folder.resolve("shared/master-data");
    }
}
