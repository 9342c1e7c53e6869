package careplan.demo;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Periods as plans write them: 令和8年10月～令和9年3月. */
final class JapanesePeriod {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("GGGGy年M月", Locale.JAPANESE);

    private JapanesePeriod() {}

    /** So many months, the first being that of {@code from}. */
    static String of(LocalDate from, int months) {
        return MONTH.format(JapaneseDate.from(from))
                + "～"
                + MONTH.format(JapaneseDate.from(from.plusMonths(months - 1L)));
    }
}
