package careplan.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What browsers are told of a file that they get: its name, after RFC 6266, and whether to show or to keep it. */
public final class Disposition {

    private Disposition() {}

    /** A file to be kept. */
    public static String attachment(String name) {
        return of("attachment", name);
    }

    /** A file to be shown, which has its name when it is kept. */
    public static String inline(String name) {
        return of("inline", name);
    }

    /** The name in UTF-8 for every present browser, and an ASCII one for the others. */
    private static String of(String kind, String name) {
        String ascii = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return kind + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
