package careplan.exchange.proof;

/** Which way something went. */
public enum ProofDirection {
    SENT,
    RECEIVED
}
