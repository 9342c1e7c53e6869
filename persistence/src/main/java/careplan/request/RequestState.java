package careplan.request;

import careplan.base.Transitions;

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
    CANCELLED;

    private static final Transitions<RequestState> TABLE = Transitions.of(RequestState.class)
            .from(ACCEPTED, RUNNING, FAILED, STOPPED)
            // once more RUNNING: its server died, and another has begun it again
            .from(RUNNING, RUNNING, ACCEPTED, COMPLETED, FAILED, STOPPED)
            // the end may be told twice: by the job and by what launched it
            .from(FAILED, ACCEPTED, RUNNING, FAILED, STOPPED, CANCELLED)
            .from(STOPPED, ACCEPTED, RUNNING, FAILED, STOPPED, CANCELLED);

    /** Makes sure that this may follow; nothing follows 完了 and 取消. */
    RequestState to(RequestState next) {
        return TABLE.check(this, next);
    }
}
