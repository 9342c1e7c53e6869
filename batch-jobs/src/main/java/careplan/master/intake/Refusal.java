package careplan.master.intake;

/**
 * A row that is not taken in.
 *
 * @param value what stands there
 */
public record Refusal(Place place, RowFault fault, String value) {}
