package careplan.login;

import java.util.LinkedHashMap;
import java.util.Map;

/** A browser in a word, as people know it: of what it says of itself no more is kept. */
public final class BrowserName {

    /** In the order in which they are looked for: most of them say that they are several. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    /**
     * As in {@code Chrome Windows}.
     *
     * @param userAgent what the browser says of itself, or null
     * @return null for what is none of the usual ones
     */
    public static String of(String userAgent) {
        String browser = find(BROWSERS, userAgent);
        String system = find(SYSTEMS, userAgent);
        return browser == null || system == null ? null : browser + " " + system;
    }

    private static String find(Map<String, String> names, String userAgent) {
        return userAgent == null
                ? null
                : names.entrySet().stream()
                        .filter(name -> userAgent.contains(name.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
