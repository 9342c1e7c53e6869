package careplan.exchange.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Reads the tables and texts that lie beside this package's classes, all in UTF-8. */
final class Resources {
    private Resources() {}

    /** The lines of a tab separated table, header first, every line filled up with "" to the header's length. */
    static List<String[]> tsv(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            int columns = lines.get(0).split("\t", -1).length;
            return lines.stream().map(line -> cells(line, columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(String name) {
        try (InputStreamReader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(String line, int columns) {
        String[] found = line.split("\t", -1);
        String[] cells = new String[columns];
        for (int i = 0; i < columns; i++) {
            cells[i] = i < found.length ? found[i] : "";
        }
        return cells;
    }

    private static InputStream open(String name) {
        InputStream stream = Resources.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + name);
        }
        return stream;
    }
}
