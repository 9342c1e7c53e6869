package careplan.exchange.export;

import careplan.office.OfficeKind;

/**
 * To whom something may be sent.
 *
 * @param name as the sender's data have it; may be null
 * @param kind what the recipient is in the exchange
 */
public record Recipient(Route route, String name, OfficeKind kind) {}
