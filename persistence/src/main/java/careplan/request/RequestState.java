package careplan.request;

/** 処理状況. */
public enum RequestState {
    /** 受付: recorded, its job not yet begun. */
    ACCEPTED,
    /** 処理中. */
    RUNNING,
    /** 完了. */
    COMPLETED,
    /** エラー: ended by a failure; can be restarted once mended. */
    FAILED,
    /** 中断: stopped by a person or by the end of its server; can be restarted. */
    STOPPED,
    /** 取消: given up for good, with a reason. */
    CANCELLED
}
