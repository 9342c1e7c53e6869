package careplan.request;

/** How one run of a job stands or has ended. */
public enum RunState {
    /** 実行中. */
    RUNNING,
    /** 完了. */
    COMPLETED,
    /** エラー. */
    FAILED,
    /** 中断: by a person, or since the server was drained or shut down. */
    STOPPED,
    /** 途絶: its server died. */
    LOST
}
