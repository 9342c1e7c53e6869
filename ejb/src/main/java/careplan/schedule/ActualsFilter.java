package careplan.schedule;

/** Which months a list shows by their actuals; of a provider's those of its own services count. */
public enum ActualsFilter {
    /** On some day there is more or less than planned. */
    DIFFERENT,
    /** There are none yet. */
    NONE
}
