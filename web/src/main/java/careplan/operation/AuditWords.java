package careplan.operation;

import careplan.audit.AuditRow;
import careplan.exchange.DataKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes of the audit log in words: the log keeps codes, which outlive every wording. */
public final class AuditWords {

    static final AuditWords INSTANCE = new AuditWords();

    private static final String BUNDLE = "careplan.operation.audit";

    private static final String MENUS = "careplan.staff.messages";

    /** A code, or the key of {@code key=value}. */
    private static final Pattern CODE = Pattern.compile("([A-Za-z][A-Za-z_]*)(=?)");

    private AuditWords() {}

    /** The codes of deeds that have a name. */
    List<String> actions() {
        return Collections.list(texts().getKeys()).stream()
                .filter(key -> key.indexOf('.') < 0)
                .sorted()
                .toList();
    }

    /** The deed in words; the code itself where there are none. */
    public String action(String code) {
        return texts().containsKey(code) ? texts().getString(code) : code;
    }

    /** What it was done to, by kind and id; empty where nothing is recorded. */
    public String subject(AuditRow row) {
        if (row.subjectType() == null) {
            return "";
        }
        String key = "subject." + row.subjectType();
        return (texts().containsKey(key) ? texts().getString(key) : row.subjectType()) + " " + row.subjectId();
    }

    /** The remark with its codes in words; a reason that a person gave, after a colon, stays as it was typed. */
    public String detail(AuditRow row) {
        if (row.detail() == null) {
            return "";
        }
        int reason = row.detail().indexOf(": ");
        String codes = reason < 0 ? row.detail() : row.detail().substring(0, reason);
        String words = CODE.matcher(codes)
                .replaceAll(code -> Matcher.quoteReplacement(
                        word(code.group(1)) + (code.group(2).isEmpty() ? "" : "：")));
        return words + row.detail().substring(codes.length());
    }

    private static String word(String code) {
        if (texts().containsKey("word." + code)) {
            return texts().getString("word." + code);
        }
        ResourceBundle menus = ResourceBundle.getBundle(MENUS, Locale.JAPANESE);
        if (menus.containsKey("menu." + code)) {
            return menus.getString("menu." + code);
        }
        return Arrays.stream(DataKind.values())
                .filter(kind -> kind.name().equals(code))
                .map(DataKind::label)
                .findFirst()
                .orElse(code);
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle(BUNDLE, Locale.JAPANESE);
    }
}
