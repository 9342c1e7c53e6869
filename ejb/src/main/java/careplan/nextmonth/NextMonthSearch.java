package careplan.nextmonth;

import careplan.schedule.Beginning;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * Of whom months are to be made, and what of; null means any.
 *
 * @param month the month to be made, required
 * @param beginning what it begins with, required
 * @param kana beginning of 氏名かな, hiragana or katakana
 * @param careManagerId ケアマネ, of a care-management office
 */
public record NextMonthSearch(YearMonth month, Beginning beginning, String kana, Long careManagerId)
        implements Serializable {}
