package careplan.exchange.receive;

import careplan.base.Transitions;

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
    WITHDRAWN;

    // a state may follow itself where the act is done again after a crash
    private static final Transitions<RecordState> TABLE = Transitions.of(RecordState.class)
            .from(READY, ERROR, APPLIED, REPLACED, WITHDRAWN)
            .from(ERROR, ERROR, REPLACED, WITHDRAWN)
            // files of the same 連番 that come later leave more to apply
            .from(APPLIED, READY, REPLACED, WITHDRAWN)
            // what replaced it may have been withdrawn since, or a person says that this is the latest
            .from(REPLACED, REPLACED, READY, APPLIED, WITHDRAWN);

    /** Makes sure that this may follow: nothing faulty is applied, and what was withdrawn stays so. */
    RecordState to(RecordState next) {
        return TABLE.check(this, next);
    }
}
