package careplan.frame;

/** Roles that are not given per office. */
public enum StaffRole {
    /** 管理者. */
    ADMIN,
    /** Batch operator. */
    OPERATOR,
    /** Both: administrator of the installation. */
    INSTALLATION
}
