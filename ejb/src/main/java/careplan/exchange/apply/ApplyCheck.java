package careplan.exchange.apply;

import java.io.Serializable;

/**
 * Which of some records cannot be imported as they are.
 *
 * @param refused for reasons that their previews tell
 * @param awaitingPlan actuals without a month, of which the 利用票 has come and can be imported first
 */
public record ApplyCheck(int refused, int awaitingPlan) implements Serializable {

    /** Nothing stands against any. */
    public static final ApplyCheck NONE = new ApplyCheck(0, 0);

    /** Both together. */
    public ApplyCheck plus(ApplyCheck more) {
        return new ApplyCheck(refused + more.refused, awaitingPlan + more.awaitingPlan);
    }
}
