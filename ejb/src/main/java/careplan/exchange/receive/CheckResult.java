package careplan.exchange.receive;

import java.io.Serializable;
import java.util.List;

/**
 * Outcome of checking uploaded files.
 *
 * @param units the units, in the order they will be taken in; one that was taken in before is there with a note
 * @param messages about files that belong to no unit
 */
public record CheckResult(List<UnitView> units, List<MessageText> messages) implements Serializable {}
