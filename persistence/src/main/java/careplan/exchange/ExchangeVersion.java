package careplan.exchange;

import java.util.Optional;
import java.util.Set;

/**
 * Edition of the care plan data standard a file follows. The two are never mixed: a screen works with one of them, and
 * both the shape of a file's name and its CSVバージョン tell which one it is.
 */
public enum ExchangeVersion {
    /** Edition 3.2: file names without service types, no preventive care, tables 6 and 7 without equipment fields. */
    V3("202208", Set.of("202208")),
    /** Edition 4.1: the sender's and the destination's service type in the name, nine more kinds of file. */
    V4("202407", Set.of("202407", "202504"));

    private final String csvVersion;
    private final Set<String> acceptedCsvVersions;

    ExchangeVersion(String csvVersion, Set<String> acceptedCsvVersions) {
        this.csvVersion = csvVersion;
        this.acceptedCsvVersions = acceptedCsvVersions;
    }

    /** The value (six digits) written in CSVバージョン, the first field of every row. */
    public String csvVersion() {
        return csvVersion;
    }

    /** The values of CSVバージョン that are read: 4.0 of the standard wrote another one than 4.1 does. */
    public Set<String> acceptedCsvVersions() {
        return acceptedCsvVersions;
    }

    /** The name users see, on screens and in messages. */
    public String label() {
        return name();
    }

    /** The version whose accepted values include this CSVバージョン; empty for every other text, null included. */
    public static Optional<ExchangeVersion> ofCsvVersion(String value) {
        if (value != null) {
            for (ExchangeVersion version : values()) {
                if (version.acceptedCsvVersions.contains(value)) {
                    return Optional.of(version);
                }
            }
        }
        return Optional.empty();
    }
}
