package careplan.exchange.receive;

import careplan.base.Transitions;

/** How far a received unit has come. */
public enum TransmissionState {
    /** Uploaded and checked, not yet taken in. */
    UPLOADED,
    /** Uploaded, and cannot be taken in for the reasons in its messages; kept so that it can be looked at. */
    REJECTED,
    /** A request is taking it in. */
    RECEIVING,
    /** Taken in: its records can be searched, printed and applied. */
    RECEIVED;

    private static final Transitions<TransmissionState> TABLE = Transitions.of(TransmissionState.class)
            .from(UPLOADED, REJECTED, RECEIVING)
            // what stood against it was mended here, and it was checked anew
            .from(REJECTED, UPLOADED)
            .from(RECEIVING, RECEIVED);

    /** Makes sure that this may follow: what is taken in was asked for once, and is never taken in again. */
    TransmissionState to(TransmissionState next) {
        return TABLE.check(this, next);
    }
}
