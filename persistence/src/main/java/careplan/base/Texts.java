package careplan.base;

/** The one rule for absent text: Oracle cannot tell an empty string from null, so nothing empty is ever stored. */
public final class Texts {

    private Texts() {}

    /** Trims {@code text}, white space of full width too, and gives null where nothing is left. */
    public static String blankToNull(String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** The text, or the empty string for null: for files and screens, where absent text is written as nothing. */
    public static String nullToEmpty(String text) {
        return text == null ? "" : text;
    }
}
