package careplan.schedule.statement;

import java.time.LocalDate;

/**
 * A service code over a time.
 *
 * @param units 合成単位数; for a rate addition the rate in thousandths
 * @param validTo last day, null while it lasts
 */
public record ServiceCodeRecord(
        String code,
        String name,
        LocalDate validFrom,
        LocalDate validTo,
        int units,
        boolean monthly,
        boolean withinLimit,
        boolean rateAddition)
        implements DatedRecord {}
