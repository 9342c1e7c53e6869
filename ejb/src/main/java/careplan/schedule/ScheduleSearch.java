package careplan.schedule;

import careplan.client.CareLevel;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * Conditions of the lists 利用票 and 提供票; null means any.
 *
 * @param month サービス提供月, required
 * @param kana beginning of 氏名かな, hiragana or katakana
 * @param status 状態
 * @param careLevel 要介護度
 * @param careManagerId ケアマネ, of a care-management office
 */
public record ScheduleSearch(
        YearMonth month, String kana, ScheduleStatus status, CareLevel careLevel, Long careManagerId)
        implements Serializable {}
