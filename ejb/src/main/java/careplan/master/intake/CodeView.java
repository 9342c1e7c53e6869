package careplan.master.intake;

import careplan.master.ServiceCode;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A service code as the list shows it.
 *
 * @param amount units or rate, with what they are for
 * @param insurerNumber of a city's own table; null for the national one
 */
public record CodeView(
        long id,
        String code,
        String name,
        LocalDate validFrom,
        LocalDate validTo,
        String amount,
        boolean withinLimit,
        String insurerNumber,
        String edition)
        implements Serializable {

    static CodeView of(ServiceCode code) {
        CodeRow row = CodeRow.of(code);
        return new CodeView(
                code.getId(),
                row.code(),
                row.name(),
                row.validFrom(),
                row.validTo(),
                row.content(),
                row.withinLimit(),
                row.insurerNumber().equals(ServiceCode.NATIONAL) ? null : row.insurerNumber(),
                code.getEdition().getName());
    }
}
