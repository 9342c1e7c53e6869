package careplan.master.intake;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How a file is to be read.
 *
 * @param startsOn 適用開始日 of rows that have none, and from which those left out end; or null
 * @param endsMissing whether the file is a whole table, so that codes of its service types that it leaves out end
 */
public record IntakeOptions(LocalDate startsOn, boolean endsMissing) implements Serializable {

    /** The day from which what the file leaves out does not hold any more; null where it goes on. */
    LocalDate endOfMissing() {
        return endsMissing ? startsOn : null;
    }
}
