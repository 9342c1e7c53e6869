package careplan.master.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the parts of an Excel file in which its sheets stand, for what the streaming reader leaves out. */
final class WorkbookParts {

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final ZipFile zip;
    private final Map<String, String> parts = new HashMap<>();

    WorkbookParts(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        ZipEntry relations = zip.getEntry(RELATIONS);
        if (relations == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(relations)) {
            XMLStreamReader xml = MergedCells.xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    parts.put(xml.getAttributeValue(null, "Id"), path(xml.getAttributeValue(null, "Target")));
                }
            }
        }
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** The merged cells of the sheet with this relation; none where its part is not found. */
    MergedCells mergedCells(String relationId) throws IOException, XMLStreamException {
        ZipEntry sheet = parts.containsKey(relationId) ? zip.getEntry(parts.get(relationId)) : null;
        if (sheet == null) {
            return new MergedCells();
        }
        try (InputStream in = zip.getInputStream(sheet)) {
            return MergedCells.read(in);
        }
    }
}
