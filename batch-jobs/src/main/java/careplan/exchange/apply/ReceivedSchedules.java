package careplan.exchange.apply;

import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import careplan.schedule.MonthlySchedule;
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
        rows.forEach((kind, ofKind) -> assembler.add(kind, "", ofKind));
        return assembler.month().schedule();
    }
}
