package careplan.support;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What an Excel holds that was downloaded: the XML of its sheets, readable. */
public final class SheetText {

    /** As the writer of the Excel puts characters beyond ASCII. */
    private static final Pattern ESCAPED = Pattern.compile("&#x([0-9a-f]+);");

    private SheetText() {}

    /** The XML of all sheets, and of the strings that they share, one behind the other. */
    public static String of(Download download) throws IOException {
        StringBuilder sheets = new StringBuilder();
        Browser.unzip(download).forEach((name, content) -> {
            if (name.startsWith("xl/worksheets/") && name.endsWith(".xml") || name.equals("xl/sharedStrings.xml")) {
                sheets.append(new String(content, StandardCharsets.UTF_8));
            }
        });
        return ESCAPED.matcher(sheets).replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }

    /** How many rows the sheets have, headings included. */
    public static int rows(String sheets) {
        return sheets.split("<row ", -1).length - 1;
    }
}
