package careplan.base;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tab separated table of UTF-8 text that lies beside a class: the facts of the standard, kept as data. Empty lines and
 * lines that begin with # say nothing; the first other line names the columns.
 */
public final class TextTable {

    private final List<String> columns;
    private final List<Line> lines = new ArrayList<>();

    private TextTable(List<String> texts) {
        columns = Arrays.asList(texts.get(0).split("\t", -1));
        texts.stream().skip(1).forEach(text -> lines.add(new Line(text.split("\t", -1))));
    }

    /** Reads the table {@code name} that lies beside {@code place}. */
    public static TextTable beside(Class<?> place, String name) {
        try (InputStream in = place.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new TextTable(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines below the header, in their order. */
    public List<Line> lines() {
        return lines;
    }

    /** One line, whose cells are asked for by the column's name. */
    public final class Line {
        private final String[] cells;

        private Line(String[] cells) {
            this.cells = cells;
        }

        /** The cell, "" where the line is shorter or the table has no such column. */
        public String get(String column) {
            int index = columns.indexOf(column);
            return index < 0 || index >= cells.length ? "" : cells[index];
        }

        /** The cell as a list of what stands between its commas. */
        public List<String> list(String column) {
            String cell = get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split(","));
        }
    }
}
