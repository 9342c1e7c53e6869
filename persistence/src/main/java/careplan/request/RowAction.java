package careplan.request;

/** What an import did with one row. */
public enum RowAction {
    /** 追加. */
    ADDED,
    /** 変更. */
    CHANGED,
    /** 削除. */
    DELETED,
    /** 変更なし. */
    UNCHANGED,
    /** 警告. */
    WARNING,
    /** エラー. */
    ERROR
}
