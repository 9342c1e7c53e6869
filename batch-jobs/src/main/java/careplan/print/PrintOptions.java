package careplan.print;

import java.util.ArrayList;
import java.util.List;

/**
 * How documents are printed, where the forms leave a choice.
 *
 * @param signature 第１表 with lines for the client's signature
 * @param large 支援計画書 on A3 instead of A4
 */
public record PrintOptions(boolean signature, boolean large) {

    /** As the forms are without a choice. */
    public static final PrintOptions NONE = new PrintOptions(false, false);

    private static final String SIGNATURE = "signature";
    private static final String LARGE = "a3";

    /** The options as they are kept with a request and named in an address: {@code signature,a3}. */
    public String text() {
        List<String> words = new ArrayList<>();
        if (signature) {
            words.add(SIGNATURE);
        }
        if (large) {
            words.add(LARGE);
        }
        return String.join(",", words);
    }

    /** The options of such a text; null and unknown words count for nothing. */
    public static PrintOptions of(String text) {
        List<String> words = text == null ? List.of() : List.of(text.split(","));
        return new PrintOptions(words.contains(SIGNATURE), words.contains(LARGE));
    }
}
