package careplan.master;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a service code has no units to charge, so that a line with it asks for them. */
public enum MissingUnits {
    /** The source has lost the value, as of a reduction whose sign or rate cannot be told any more. */
    VALUE_LOST,
    /** The published table has no number: a price (福祉用具貸与), or units that come from other services. */
    NO_UNITS,
    /** The number is known, but not whether it is for a use, a day or a month. */
    UNIT_KIND_UNSURE,
    /** Only the units counted against the limit are known, not those charged. */
    ONLY_COUNTED,
    /** A rate addition whose rate was not found. */
    NO_RATE;

    /** The word for it in our own tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason with this word; empty for any other text. */
    public static Optional<MissingUnits> ofWord(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }
}
