package careplan.exchange.apply;

import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import careplan.schedule.MonthlySchedule;
import java.util.List;
import java.util.Map;

/** Lets tests of other packages take in the rows of a month. */
public final class AssembledMonths {

    private AssembledMonths() {}

    /** The month that these rows hold. */
    public static MonthlySchedule of(Map<FileKind, List<Row>> files) {
        MonthAssembler assembler = new MonthAssembler(code -> null);
        files.forEach((kind, rows) -> assembler.add(kind, kind.name(), rows));
        return assembler.month().schedule();
    }
}
