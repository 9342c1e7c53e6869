package careplan.exchange.receive;

/**
 * How the standard names a person: numbers of different insurers may be the same.
 *
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 */
public record InsuredNumber(String insurerNumber, String insuredNumber) {}
