package careplan.master;

/** Where an edition of master data stands. */
public enum MasterEditionState {
    /** Its rows are being written; nobody sees them. */
    LOADING,
    /** Its rows count. */
    IN_FORCE,
    /** Its rows are gone, and those they had replaced count again. */
    TAKEN_BACK
}
