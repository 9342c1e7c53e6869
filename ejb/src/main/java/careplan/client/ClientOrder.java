package careplan.client;

/** The orders of the list 利用者情報: by kana, or by a column whose heading was pressed. */
public enum ClientOrder {
    /** 氏名かな. */
    KANA,
    /** The same, backwards. */
    KANA_DESC,
    /** 利用者コード. */
    CODE,
    /** The same, backwards. */
    CODE_DESC,
    /** 生年月日, the oldest first. */
    BIRTH_DATE,
    /** The same, backwards. */
    BIRTH_DATE_DESC
}
