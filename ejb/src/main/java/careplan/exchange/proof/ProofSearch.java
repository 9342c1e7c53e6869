package careplan.exchange.proof;

import careplan.base.Texts;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The conditions of 送受信の記録.
 *
 * @param from the first day, or null for no limit
 * @param to the last day, or null for no limit
 * @param direction null for both
 * @param person as {@link careplan.base.PersonSearch} reads it
 * @param partner 事業所番号 of the partner, or null for all
 */
public record ProofSearch(LocalDate from, LocalDate to, ProofDirection direction, String person, String partner)
        implements Serializable {

    /** Blank is nothing. */
    public ProofSearch {
        person = Texts.blankToNull(person);
        partner = Texts.blankToNull(partner);
    }

    boolean has(ProofDirection wanted) {
        return direction == null || direction == wanted;
    }
}
