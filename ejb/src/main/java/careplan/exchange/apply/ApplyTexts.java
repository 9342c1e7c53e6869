package careplan.exchange.apply;

import java.text.MessageFormat;
import java.time.YearMonth;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words that services put into data that pages show. */
final class ApplyTexts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("careplan.exchange.apply.service", Locale.JAPANESE);

    private ApplyTexts() {}

    /** 内容 of a request. */
    static String title(String officeName, ApplySearch search, int records) {
        YearMonth month = search.month();
        String text = month == null ? "" : format("month", month.getYear(), month.getMonthValue());
        return format("title", officeName, search.kind().label(), text, records);
    }

    private static String format(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.JAPANESE).format(values);
    }
}
