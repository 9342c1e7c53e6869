package careplan.exchange.apply;

import java.io.Serializable;

/**
 * What an import of the chosen records meets, counted in the database.
 *
 * @param total chosen
 * @param existing clients with a month of our own already
 * @param confirmed of these, 確定済 ones
 */
public record ApplySummary(int total, int existing, int confirmed) implements Serializable {

    /** Clients without a month of our own so far. */
    public int fresh() {
        return total - existing;
    }
}
