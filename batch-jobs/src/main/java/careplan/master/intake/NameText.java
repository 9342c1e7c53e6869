package careplan.master.intake;

import java.text.Normalizer;

/** Texts of tables as they are compared: full or half width, with or without spaces, they are the same. */
final class NameText {

    private NameText() {}

    /** One width, and no spaces or line breaks at all. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** One width, without padding at the ends: numbers and codes. */
    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
