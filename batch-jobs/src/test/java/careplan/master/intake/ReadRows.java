package careplan.master.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a file gives, collected. */
final class ReadRows implements RowSink {

    final List<Place> places = new ArrayList<>();
    final List<MasterRow> rows = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();

    static ReadRows of(Path file, LocalDate start) throws IOException, FileRefused {
        ReadRows read = new ReadRows();
        new MasterFile(file, ReadLimits.current()).read(start, read);
        return read;
    }

    CodeRow code(int index) {
        return (CodeRow) rows.get(index);
    }

    @Override
    public void row(Place place, MasterRow row) {
        places.add(place);
        rows.add(row);
    }

    @Override
    public void refused(Refusal refusal) {
        refusals.add(refusal);
    }
}
