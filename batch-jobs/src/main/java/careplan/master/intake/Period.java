package careplan.master.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * From when to when a row holds.
 *
 * @param to last day, null while it lasts
 */
record Period(LocalDate from, LocalDate to) {

    /** 有効終了年月 of what has no end. */
    private static final String OPEN = "999999";

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Months as official files have them: YYYYMM, with 999999 or nothing for an open end. */
    static Period ofMonths(String from, String to) throws RowRefused {
        LocalDate first = month(from).atDay(1);
        LocalDate last = to.isEmpty() || to.equals(OPEN) ? null : month(to).atEndOfMonth();
        return ordered(new Period(first, last));
    }

    /** Days as our own tables have them: YYYY-MM-DD, the last one empty for an open end. */
    static Period ofDays(String from, String to) throws RowRefused {
        return ordered(new Period(day(from), to.isEmpty() ? null : day(to)));
    }

    private static Period ordered(Period period) throws RowRefused {
        if (period.to != null && period.to.isBefore(period.from)) {
            throw new RowRefused(RowFault.PERIOD_ORDER, period.from + " - " + period.to);
        }
        return period;
    }

    private static YearMonth month(String text) throws RowRefused {
        try {
            return YearMonth.parse(text, MONTH);
        } catch (DateTimeException e) {
            throw new RowRefused(RowFault.PERIOD, text);
        }
    }

    private static LocalDate day(String text) throws RowRefused {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RowRefused(RowFault.PERIOD, text);
        }
    }
}
