package careplan.exchange.apply;

/** Where in the received files something stood. */
public record Place(String fileName, long line) {}
