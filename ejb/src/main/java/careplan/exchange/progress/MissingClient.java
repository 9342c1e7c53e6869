package careplan.exchange.progress;

/**
 * A client of whom nothing came from a partner.
 *
 * @param id of the client
 * @param insuredNumber 被保険者番号 of the month
 */
public record MissingClient(long id, String code, String name, String kana, String insuredNumber) {}
