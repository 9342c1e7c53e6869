package careplan.schedule;

import java.text.MessageFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Collects, in words for people, what stands against a month, each thing once. */
final class ScheduleReasons {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("careplan.schedule.statements", Locale.JAPANESE);
    private static final int LENGTH = 200;

    private final Set<String> reasons = new LinkedHashSet<>();

    void add(String key, Object... values) {
        reasons.add(new MessageFormat(BUNDLE.getString(key), Locale.JAPANESE).format(values));
    }

    /** As many as the column holds, or null where there is none. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String reason : reasons) {
            if (text.length() + reason.length() <= LENGTH) {
                text.append(reason);
            }
        }
        return text.isEmpty() ? null : text.toString();
    }
}
