package careplan.schedule;

import careplan.client.CareLevel;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * Conditions of the lists 利用票 and 提供票; null means any.
 *
 * @param month サービス提供月, required
 * @param person part of name, kana, code or insured number, as {@link careplan.base.PersonSearch} reads it
 * @param status 状態
 * @param careLevel 要介護度
 * @param careManagerId ケアマネ, of a care-management office
 * @param actuals 実績, as it differs from the plan
 */
public record ScheduleSearch(
        YearMonth month,
        String person,
        ScheduleStatus status,
        CareLevel careLevel,
        Long careManagerId,
        ActualsFilter actuals)
        implements Serializable {

    /** The same of another month. */
    public ScheduleSearch of(YearMonth other) {
        return new ScheduleSearch(other, person, status, careLevel, careManagerId, actuals);
    }
}
