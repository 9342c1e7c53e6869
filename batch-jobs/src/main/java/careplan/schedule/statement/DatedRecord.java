package careplan.schedule.statement;

import java.time.LocalDate;

/** Master data that holds for a time. */
public interface DatedRecord {
    LocalDate validFrom();

    /** Last day, null while it lasts. */
    LocalDate validTo();

    /** Whether it holds on this day. */
    default boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validTo() == null || !day.isAfter(validTo()));
    }
}
