package careplan.exchange.receive;

/** How far one client of a received unit has come. */
public enum RecordState {
    /** 未取込: can be applied. */
    READY,
    /** エラー: cannot be applied. */
    ERROR,
    /** 取込済. */
    APPLIED,
    /** A later unit for the same key has come. */
    REPLACED,
    /** Its sender has deleted it, and the deletion was applied: kept for inspections only. */
    WITHDRAWN
}
