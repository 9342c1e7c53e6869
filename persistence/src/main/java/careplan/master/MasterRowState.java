package careplan.master;

/** Where a row of an edition stands. */
public enum MasterRowState {
    /** Its edition is being written; nobody sees it. */
    LOADING,
    /** It counts. */
    IN_FORCE,
    /** A row of a later edition counts instead. */
    REPLACED
}
