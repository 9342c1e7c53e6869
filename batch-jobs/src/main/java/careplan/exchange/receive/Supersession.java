package careplan.exchange.receive;

import careplan.exchange.DataKind;
import careplan.exchange.format.RecordKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Which of two records with one key makes the other void: the later send of the same data, and the deletion that came
 * after it, as units count in the order of their serials.
 */
public final class Supersession {

    private Supersession() {}

    /** The kinds of which a later record may make one of this kind void. */
    public static List<DataKind> kindsOver(DataKind kind) {
        return Arrays.stream(DataKind.values())
                .filter(later -> covers(later, kind))
                .toList();
    }

    /** The kinds of data that belong together: one that is sent and its deletion. */
    static List<DataKind> family(DataKind kind) {
        DataKind sent = RecordKey.deleted(kind);
        return Arrays.stream(DataKind.values())
                .filter(other -> RecordKey.deleted(other) == sent)
                .toList();
    }

    /**
     * Whether {@code later}, which has the same key and a greater serial, makes the whole of {@code earlier} void. A plan
     * replaces that of whoever sent it before; actuals replace those of the same sender, as far as they speak for the
     * same services; a deletion concerns only what its sender has sent.
     *
     * @param scopes tells for which services actuals, or their deletion, speak
     */
    public static boolean covers(
            ReceivedRecord later, ReceivedRecord earlier, Function<ReceivedRecord, ActualScope> scopes) {
        if (!covers(later.getDataKind(), earlier.getDataKind())) {
            return false;
        }
        boolean actual = RecordKey.deleted(later.getDataKind()) == DataKind.ACTUAL;
        boolean deletion =
                later.getDataKind().deletion() || earlier.getDataKind().deletion();
        if ((actual || deletion)
                && !later.getTransmission()
                        .getSenderNumber()
                        .equals(earlier.getTransmission().getSenderNumber())) {
            return false;
        }
        return !actual || scopes.apply(later).covers(scopes.apply(earlier));
    }

    /** A deletion of actuals names service types and so may leave others: it is weighed row by row when applied. */
    private static boolean covers(DataKind later, DataKind earlier) {
        return RecordKey.deleted(later) == RecordKey.deleted(earlier) && later != DataKind.ACTUAL_DELETION;
    }
}
