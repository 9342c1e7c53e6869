package careplan.client;

import careplan.staff.Gender;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A row of the list 利用者情報.
 *
 * @param careLevel of the latest certification that has begun, as are the following; null without one
 */
public record ClientRow(
        long id,
        String code,
        String name,
        String kana,
        Gender gender,
        LocalDate birthDate,
        CareLevel careLevel,
        String insurerName,
        String insuredNumber,
        LocalDate validTo)
        implements Serializable {}
