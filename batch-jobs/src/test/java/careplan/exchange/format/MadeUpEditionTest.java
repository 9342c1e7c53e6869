package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An edition of the standard is data: a fifth one, made up by adding a line to one table and columns to two others, is
 * read, written, checked and named by the very classes of this product, without a change to any.
 */
class MadeUpEditionTest {

    @TempDir
    private Path folder;

    @Test
    void aFurtherEditionIsLinesOfTables() throws Exception {
        append("careplan/exchange/editions.tsv", List.of("V5\t202701\t202702\t\tyes\tV5\tV4"));
        layouts();
        append("careplan/exchange/export/flows.tsv", List.of("V5\tPROVIDER\t\tACTUAL"));
        try (FreshClasses classes = new FreshClasses()) {
            Runnable probe = (Runnable) classes.loadClass(MadeUpEdition.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat(probe.getClass()).isNotSameAs(MadeUpEdition.class);
            probe.run();
        }
        assertThat(ExchangeVersion.values()).as("elsewhere there is none").hasSize(2);
    }

    /** Every field of V4 in V5 as well, one of the plan renamed required, and one inserted there. */
    private void layouts() throws IOException {
        List<String> made = new ArrayList<>();
        boolean inserted = false;
        for (String line : lines("careplan/exchange/layouts.tsv")) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("file")) {
                made.add(line + "\tv5_no\tv5_length\tv5_required\tv5_values");
                continue;
            }
            boolean plan = cells[0].equals("UPPLAN") && !cells[2].equals("-");
            int number = cells[2].equals("-") ? 0 : Integer.parseInt(cells[2]);
            if (plan && number == 10) {
                made.add(inserted());
                inserted = true;
            }
            String own = number == 0 ? "-" : String.valueOf(plan && inserted ? number + 1 : number);
            boolean satellite = plan && cells[3].equals("サテライト枝番");
            made.add(padded(line) + "\t" + own + "\t\t" + (satellite ? "R\tmade up" : "\t"));
        }
        assertThat(inserted).isTrue();
        write("careplan/exchange/layouts.tsv", made);
    }

    private static String padded(String line) {
        int columns = (int) lines("careplan/exchange/layouts.tsv")
                .get(0)
                .chars()
                .filter(c -> c == '\t')
                .count();
        return line
                + "\t"
                        .repeat(columns
                                - (int) line.chars().filter(c -> c == '\t').count());
    }

    private static String inserted() {
        List<String> columns =
                List.of(lines("careplan/exchange/layouts.tsv").get(0).split("\t"));
        List<String> cells = new ArrayList<>(java.util.Collections.nCopies(columns.size(), ""));
        cells.set(columns.indexOf("file"), "UPPLAN");
        cells.set(columns.indexOf("v3_no"), "-");
        cells.set(columns.indexOf("v4_no"), "-");
        cells.set(columns.indexOf("name"), "送迎区分");
        cells.set(columns.indexOf("length"), "1");
        cells.set(columns.indexOf("type"), "CODE");
        cells.set(columns.indexOf("values"), "1=有,2=無");
        return String.join("\t", cells) + "\t10\t\tR\t";
    }

    private void append(String table, List<String> more) throws IOException {
        List<String> all = new ArrayList<>(lines(table));
        all.addAll(more);
        write(table, all);
    }

    private void write(String table, List<String> lines) throws IOException {
        Path file = folder.resolve(table);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private static List<String> lines(String table) {
        try (var in = MadeUpEditionTest.class.getClassLoader().getResourceAsStream(table)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Loads the product's classes anew, with the tables of this test before its own. */
    private final class FreshClasses extends URLClassLoader {

        private FreshClasses() throws IOException {
            super(new URL[] {folder.toUri().toURL()}, MadeUpEditionTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("careplan.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException | NullPointerException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
