package careplan.base;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What is typed to find people, in one box: part of the name in kanji, of the kana in any script and width, or of a number,
 * with or without spaces.
 */
public final class PersonSearch {

    private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");

    private PersonSearch() {}

    /** Whether something is looked for. */
    public static boolean isAsked(String typed) {
        return !plain(typed).isEmpty();
    }

    /** The pattern for names and numbers that are kept, without their spaces. */
    public static String text(String typed) {
        return LikePattern.holds(plain(typed));
    }

    /** The pattern for kana that are kept, without their spaces. */
    public static String kana(String typed) {
        return LikePattern.holds(Kana.toHiragana(plain(typed)));
    }

    private static String plain(String typed) {
        String same = Normalizer.normalize(Texts.nullToEmpty(typed), Normalizer.Form.NFKC);
        return SPACES.matcher(same).replaceAll("");
    }
}
