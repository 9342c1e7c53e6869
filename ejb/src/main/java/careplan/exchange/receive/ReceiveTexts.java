package careplan.exchange.receive;

import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words that services put into data that pages show. */
final class ReceiveTexts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("careplan.exchange.receive.service", Locale.JAPANESE);

    private ReceiveTexts() {}

    /** 内容 of a request. */
    static String title(String officeName, String versionLabel, int units) {
        return format("title", officeName, versionLabel, units);
    }

    /** The limits of a ZIP. */
    static String zipLimits(int files, long megabytes) {
        return format("zipLimits", files, megabytes);
    }

    /** A date and time in a sentence. */
    static String time(LocalDateTime time) {
        return time.format(DateTimeFormatter.ofPattern(BUNDLE.getString("time"), Locale.JAPANESE));
    }

    private static String format(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.JAPANESE).format(values);
    }
}
