package careplan.request;

/** 処理名: what a request asks for; each kind has one job of the same name. */
public enum RequestKind {
    /** ケアプラン連携出力. */
    EXPORT,
    /** ケアプラン連携削除出力. */
    EXPORT_DELETION,
    /** ケアプラン連携CSV取込. */
    RECEIVE,
    /** ケアプラン連携取込 into 予定実績. */
    APPLY,
    /** 一括印刷. */
    PRINT
}
