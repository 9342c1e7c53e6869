package careplan.staff;

/** The orders of 職員検索: by code, or by a column whose heading was pressed. */
public enum StaffOrder {
    /** 職員コード. */
    CODE,
    /** The same, backwards. */
    CODE_DESC,
    /** 氏名かな. */
    NAME,
    /** The same, backwards. */
    NAME_DESC
}
