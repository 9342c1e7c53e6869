package careplan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the tab separated tables beside this class: UTF-8, a line a row, lines that begin with # are remarks. */
final class DemoTable {

    private DemoTable() {}

    /**
     * The rows of a table, each with exactly {@code columns} fields, absent ones empty.
     *
     * @throws IllegalStateException if a row has more fields
     */
    static List<List<String>> rows(String name, int columns) {
        try (InputStream in = DemoTable.class.getResourceAsStream(name)) {
            String text = new String(
                    Objects.requireNonNull(in, () -> "no resource " + name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> fields(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String name, String line, int columns) {
        List<String> fields = new ArrayList<>(List.of(line.split("\t", -1)));
        if (fields.size() > columns) {
            throw new IllegalStateException(name + " has " + fields.size() + " fields in: " + line);
        }
        while (fields.size() < columns) {
            fields.add("");
        }
        return List.copyOf(fields);
    }

    /** The parts of a comma separated field; none for an empty one. */
    static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(","));
    }
}
