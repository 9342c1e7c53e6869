package careplan.master.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All rows of a file, each once, with those that are refused. */
public final class ReadFile {

    /** A row with its place. */
    record PlacedRow(Place place, MasterRow row) {}

    private final List<PlacedRow> rows = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private ReadFile() {}

    /**
     * Reads a file of any known format.
     *
     * @param start the day from which rows without dates hold, or null
     * @throws FileRefused if nothing of it can be taken in
     */
    public static ReadFile of(Path file, LocalDate start) throws IOException, FileRefused {
        ReadFile read = new ReadFile();
        new MasterFile(file, ReadLimits.current()).read(start, read.new Collector());
        return read;
    }

    List<PlacedRow> rows() {
        return rows;
    }

    /** What is not taken in. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** A row that comes again word for word is passed over; with other values, nobody can tell which is right. */
    private final class Collector implements RowSink {
        private final Map<String, MasterRow> seen = new HashMap<>();

        @Override
        public void row(Place place, MasterRow row) {
            MasterRow same = seen.putIfAbsent(row.getClass().getName() + Change.id(row), row);
            if (same == null) {
                rows.add(new PlacedRow(place, row));
            } else if (!same.equals(row)) {
                refusals.add(new Refusal(place, RowFault.TWICE, row.label()));
            }
        }

        @Override
        public void refused(Refusal refusal) {
            refusals.add(refusal);
        }
    }
}
