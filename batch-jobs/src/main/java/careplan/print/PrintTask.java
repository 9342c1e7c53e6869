package careplan.print;

/**
 * What one print is to do.
 *
 * @param fileName of the result
 */
public record PrintTask(long requestId, long officeId, PrintSource source, String fileName) {}
