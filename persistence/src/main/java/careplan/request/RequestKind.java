package careplan.request;

import java.util.Locale;

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
    PRINT,
    /** マスタの取込: an administrator's, listed under an office of the corporation. */
    MASTER_INTAKE,
    /** 月の一括作成: 利用票 of a month for many clients. */
    NEXT_MONTH;

    /** The job XML of each kind has its name in lower case: export.xml, receive.xml … */
    public String jobName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
