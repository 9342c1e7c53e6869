package careplan.base;

/** Kana as searched: names are kept in hiragana, people type either kind. */
public final class Kana {

    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

    private Kana() {}

    /** Full-width katakana become hiragana, full-width spaces plain ones; all else stays. Null stays null. */
    public static String toHiragana(String text) {
        return text == null
                ? null
                : convert(text, 'ァ', 'ヶ', -KATAKANA_TO_HIRAGANA).replace('\u3000', ' ');
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
