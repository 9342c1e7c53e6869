package careplan.office;

/**
 * Work that waits for the caller at an office.
 *
 * @param kind what it is
 * @param count of how many, at least 1
 */
public record Waiting(Kind kind, long count) {

    /** What can wait. */
    public enum Kind {
        /** Units of files that were uploaded and not taken in. */
        UPLOADED_UNITS,
        /** Clients' records that were received and not applied to 予定実績. */
        READY_RECORDS,
        /** The caller's own requests that are not finished. */
        REQUESTS
    }
}
