package careplan.request;

/** How grave a message about received data is. */
public enum RowSeverity {
    /** エラー: stops its record. */
    ERROR,
    /** 警告: does not. */
    WARNING
}
