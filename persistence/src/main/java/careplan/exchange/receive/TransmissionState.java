package careplan.exchange.receive;

/** How far a received unit has come. */
public enum TransmissionState {
    /** Uploaded and checked, not yet taken in. */
    UPLOADED,
    /** A request is taking it in. */
    RECEIVING,
    /** Taken in: its records can be searched, printed and applied. */
    RECEIVED
}
