package careplan.master.intake;

import java.time.LocalDate;

/** A row of a master data file, as all formats are read. */
public interface MasterRow {

    /** What it is about: rows with the same key follow each other in time. */
    String key();

    LocalDate validFrom();

    /** Last day, null while it lasts. */
    LocalDate validTo();

    /** Whether it holds on this day. */
    default boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validTo() == null || !day.isAfter(validTo()));
    }

    /** The same with another last day. */
    MasterRow endingOn(LocalDate lastDay);

    /** What it is called on the screen, such as a name. */
    String label();

    /** What it says, on the screen, apart from its period. */
    String content();
}
