package careplan.exchange;

import careplan.base.TextTable;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Edition of the care plan data standard a file follows, a line of editions.tsv. Editions are never mixed: a screen works
 * with one of them, and the shape of a file's name and its CSVバージョン must both fit it. What differs between editions is
 * asked of them here or of their layouts and flows, never by their names.
 */
public final class ExchangeVersion implements Comparable<ExchangeVersion>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ExchangeVersion.class.getName());
    private static final List<ExchangeVersion> ALL = load();

    /** Edition 3.2: file names without service types, no preventive care, tables 6 and 7 without equipment fields. */
    public static final ExchangeVersion V3 = valueOf("V3");

    /** Edition 4.1: the sender's and the destination's service type in the name, nine more kinds of file. */
    public static final ExchangeVersion V4 = valueOf("V4");

    private final String name;
    private final transient int place;
    private final transient String csvVersion;
    private final transient List<String> readVersions;
    private final transient List<String> unusualVersions;
    private final transient boolean typesInNames;
    private final transient String menu;
    private final transient String words;

    private ExchangeVersion(int place, TextTable.Line line) {
        this.place = place;
        name = line.get("name");
        csvVersion = line.get("csv_version");
        readVersions = new ArrayList<>(List.of(csvVersion));
        readVersions.addAll(line.list("also_read"));
        unusualVersions = line.list("read_with_warning");
        typesInNames = line.get("types_in_names").equals("yes");
        menu = line.get("menu");
        words = line.get("words");
    }

    private static List<ExchangeVersion> load() {
        List<ExchangeVersion> all = new ArrayList<>();
        TextTable.beside(ExchangeVersion.class, "editions.tsv")
                .lines()
                .forEach(line -> all.add(new ExchangeVersion(all.size(), line)));
        return List.copyOf(all);
    }

    /** All editions, the oldest first. */
    public static ExchangeVersion[] values() {
        return ALL.toArray(ExchangeVersion[]::new);
    }

    /**
     * The edition with this name, as databases and forms keep it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ExchangeVersion valueOf(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no edition " + name));
    }

    /** The edition with this name; empty for every other text, null included. */
    public static Optional<ExchangeVersion> find(String name) {
        return ALL.stream().filter(version -> version.name.equals(name)).findFirst();
    }

    /** The edition that new partners are expected to use. */
    public static ExchangeVersion newest() {
        return ALL.get(ALL.size() - 1);
    }

    /** The edition a page is for that was opened without saying which. */
    public static ExchangeVersion oldest() {
        return ALL.get(0);
    }

    /** The name that databases and forms keep. */
    public String name() {
        return name;
    }

    /** The value (six digits) written in CSVバージョン, the first field of every row. */
    public String csvVersion() {
        return csvVersion;
    }

    /** Whether this value of CSVバージョン is read: 4.0 of the standard wrote another one than 4.1 does. */
    public boolean reads(String value) {
        return readVersions.contains(value) || unusualVersions.contains(value);
    }

    /** Whether a value that is read is none of the standard's, but what other products write. */
    public boolean unusual(String value) {
        return unusualVersions.contains(value);
    }

    /** The values of CSVバージョン that the standard knows for this edition. */
    public List<String> csvVersions() {
        return List.copyOf(readVersions);
    }

    /**
     * Whether the name of a file tells the service types of both sides. Where it does, a unit speaks for one service of an
     * office; where it does not, for all services of the number.
     */
    public boolean typesInNames() {
        return typesInNames;
    }

    /** What the keys of its pages in the menu end in. */
    public String menu() {
        return menu;
    }

    /** Which of the labels that differ between editions its pages have. */
    public String words() {
        return words;
    }

    /** Whether a newer edition has taken its place: no partner should be left at it for ever. */
    public boolean superseded() {
        return place < ALL.size() - 1;
    }

    /**
     * The last day on which its files can be exchanged, from the system property {@code careplan.v3-ends} (for V3); empty where
     * none is set, where it is no date, or where no newer edition has taken its place.
     */
    public Optional<LocalDate> ends() {
        String date = superseded() ? System.getProperty("careplan." + name.toLowerCase(Locale.ROOT) + "-ends", "") : "";
        try {
            return date.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(date.strip()));
        } catch (DateTimeParseException e) {
            LOG.log(Level.WARNING, "careplan.{0}-ends is no date: {1}", new Object[] {
                name.toLowerCase(Locale.ROOT), date
            });
            return Optional.empty();
        }
    }

    /** The name users see, on screens and in messages. */
    public String label() {
        return name;
    }

    /** The edition that reads this CSVバージョン; empty for every other text, null included. */
    public static Optional<ExchangeVersion> ofCsvVersion(String value) {
        return ALL.stream().filter(version -> version.reads(value)).findFirst();
    }

    @Override
    public int compareTo(ExchangeVersion other) {
        return place - other.place;
    }

    /** One object an edition, in sessions too: editions are compared by identity. */
    private Object readResolve() {
        return valueOf(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
