package careplan.schedule.statement;

import careplan.schedule.StatementLine;
import java.util.List;

/**
 * A computed 別表.
 *
 * @param rows details and subtotals in the order of the form, the grand total last
 * @param typeTotals the slots of UPHOSOKU, for the types that have a limit of their own
 * @param typeOverUnits sum of the slots' 限度超単位数: 合計限度超単位数 of UPHOSOKU
 * @param levelOverUnits units over the 区分支給限度基準額
 */
public record StatementResult(
        List<StatementLine> rows, List<StatementTypeTotal> typeTotals, int typeOverUnits, int levelOverUnits) {

    /** The grand total. */
    public StatementLine total() {
        return rows.get(rows.size() - 1);
    }
}
