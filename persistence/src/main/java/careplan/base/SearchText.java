package careplan.base;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts as they are searched: full and half width, hiragana and katakana, capitals and small letters are the same, and spaces
 * and the dots between words do not count. What is searched and what is typed both go through here.
 */
public final class SearchText {

    private static final String SEPARATORS = "[\\s・]+";

    private SearchText() {}

    /** The text as it is searched; "" for null. */
    public static String of(String text) {
        String narrow = Normalizer.normalize(Texts.nullToEmpty(text), Normalizer.Form.NFKC);
        return Kana.toKatakana(narrow.toUpperCase(Locale.ROOT)).replaceAll(SEPARATORS, "");
    }
}
