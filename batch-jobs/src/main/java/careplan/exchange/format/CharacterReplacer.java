package careplan.exchange.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces every character that a file must not hold by one it may. First the table characters.tsv (old and variant
 * forms of characters in names, symbols); then Unicode's own compatibility and base forms; then 〓. Variation
 * selectors and invisible characters are left out.
 */
public final class CharacterReplacer {
    /** Stands for a character nobody knows a substitute for. */
    public static final String LAST_RESORT = "〓";

    private static final Map<String, String> TABLE = table();

    private CharacterReplacer() {}

    /**
     * One character that was replaced.
     *
     * @param original the character as it was, with its combining marks and variation selectors
     * @param replacement what stands there now; "" when it was left out
     */
    public record Replacement(String original, String replacement) {}

    /**
     * A text fit to be written.
     *
     * @param text the text with every character writable
     * @param replacements what was changed, each different character once, in the order of the text
     */
    public record Result(String text, List<Replacement> replacements) {}

    /** Makes a text writable; the same instance comes back when nothing had to be replaced. */
    public static Result replace(String text) {
        if (Ms932.writable(text)) {
            return new Result(text, List.of());
        }
        StringBuilder result = new StringBuilder(text.length() + 8);
        List<Replacement> replacements = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = clusterEnd(text, i);
            String cluster = text.substring(i, end);
            i = end;
            if (Ms932.writable(cluster)) {
                result.append(cluster);
                continue;
            }
            Replacement replacement = new Replacement(cluster, substitute(cluster));
            result.append(replacement.replacement());
            if (!replacements.contains(replacement)) {
                replacements.add(replacement);
            }
        }
        return new Result(result.toString(), List.copyOf(replacements));
    }

    /** End of the character that begins here, with the marks and selectors that follow and belong to it. */
    private static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (!belongsToPrevious(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean belongsToPrevious(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF
                || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private static String substitute(String cluster) {
        String known = TABLE.get(cluster);
        if (known != null) {
            return known;
        }
        String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
        if (Ms932.writable(composed)) {
            return composed;
        }
        int base = cluster.codePointAt(0);
        String alone = new String(Character.toChars(base));
        if (alone.length() < cluster.length()) {
            return Ms932.writable(alone) ? alone : substitute(alone);
        }
        if (invisible(base)) {
            return "";
        }
        String compatible = Normalizer.normalize(alone, Normalizer.Form.NFKC);
        if (Ms932.writable(compatible)) {
            return compatible;
        }
        String decomposed = Normalizer.normalize(alone, Normalizer.Form.NFKD);
        String first = new String(Character.toChars(decomposed.codePointAt(0)));
        return decomposed.length() > first.length() && Ms932.writable(first) ? first : LAST_RESORT;
    }

    private static boolean invisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.NON_SPACING_MARK
                || codePoint == 0xFEFF;
    }

    private static Map<String, String> table() {
        Map<String, String> table = new HashMap<>();
        for (String[] line : Resources.tsv("characters.tsv")) {
            table.put(line[0], line[1]);
        }
        table.remove("from");
        return Map.copyOf(table);
    }
}
