package careplan.exchange.export;

import java.io.Serializable;

/**
 * What is to be said about one client of a finished export.
 *
 * @param refused whether the client was not exported; else there is something to heed
 * @param clientCode null where what was chosen is gone
 * @param clientName likewise
 * @param message why, or what; several things on lines of their own
 */
public record ExportOutcome(boolean refused, String clientCode, String clientName, String message)
        implements Serializable {}
