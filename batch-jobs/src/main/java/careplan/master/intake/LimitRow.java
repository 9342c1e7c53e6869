package careplan.master.intake;

import careplan.client.CareLevel;
import careplan.master.CareLevelLimit;
import java.time.LocalDate;

/** 区分支給限度基準額 of a care level, with the meaning of {@link CareLevelLimit}. */
public record LimitRow(CareLevel careLevel, LocalDate validFrom, LocalDate validTo, int units) implements MasterRow {

    static LimitRow of(CareLevelLimit row) {
        return new LimitRow(row.getCareLevel(), row.getValidFrom(), row.getValidTo(), row.getUnits());
    }

    @Override
    public String key() {
        return careLevel.getCode();
    }

    @Override
    public LimitRow endingOn(LocalDate lastDay) {
        return new LimitRow(careLevel, validFrom, lastDay, units);
    }

    @Override
    public String label() {
        return careLevel.getLabel();
    }

    @Override
    public String content() {
        return Integer.toString(units);
    }
}
