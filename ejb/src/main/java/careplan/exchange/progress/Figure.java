package careplan.exchange.progress;

/**
 * One number of a month.
 *
 * @param kind what is counted
 * @param count how many clients' months or records
 */
public record Figure(Kind kind, long count) {

    /** What is counted, in the order of the screen. */
    public enum Kind {
        /** Clients that are served and certified and have no month yet. */
        TO_MAKE,
        /** 作成済. */
        DRAFTED,
        /** 実績済. */
        ACTUALS_ENTERED,
        /** 確定済. */
        CONFIRMED,
        /** Months whose last save left warnings. */
        WARNED,
        /** Months that have something to be sent and were not. */
        UNSENT,
        /** Months that were changed after they were last sent. */
        CHANGED_SINCE,
        /** Received records that wait for 取込. */
        TO_TAKE_OVER,
        /** Received records with errors. */
        FAULTY,
        /** Certifications that end within {@link MonthProgress#ENDING_DAYS} days. */
        ENDING,
        /** Certifications that are 申請中 in the month. */
        APPLYING
    }
}
