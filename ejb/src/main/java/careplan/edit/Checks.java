package careplan.edit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what is wrong with a form, so that all of it is told at once. */
public final class Checks {

    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{3}-[0-9]{4}");
    private static final Pattern PHONE = Pattern.compile("[0-9-]{1,15}");
    private static final Pattern HIRAGANA = Pattern.compile("[ぁ-ゖー・ ]*");

    private final List<Problem> problems = new ArrayList<>();

    /** The same text in half-width digits, letters and signs, as input methods should have left it; null stays null. */
    public static String narrow(String text) {
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** A value that must be there: not null, and no blank text. */
    public Checks required(String field, Object value) {
        return wrongIf(value == null || value instanceof String text && text.isBlank(), field, "required");
    }

    /** No more than {@code max} characters. */
    public Checks length(String field, String value, int max) {
        if (value != null && value.length() > max) {
            problems.add(new Problem(field, "length", Integer.toString(max)));
        }
        return this;
    }

    /** Absent, or of this form; else the message {@code key}. */
    public Checks form(String field, String value, Pattern form, String key) {
        return wrongIf(present(value) && !form.matcher(value).matches(), field, key);
    }

    /** 氏名かな. */
    public Checks hiragana(String field, String value) {
        return form(field, value, HIRAGANA, "hiragana");
    }

    /** 郵便番号, absent or XXX-XXXX. */
    public Checks postalCode(String field, String value) {
        return form(field, value, POSTAL_CODE, "postalCode");
    }

    /** 電話番号 or FAX番号, absent or digits and hyphens. */
    public Checks phone(String field, String value) {
        return form(field, value, PHONE, "phone");
    }

    /** A period whose end, if there is one, is not before its beginning; told at the end. */
    public Checks period(String toField, LocalDate from, LocalDate to) {
        return wrongIf(from != null && to != null && to.isBefore(from), toField, "period");
    }

    /** Anything else: {@code wrong} means the message {@code key}. */
    public Checks wrongIf(boolean wrong, String field, String key) {
        return wrongIf(wrong, field, key, null);
    }

    /** As {@link #wrongIf(boolean, String, String)} with a value for the message. */
    public Checks wrongIf(boolean wrong, String field, String key, String value) {
        if (wrong) {
            problems.add(new Problem(field, key, value));
        }
        return this;
    }

    /** What was found, each field with its first problem only. */
    public List<Problem> problems() {
        Set<String> fields = new HashSet<>();
        return problems.stream().filter(problem -> fields.add(problem.field())).toList();
    }

    /**
     * Ends the checks.
     *
     * @throws EditRefused if anything was wrong
     */
    public void refuse() {
        if (!problems.isEmpty()) {
            throw new EditRefused(problems());
        }
    }

    private static boolean present(String value) {
        return value != null && !value.isBlank();
    }
}
