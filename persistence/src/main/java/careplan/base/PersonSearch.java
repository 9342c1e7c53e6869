package careplan.base;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What is typed to find people, in one box: part of the name in kanji, of the kana in any script and width, or of a number,
 * with or without spaces.
 */
public final class PersonSearch {

    private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");

    private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヺー・゛゜ヽヾゝゞ]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

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

    /**
     * The condition that finds the clients who are meant, with {@code :person} for {@link #pattern}. What is typed tells where
     * to look, so that the usual few kana cost no look at the clients themselves.
     *
     * @param kana the field that holds their kana
     * @param clientId the field that holds their id
     * @param insuredNumber the field that holds their number
     */
    public static String condition(String typed, String kana, String clientId, String insuredNumber) {
        String client = "exists (select p.id from Client p where p.id = " + clientId + " and ";
        if (KANA.matcher(plain(typed)).matches()) {
            return "function('replace', " + kana + ", ' ', '') like :person";
        }
        if (DIGITS.matcher(plain(typed)).matches()) {
            return "(" + insuredNumber + " like :person or " + client + "p.code like :person))";
        }
        return client
                + "(p.code like :person or function('replace', function('replace', p.name, ' ', ''), '\u3000', '') like :person))";
    }

    /** The same, to be added to the conditions on a client itself; "" where nobody is looked for. */
    public static String andClient(String typed, String client) {
        return isAsked(typed) ? " and " + condition(typed, client + ".kana", client + ".id", client + ".code") : "";
    }

    /** The value of {@code :person} in {@link #condition}. */
    public static String pattern(String typed) {
        return KANA.matcher(plain(typed)).matches() ? kana(typed) : text(typed);
    }

    private static String plain(String typed) {
        String same = Normalizer.normalize(Texts.nullToEmpty(typed), Normalizer.Form.NFKC);
        return SPACES.matcher(same).replaceAll("");
    }
}
