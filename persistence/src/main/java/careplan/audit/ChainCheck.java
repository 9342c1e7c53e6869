package careplan.audit;

import java.io.Serializable;

/**
 * What a check of the audit log found.
 *
 * @param entries how many are in the chain and as they were sealed, up to the fault if there is one
 * @param removed how many were removed by age, as their marks say
 * @param brokenAt the place in the chain of the first entry that was changed, taken out or put in; null if none was
 * @param lastSeal the seal at the end, to be compared with one that was written down before
 * @param unkeyed how many of the entries were sealed without a key, which whoever can write the database could do as well
 */
public record ChainCheck(long entries, long removed, Long brokenAt, String lastSeal, long unkeyed)
        implements Serializable {

    /** Whether nothing was touched. */
    public boolean isIntact() {
        return brokenAt == null;
    }
}
