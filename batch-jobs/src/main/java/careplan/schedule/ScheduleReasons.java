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

    private final int length;
    private final Set<String> reasons = new LinkedHashSet<>();

    /**
     * @param length of the column they are kept in
     */
    ScheduleReasons(int length) {
        this.length = length;
    }

    void add(String key, Object... values) {
        reasons.add(new MessageFormat(BUNDLE.getString(key), Locale.JAPANESE).format(values));
    }

    /** As many as the column holds, or null where there is none. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String reason : reasons) {
            if (text.length() + reason.length() <= length) {
                text.append(reason);
            }
        }
        return text.isEmpty() ? null : text.toString();
    }
}
