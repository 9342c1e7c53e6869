package careplan.exchange.apply;

import java.io.Serializable;

/**
 * What an import of the chosen records meets, counted in the database.
 *
 * @param total chosen
 * @param existing of these, ones with a month or document of our own already
 * @param guarded of these, 確定済 months and documents that were written or changed here
 */
public record ApplySummary(int total, int existing, int guarded) implements Serializable {

    /** Those without anything of our own so far. */
    public int fresh() {
        return total - existing;
    }
}
