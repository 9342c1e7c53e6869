package careplan.exchange.receive;

/** How far a received unit has come. */
public enum TransmissionState {
    /** Uploaded and checked, not yet taken in. */
    UPLOADED,
    /** Uploaded, and cannot be taken in for the reasons in its messages; kept so that it can be looked at. */
    REJECTED,
    /** A request is taking it in. */
    RECEIVING,
    /** Taken in: its records can be searched, printed and applied. */
    RECEIVED
}
