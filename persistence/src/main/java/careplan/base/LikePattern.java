package careplan.base;

/**
 * What people type as the pattern of a {@code like} without escape clause: the wildcards and the default escape of some
 * databases become a character that nothing kept in the database holds, so that they match nothing.
 *
 * <p>No escape clause, because EclipseLink gives up bind parameters for the whole statement where there is one: what was
 * typed, a name, would then stand in the text of every SQL exception.
 */
public final class LikePattern {

    private static final String SPECIAL = "[%_\\\\]";
    private static final String NEVER_KEPT = "\u0001";

    private LikePattern() {}

    /** Matches what begins with {@code text}; everything for null or "". */
    public static String begins(String text) {
        return plain(text) + "%";
    }

    /** Matches what holds {@code text} anywhere; everything for null or "". */
    public static String holds(String text) {
        return "%" + plain(text) + "%";
    }

    private static String plain(String text) {
        return Texts.nullToEmpty(text).replaceAll(SPECIAL, NEVER_KEPT);
    }
}
