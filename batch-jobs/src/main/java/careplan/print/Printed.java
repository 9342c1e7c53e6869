package careplan.print;

import careplan.base.Kana;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Values as the forms write them; null becomes "". */
final class Printed {

    private static final String[] WEEKDAYS = {"月", "火", "水", "木", "金", "土", "日"};

    private Printed() {}

    static String text(String value) {
        return value == null ? "" : value;
    }

    /** フリガナ: katakana, whichever the name was entered in. */
    static String kana(String value) {
        return text(Kana.toKatakana(value));
    }

    /** 令和6年7月1日; the first year of an era is 元年. */
    static String date(LocalDate date) {
        return date == null ? "" : year(date) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 令和6年7月, by the era of the month's last day. */
    static String month(YearMonth month) {
        return month == null ? "" : year(month.atEndOfMonth()) + month.getMonthValue() + "月";
    }

    /** 1,234. */
    static String number(Integer value) {
        return value == null ? "" : format("#,##0").format(value);
    }

    /** 10.70. */
    static String price(BigDecimal value) {
        return value == null ? "" : format("#,##0.00").format(value);
    }

    /** 09:30 of 0930; "" of 9999, which the standard writes for services without a time. */
    static String time(String hhmm) {
        return hhmm == null || hhmm.length() != 4 || hhmm.equals("9999")
                ? ""
                : hhmm.substring(0, 2) + ":" + hhmm.substring(2);
    }

    /** 月 … 日. */
    static String weekday(LocalDate date) {
        return WEEKDAYS[date.getDayOfWeek().getValue() - 1];
    }

    private static String year(LocalDate date) {
        try {
            JapaneseDate japanese = JapaneseDate.from(date);
            int year = japanese.get(ChronoField.YEAR_OF_ERA);
            String era = japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE);
            return era + (year == 1 ? "元" : year) + "年";
        } catch (DateTimeException e) {
            // Japan had another calendar before 1873: a slip of the pen, shown as it is
            return date.getYear() + "年";
        }
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
