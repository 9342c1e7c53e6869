package careplan.operation;

/**
 * How much work there is.
 *
 * @param waiting requests whose job has not begun
 * @param running requests whose job is at work
 */
public record QueueLength(long waiting, long running) {}
