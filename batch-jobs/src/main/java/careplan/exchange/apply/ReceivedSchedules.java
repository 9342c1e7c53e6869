package careplan.exchange.apply;

import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Received months as they would be kept, for those who only look at them. */
public final class ReceivedSchedules {

    private ReceivedSchedules() {}

    /**
     * The month that the rows of a plan (UPPLAN, UPSIKYU, UPHOSOKU) or of actuals (UPJSK) tell of. It is attached to
     * nothing, and has neither office, client nor insurer.
     *
     * @param serviceNames gives the name of a service code, or null
     */
    public static MonthlySchedule of(Map<FileKind, List<Row>> rows, UnaryOperator<String> serviceNames) {
        MonthAssembler assembler = new MonthAssembler(serviceNames);
        rows.forEach((kind, ofKind) -> {
            if (kind == FileKind.UPJSK) {
                assembler.add(
                        FileKind.UPPLAN,
                        "",
                        ofKind.stream().map(ReceivedSchedules::asPlan).toList());
            } else {
                assembler.add(kind, "", ofKind);
            }
        });
        MonthlySchedule schedule = assembler.month().schedule();
        if (rows.containsKey(FileKind.UPJSK)) {
            for (ScheduleLine line : schedule.getLines()) {
                line.setActual(line.getPlanned());
                line.setPlanned(DayCounts.NONE);
            }
        }
        return schedule;
    }

    /** Plan and actuals have the same fields in the same order. */
    private static Row asPlan(Row actual) {
        Layout layout = Layouts.of(FileKind.UPPLAN, actual.layout().version());
        return new Row(layout, actual.lineNumber(), actual.values());
    }
}
