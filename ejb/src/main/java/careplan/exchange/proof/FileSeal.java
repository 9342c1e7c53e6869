package careplan.exchange.proof;

import careplan.audit.AuditEvent;

/** Whether what is kept of a file is what the audit log says of it under seal. */
public enum FileSeal {
    /** The same. */
    SEALED,
    /** The same; the entry is sealed within a minute. */
    WAITING,
    /** Something else, or the entry is not there although there was one: it was touched. */
    DIFFERENT,
    /** Unknown: entries of that time have been removed by age. */
    EXPIRED,
    /** From a time when files were not entered into the log. */
    NONE;

    /**
     * Compares.
     *
     * @param entryId the id of the entry that there should be, or null for none
     * @param entry what was found under it, or null for nothing
     * @param detail what it should say
     * @param expired whether entries of that time may have been removed by age
     */
    static FileSeal of(Long entryId, AuditEvent entry, String detail, boolean expired) {
        if (entryId == null) {
            return NONE;
        }
        if (entry == null && expired) {
            return EXPIRED;
        }
        if (entry == null || !detail.equals(entry.getDetail())) {
            return DIFFERENT;
        }
        return entry.getChainNo() == null ? WAITING : SEALED;
    }
}
