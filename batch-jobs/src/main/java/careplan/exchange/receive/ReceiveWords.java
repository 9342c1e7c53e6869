package careplan.exchange.receive;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the job tells people; no personal data. */
final class ReceiveWords {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("careplan.exchange.receive.job", Locale.JAPANESE);

    private ReceiveWords() {}

    /** A stored file holds less than when it was checked. */
    static String storedFileDamaged(String fileName) {
        return format("storedFileDamaged", fileName);
    }

    /** The manual's mark before a message: (エラー) or (警). */
    static String mark(boolean error) {
        return BUNDLE.getString(error ? "mark.error" : "mark.warning");
    }

    /** Where in the received files. */
    static String place(String fileName, long line) {
        return format("place", fileName.substring(0, fileName.indexOf('_')), Long.toString(line));
    }

    /** The end of a list of messages that was cut. */
    static String more(int count) {
        return format("more", Integer.toString(count));
    }

    private static String format(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.JAPANESE).format(values);
    }
}
