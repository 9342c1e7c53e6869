package careplan.base;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Kana as searched: names are kept in hiragana, people type either kind. */
public final class Kana {

    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';
    private static final Pattern HALF_WIDTH = Pattern.compile("[\uFF66-\uFF9F]+");

    private Kana() {}

    /** Katakana of either width become hiragana, full-width spaces plain ones; all else stays. Null stays null. */
    public static String toHiragana(String text) {
        return text == null
                ? null
                : convert(widen(text), 'ァ', 'ヶ', -KATAKANA_TO_HIRAGANA).replace('\u3000', ' ');
    }

    /** Half-width kana with their marks become what they stand for; nothing else is touched. */
    private static String widen(String text) {
        return HALF_WIDTH.matcher(text).replaceAll(kana -> Normalizer.normalize(kana.group(), Normalizer.Form.NFKC));
    }

    /** Hiragana become full-width katakana, as files hold フリガナ; all else stays. Null stays null. */
    public static String toKatakana(String text) {
        return text == null ? null : convert(text, 'ぁ', 'ゖ', KATAKANA_TO_HIRAGANA);
    }

    private static String convert(String text, char first, char last, int shift) {
        StringBuilder converted = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            converted.append(c >= first && c <= last ? (char) (c + shift) : c);
        }
        return converted.toString();
    }
}
