package careplan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A sheet as LibreOffice opened it.
 *
 * @param rows without the empty ones at the end
 * @param filtered whether its heading has the buttons of a filter
 */
public record OpenedSheet(String name, List<List<Cell>> rows, boolean filtered) {

    /** LibreOffice's own, so that none that runs is disturbed. */
    private static final Path HOME = Path.of("target", "libreoffice").toAbsolutePath();

    private static final int MOST_EMPTY = 1_000;

    /**
     * A cell.
     *
     * @param type of LibreOffice: {@code string}, {@code float}, {@code date}, or "" for an empty one
     * @param text as shown
     * @param formula or ""
     */
    public record Cell(String type, String text, String formula) {}

    /** All sheets of an Excel file. */
    public static List<OpenedSheet> open(byte[] excel) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sheets");
        try {
            Path file = Files.write(folder.resolve("sheet.xlsx"), excel);
            Process process;
            try {
                process = new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + HOME.toUri(),
                                "--headless",
                                "--convert-to",
                                "fods",
                                "--outdir",
                                folder.toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
            } catch (IOException e) {
                throw new IOException("Please install LibreOffice (Debian: libreoffice-calc-nogui)", e);
            }
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("LibreOffice does not come to an end");
            }
            Path opened = folder.resolve("sheet.fods");
            if (!Files.exists(opened)) {
                throw new IOException("LibreOffice did not open it: " + Files.readString(folder.resolve("log")));
            }
            return read(opened);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static List<OpenedSheet> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
            List<OpenedSheet> sheets = new ArrayList<>();
            for (Element table : all(root, "table:table")) {
                String name = table.getAttribute("table:name");
                sheets.add(new OpenedSheet(name, rows(table), filtered(root, name)));
            }
            return sheets;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static List<List<Cell>> rows(Element table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Element row : all(table, "table:table-row")) {
            List<Cell> cells = new ArrayList<>();
            for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element cell) {
                    List<String> lines = all(cell, "text:p").stream()
                            .map(Element::getTextContent)
                            .toList();
                    Cell read = new Cell(
                            cell.getAttribute("office:value-type"),
                            String.join("\n", lines),
                            cell.getAttribute("table:formula"));
                    add(cells, read, cell.getAttribute("table:number-columns-repeated"));
                }
            }
            while (!cells.isEmpty() && cells.get(cells.size() - 1).type().isEmpty()) {
                cells.remove(cells.size() - 1);
            }
            add(rows, cells, row.getAttribute("table:number-rows-repeated"));
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    /** Adds as often as the file says; what is empty to the sheet's end, not so often. */
    private static <T> void add(List<T> list, T element, String repeated) {
        int count = repeated.isEmpty() ? 1 : Math.min(MOST_EMPTY, Integer.parseInt(repeated));
        for (int i = 0; i < count; i++) {
            list.add(element);
        }
    }

    private static boolean filtered(Element root, String sheet) {
        return all(root, "table:database-range").stream()
                .filter(range ->
                        range.getAttribute("table:display-filter-buttons").equals("true"))
                .anyMatch(range -> range.getAttribute("table:target-range-address")
                        .replace("'", "")
                        .startsWith(sheet + "."));
    }

    private static List<Element> all(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
