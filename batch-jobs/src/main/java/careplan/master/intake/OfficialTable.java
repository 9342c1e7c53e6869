package careplan.master.intake;

import careplan.base.Texts;
import careplan.master.MissingUnits;
import careplan.master.UnitKind;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;

/**
 * 総合事業費単位数表マスタ, as cities hand it out: comma separated, 19 columns, mostly without headings, names padded with
 * spaces. Some have five more columns behind, some numbers without leading zeros, some quotes, some headings: all are read.
 */
final class OfficialTable {

    /** The columns by their place; those between are about who may use the service, not about what it costs. */
    private static final int INSURER = 0;

    private static final int TYPE = 1;
    private static final int ITEM = 2;
    private static final int FROM = 3;
    private static final int TO = 4;
    private static final int NAME = 5;
    private static final int UNITS = 6;
    private static final int UNIT_KIND = 7;
    private static final int LIMIT_FLAG = 10;

    private static final Set<Integer> COLUMNS = Set.of(19, 24);
    private static final String WITHIN = "3";
    private static final Set<String> OUTSIDE = Set.of("", "0");
    private static final int KIND_LENGTH = 2;
    private static final String HEADING = "保険者番号";

    private OfficialTable() {}

    /** Whether a first line with so many columns is of such a file. */
    static boolean hasColumns(int columns) {
        return COLUMNS.contains(columns);
    }

    static void read(Reader in, RowSink sink) throws IOException, FileRefused {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in)) {
            for (CsvRecord record : csv) {
                if (!isHeading(record)) {
                    row(record, sink);
                }
            }
        } catch (CsvParseException e) {
            throw new FileRefused(FileFault.UNKNOWN_COLUMNS);
        }
    }

    private static boolean isHeading(CsvRecord record) {
        return record.getStartingLineNumber() == 1 && record.getField(0).contains(HEADING);
    }

    private static void row(CsvRecord record, RowSink sink) throws FileRefused {
        Place place = Place.line(record.getStartingLineNumber());
        try {
            if (!hasColumns(record.getFieldCount())) {
                throw new RowRefused(RowFault.COLUMNS, Integer.toString(record.getFieldCount()));
            }
            sink.row(place, code(record.getFields()));
        } catch (RowRefused e) {
            sink.refused(new Refusal(place, e.fault(), e.value()));
        }
    }

    private static CodeRow code(List<String> fields) throws RowRefused {
        String code = CodeCells.code(fields.get(TYPE), fields.get(ITEM));
        String name = CodeCells.name(fields.get(NAME));
        Period period = Period.ofMonths(NameText.narrow(fields.get(FROM)), NameText.narrow(fields.get(TO)));
        Integer number = CodeCells.units(fields.get(UNITS));
        Integer rate = CodeRules.rateOf(code, name, number).orElse(null);
        Integer units = rate == null ? number : null;
        return new CodeRow(
                code,
                CodeCells.insurer(NameText.narrow(fields.get(INSURER))),
                name,
                period.from(),
                period.to(),
                units,
                units,
                missing(CodeRules.isRate(code, name), number),
                unitKind(fields.get(UNIT_KIND)),
                withinLimit(fields.get(LIMIT_FLAG)),
                rate);
    }

    private static MissingUnits missing(boolean rate, Integer number) {
        if (number != null) {
            return null;
        }
        return rate ? MissingUnits.NO_RATE : MissingUnits.NO_UNITS;
    }

    private static UnitKind unitKind(String text) throws RowRefused {
        return UnitKind.ofOfficialCode(CodeCells.padded(text, KIND_LENGTH))
                .orElseThrow(() -> new RowRefused(RowFault.UNIT_KIND, Texts.nullToEmpty(text)));
    }

    private static boolean withinLimit(String text) throws RowRefused {
        String flag = NameText.narrow(text);
        if (!flag.equals(WITHIN) && !OUTSIDE.contains(flag)) {
            throw new RowRefused(RowFault.LIMIT_FLAG, flag);
        }
        return flag.equals(WITHIN);
    }
}
