package careplan.base;

import java.util.ArrayList;
import java.util.List;

/** A row of the kana table, as the buttons above lists of people select it: あ stands for names that begin with あ to お. */
public enum KanaRow {
    /** あ行. */
    A("あいうえおぁぃぅぇぉゔ"),
    /** か行. */
    KA("かきくけこがぎぐげごゕゖ"),
    /** さ行. */
    SA("さしすせそざじずぜぞ"),
    /** た行. */
    TA("たちつてとだぢづでどっ"),
    /** な行. */
    NA("なにぬねの"),
    /** は行. */
    HA("はひふへほばびぶべぼぱぴぷぺぽ"),
    /** ま行. */
    MA("まみむめも"),
    /** や行. */
    YA("やゆよゃゅょ"),
    /** ら行. */
    RA("らりるれろ"),
    /** わ行. */
    WA("わをんゎゐゑ");

    private static final int HIRAGANA_TO_KATAKANA = 'ア' - 'あ';

    private final String hiragana;

    KanaRow(String hiragana) {
        this.hiragana = hiragana;
    }

    /** What the button says: the first kana of the row. */
    public String getLabel() {
        return hiragana.substring(0, 1);
    }

    /**
     * The kana that a name of this row may begin with, hiragana and katakana, one character each, for a query like
     * {@code substring(c.kana, 1, 1) in :initials}.
     */
    public List<String> initials() {
        List<String> initials = new ArrayList<>();
        hiragana.chars().forEach(c -> {
            initials.add(String.valueOf((char) c));
            initials.add(String.valueOf((char) (c + HIRAGANA_TO_KATAKANA)));
        });
        return initials;
    }
}
