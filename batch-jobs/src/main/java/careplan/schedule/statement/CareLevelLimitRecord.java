package careplan.schedule.statement;

import java.time.LocalDate;

/**
 * 区分支給限度基準額 of a care level over a time.
 *
 * @param careLevel 要介護状態区分, two digits
 * @param validTo last day, null while it lasts
 */
public record CareLevelLimitRecord(String careLevel, LocalDate validFrom, LocalDate validTo, int units)
        implements DatedRecord {}
