package careplan.nextmonth;

import careplan.schedule.Beginning;
import careplan.schedule.CopyWords;
import careplan.schedule.MonthCopy;
import careplan.schedule.MonthRefused;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words in which the job and its page tell what becomes of a client's month. */
public final class NextMonthWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("careplan.nextmonth.words", Locale.JAPANESE);

    private NextMonthWords() {}

    /** What a copy cannot carry over. */
    public static String note(MonthCopy.Note note) {
        return format("note", note.serviceCode(), note.serviceName(), CopyWords.of(note));
    }

    /** A service of the week that has no line. */
    public static String unresolved(String service) {
        return format("unresolved", service);
    }

    /** Why there is no month. */
    public static String refusal(MonthRefused refused) {
        return BUNDLE.getString("refused." + refused.key());
    }

    /** 内容 of the request, as lists show it. */
    public static String title(YearMonth month, Beginning beginning, int clients) {
        return format("title." + beginning, month(month), clients);
    }

    static String month(YearMonth month) {
        return format("month", month.getYear(), month.getMonthValue());
    }

    static String text(String key) {
        return BUNDLE.getString(key);
    }

    static String format(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.JAPANESE).format(values);
    }
}
