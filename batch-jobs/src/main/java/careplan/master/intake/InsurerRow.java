package careplan.master.intake;

import careplan.master.InsurerName;
import java.time.LocalDate;

/** The name of an insurer, with the meaning of {@link InsurerName}. */
public record InsurerRow(String insurerNumber, String name, LocalDate validFrom, LocalDate validTo)
        implements MasterRow {

    static InsurerRow of(InsurerName row) {
        return new InsurerRow(row.getInsurerNumber(), row.getName(), row.getValidFrom(), row.getValidTo());
    }

    @Override
    public String key() {
        return insurerNumber;
    }

    @Override
    public InsurerRow endingOn(LocalDate lastDay) {
        return new InsurerRow(insurerNumber, name, validFrom, lastDay);
    }

    @Override
    public String label() {
        return insurerNumber + " " + name;
    }

    @Override
    public String content() {
        return name;
    }
}
