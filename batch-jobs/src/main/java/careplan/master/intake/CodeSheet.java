package careplan.master.intake;

import careplan.master.MissingUnits;
import careplan.master.ServiceCode;
import careplan.master.UnitKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** Reads the rows of one sheet as service codes, once its headings have come. */
final class CodeSheet {

    private static final Pattern TYPE = Pattern.compile("[0-9A-Z]{1,2}");

    private final String sheet;
    private final SheetCells cells;
    private final LocalDate start;
    private final SheetColumns columns = new SheetColumns();

    CodeSheet(String sheet, SheetCells cells, LocalDate start) {
        this.sheet = sheet;
        this.cells = cells;
        this.start = start;
    }

    /** Whether the headings have been found. */
    boolean hasHeadings() {
        return columns.areComplete();
    }

    /** Takes the next row. */
    void row(Row row, RowSink sink) throws FileRefused {
        cells.pass(row);
        if (headings(row) || !columns.areComplete()) {
            return;
        }
        String type = text(row, Heading.TYPE);
        String item = text(row, Heading.ITEM);
        if (item.isEmpty() || !TYPE.matcher(type).matches()) {
            return; // a remark, or the title of the next block
        }
        Place place = new Place(sheet, row.getRowNum());
        try {
            sink.row(place, code(row, CodeCells.code(type, item)));
        } catch (RowRefused e) {
            sink.refused(new Refusal(place, e.fault(), e.value()));
        }
    }

    private boolean headings(Row row) {
        boolean found = false;
        for (Cell cell : row) {
            Optional<Heading> heading = cell == null ? Optional.empty() : Heading.of(SheetCells.text(cell));
            if (heading.isPresent()) {
                columns.found(heading.get(), cell.getColumnIndex(), row.getRowNum());
                found = true;
            }
        }
        return found;
    }

    private String text(Row row, Heading heading) {
        return NameText.narrow(cells.text(row, columns.column(heading)));
    }

    private CodeRow code(Row row, String code) throws RowRefused {
        String name = CodeCells.name(cells.text(row, columns.column(Heading.NAME)));
        Integer units = CodeCells.units(text(row, Heading.UNITS));
        Integer rate = units == null ? rate(row) : null;
        Integer counted = columns.column(Heading.COUNTED_UNITS) == null
                ? null
                : CodeCells.units(text(row, Heading.COUNTED_UNITS));
        String kind = text(row, Heading.UNIT_KIND);
        UnitKind unitKind = CodeRules.unitKind(kind).orElseThrow(() -> new RowRefused(RowFault.UNIT_KIND, kind));
        return new CodeRow(
                code,
                ServiceCode.NATIONAL,
                name,
                start,
                null,
                units,
                counted == null ? units : counted,
                missing(code, name, units, rate),
                unitKind,
                CodeRules.withinLimit(code, name),
                rate);
    }

    /** What the cells of the row say in words, where there are no units. */
    private static Integer rate(Row row) {
        return row.stream()
                .filter(cell -> cell != null)
                .flatMap(cell -> CodeRules.ratePermille(SheetCells.text(cell)).stream())
                .findFirst()
                .orElse(null);
    }

    private static MissingUnits missing(String code, String name, Integer units, Integer rate) {
        if (units != null || rate != null) {
            return null;
        }
        return CodeRules.isRate(code, name) ? MissingUnits.NO_RATE : MissingUnits.NO_UNITS;
    }
}
