package careplan.master.intake;

import careplan.master.MissingUnits;
import careplan.master.ServiceCode;
import careplan.master.UnitKind;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A service code, with the meaning of {@link ServiceCode}.
 *
 * @param insurerNumber 保険者番号, or {@link ServiceCode#NATIONAL}
 */
public record CodeRow(
        String code,
        String insurerNumber,
        String name,
        LocalDate validFrom,
        LocalDate validTo,
        Integer units,
        Integer countedUnits,
        MissingUnits missingUnits,
        UnitKind unitKind,
        boolean withinLimit,
        Integer ratePermille)
        implements MasterRow {

    /** Copies a row of the table. */
    public static CodeRow of(ServiceCode row) {
        return new CodeRow(
                row.getCode(),
                row.getInsurerNumber(),
                row.getName(),
                row.getValidFrom(),
                row.getValidTo(),
                row.getUnits(),
                row.getCountedUnits(),
                row.getMissingUnits(),
                row.getUnitKind(),
                row.isWithinLimit(),
                row.getRatePermille());
    }

    @Override
    public String key() {
        return code + "|" + insurerNumber;
    }

    /** サービス種類コード. */
    String serviceType() {
        return code.substring(0, 2);
    }

    @Override
    public CodeRow endingOn(LocalDate lastDay) {
        return Objects.equals(lastDay, validTo)
                ? this
                : new CodeRow(
                        code,
                        insurerNumber,
                        name,
                        validFrom,
                        lastDay,
                        units,
                        countedUnits,
                        missingUnits,
                        unitKind,
                        withinLimit,
                        ratePermille);
    }

    @Override
    public String label() {
        return code + " " + name;
    }

    @Override
    public String content() {
        String amount;
        if (ratePermille != null) {
            amount = ratePermille + "/1000";
        } else if (units == null) {
            amount = "－";
        } else {
            amount = Objects.equals(units, countedUnits) ? units.toString() : units + "（" + countedUnits + "）";
        }
        return amount + " " + unitKind.label();
    }
}
