package careplan.schedule.statement;

/**
 * 介護扶助 of a client on public assistance: it bears what the insurance leaves, which for a client without insurance (number
 * with H) is everything, except what the client is to pay himself.
 *
 * @param clientPayment 本人負担額 of the month in yen, 0 for most
 */
public record PublicAssistance(int clientPayment) {}
