package careplan.request;

/** How far one chosen item of a request has come. */
public enum ItemState {
    /** Not yet done. */
    PENDING,
    /** Done. */
    DONE,
    /** Refused, for the reason in its message. */
    FAILED
}
