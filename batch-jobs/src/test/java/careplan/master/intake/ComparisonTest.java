package careplan.master.intake;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.master.MissingUnits;
import careplan.master.UnitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file would do to the rows in force. */
class ComparisonTest {

    private static final LocalDate OLD = LocalDate.of(2024, 6, 1);
    private static final LocalDate NEW = LocalDate.of(2026, 6, 1);

    @TempDir
    Path folder;

    @Test
    void aRowThatIsThereAlreadyChangesNothing() throws Exception {
        Comparison same = compare(null, row("111111", OLD, null, 244), row("111111", OLD, null, 244));
        assertThat(same.changes()).isEmpty();
        assertThat(same.unchanged()).isOne();
    }

    @Test
    void newRowsAreAddedAndTheOlderOneEndsTheDayBefore() throws Exception {
        Comparison compared = compare(null, row("111111", OLD, null, 244), row("111111", NEW, null, 250));
        assertThat(compared.changes())
                .containsExactly(
                        new Change(
                                Change.Kind.ENDED,
                                new Place("", 0),
                                row("111111", OLD, null, 244),
                                row("111111", OLD, NEW.minusDays(1), 244)),
                        Change.added(Place.line(2), row("111111", NEW, null, 250)));
        assertThat(compared.count(Change.Kind.ENDED)).isOne();
        assertThat(compared.first(Change.Kind.ADDED, 1)).hasSize(1);
    }

    @Test
    void anotherValueIsAChangeAndAnotherEndIsAnEnd() throws Exception {
        assertThat(compare(null, row("111111", OLD, null, 244), row("111111", OLD, null, 245))
                        .changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.CHANGED);
        assertThat(compare(null, row("111111", OLD, null, 244), row("111111", OLD, NEW, 244))
                        .changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.ENDED);
        // open again: more than an end
        assertThat(compare(null, row("111111", OLD, NEW, 244), row("111111", OLD, null, 244))
                        .changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.CHANGED);
    }

    @Test
    void anOlderTableDoesNotReachIntoTheNewerOne() throws Exception {
        assertThat(compare(null, row("111111", NEW, null, 250), row("111111", OLD, null, 244))
                        .changes())
                .containsExactly(Change.added(Place.line(2), row("111111", OLD, NEW.minusDays(1), 244)));
    }

    @Test
    void whatTheFileLeavesOutEndsOnlyWhereItIsToldTo() throws Exception {
        CodeRow left = row("111112", OLD, null, 305);
        CodeRow kept = row("111111", OLD, null, 244);
        assertThat(Comparison.of(file(kept), List.of(kept, left), null).changes())
                .isEmpty();
        assertThat(Comparison.of(file(kept), List.of(kept, left), NEW).changes())
                .extracting(Change::after)
                .containsExactly(row("111112", OLD, NEW.minusDays(1), 305));
    }

    @Test
    void aRowTwiceIsReadOnceAndWithOtherValuesRefused() throws Exception {
        ReadFile read =
                file(row("111111", OLD, null, 244), row("111111", OLD, null, 244), row("111111", OLD, null, 245));
        assertThat(read.rows()).hasSize(1);
        assertThat(read.refusals()).containsExactly(new Refusal(Place.line(4), RowFault.TWICE, "111111 試験"));
    }

    private Comparison compare(LocalDate endingMissing, CodeRow inForce, CodeRow inFile) throws Exception {
        return Comparison.of(file(inFile), List.of(inForce), endingMissing);
    }

    private ReadFile file(CodeRow... rows) throws IOException, FileRefused {
        String lines = Stream.of(rows).map(ComparisonTest::line).collect(Collectors.joining("\n"));
        Path file = Files.writeString(
                folder.resolve("codes.tsv"),
                "code\tname\tvalid_from\tvalid_to\tunits\tunit_kind\twithin_limit\n" + lines);
        return ReadFile.of(file, null);
    }

    private static String line(CodeRow row) {
        return String.join(
                "\t",
                row.code(),
                row.name(),
                row.validFrom().toString(),
                row.validTo() == null ? "" : row.validTo().toString(),
                row.units().toString(),
                row.unitKind().label(),
                "1");
    }

    private static CodeRow row(String code, LocalDate from, LocalDate to, int units) {
        return new CodeRow(
                code, "000000", "試験", from, to, units, units, (MissingUnits) null, UnitKind.PER_USE, true, null);
    }
}
