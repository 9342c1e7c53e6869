package careplan.exchange.export;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** A month as people read it. */
public final class JapaneseMonth {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu年M月");

    private JapaneseMonth() {}

    /** As in 2024年1月. */
    public static String of(YearMonth month) {
        return FORM.format(month);
    }
}
