package careplan.master.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The merged cells of a sheet. The streaming reader does not tell them, and they stand behind the rows in the file, so that
 * they are read in a pass of their own: only the first cell of a merged area holds its value, and 算定単位 of a whole block
 * is usually one such area.
 */
final class MergedCells {

    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final int LETTERS = 26;

    /** Columns beyond are no part of such a table. */
    private static final int COLUMNS = 256;

    /** By column, then by first row. */
    private final Map<Integer, TreeMap<Integer, Area>> areas = new HashMap<>();

    /** A cell: column from 0, row from 1. */
    record CellPlace(int column, int row) {}

    private record Area(CellPlace first, int lastRow) {}

    /**
     * Reads them from a sheet's XML.
     *
     * @throws XMLStreamException if it is no XML
     */
    static MergedCells read(InputStream sheet) throws IOException, XMLStreamException {
        MergedCells merged = new MergedCells();
        XMLStreamReader xml = xml(sheet);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mergeCell")) {
                    merged.add(xml.getAttributeValue(null, "ref"));
                }
            }
        } finally {
            xml.close();
        }
        return merged;
    }

    /** Reads XML without fetching anything that it names. */
    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private void add(String ref) {
        Matcher area = AREA.matcher(ref == null ? "" : ref);
        if (!area.matches()) {
            return;
        }
        int firstColumn = column(area.group(1));
        int firstRow = Integer.parseInt(area.group(2));
        Area found = new Area(new CellPlace(firstColumn, firstRow), Integer.parseInt(area.group(4)));
        int lastColumn = Math.min(column(area.group(3)), COLUMNS);
        for (int column = firstColumn; column <= lastColumn; column++) {
            areas.computeIfAbsent(column, c -> new TreeMap<>()).put(firstRow, found);
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** The first cell of the merged area that this cell belongs to. */
    Optional<CellPlace> first(int column, int row) {
        TreeMap<Integer, Area> ofColumn = areas.get(column);
        Map.Entry<Integer, Area> above = ofColumn == null ? null : ofColumn.floorEntry(row);
        return above == null || row > above.getValue().lastRow()
                ? Optional.empty()
                : Optional.of(above.getValue().first());
    }
}
