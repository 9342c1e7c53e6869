package careplan.master.intake;

import careplan.master.intake.MergedCells.CellPlace;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** The cells of a sheet as people see them: every cell of a merged area has the value of the area. */
final class SheetCells {

    private final MergedCells merged;
    private final Map<CellPlace, String> areaValues = new HashMap<>();

    SheetCells(MergedCells merged) {
        this.merged = merged;
    }

    /** Keeps what the merged areas that begin in this row hold; rows come in order. */
    void pass(Row row) {
        for (Cell cell : row) {
            if (cell != null) {
                CellPlace here = new CellPlace(cell.getColumnIndex(), row.getRowNum());
                if (merged.first(here.column(), here.row()).filter(here::equals).isPresent()) {
                    areaValues.put(here, text(cell));
                }
            }
        }
    }

    /** The text of a cell of this row, "" for an empty one. */
    String text(Row row, Integer column) {
        if (column == null) {
            return "";
        }
        return merged.first(column, row.getRowNum())
                .map(first -> areaValues.getOrDefault(first, ""))
                .orElseGet(
                        () -> row.getOptionalCell(column).map(SheetCells::text).orElse(""));
    }

    /** The text of a cell itself; whole numbers without a decimal point. */
    static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }
}
