package careplan.schedule.statement;

import careplan.master.MissingUnits;
import careplan.master.UnitKind;
import java.time.LocalDate;

/**
 * A service code over a time.
 *
 * @param validTo last day, null while it lasts
 * @param units 合成単位数 as charged; null for a rate and where they are not known
 * @param countedUnits 給付管理単位数, counted against the limit; null for a rate and where they are not known
 * @param missingUnits why there are neither units nor a rate; null where there are
 * @param ratePermille the rate of a rate addition; null for everything else
 * @param insurerNumber the city whose own table it is from; null for the whole country
 * @param edition what people call the edition it is from
 */
public record ServiceCodeRecord(
        String code,
        String name,
        LocalDate validFrom,
        LocalDate validTo,
        Integer units,
        Integer countedUnits,
        MissingUnits missingUnits,
        UnitKind unitKind,
        boolean withinLimit,
        Integer ratePermille,
        String insurerNumber,
        String edition)
        implements DatedRecord {}
