package careplan.exchange.export;

/**
 * An item to be exported, as the reader hands it on.
 *
 * @param seq its order in the request
 * @param targetId what was chosen
 */
public record ExportItem(int seq, long targetId) {}
