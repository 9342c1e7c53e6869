package careplan.staff;

/** The 18 menus whose use is granted per office (権限情報), in the order of the manual. */
public enum Menu {
    /** LIFE連携. */
    LIFE_LINK,
    /** 事業所選択. */
    OFFICE_CHOICE,
    /** 自社基本情報. */
    OWN_BASICS,
    /** 自社請求情報. */
    OWN_BILLING,
    /** 他社情報. */
    OTHER_COMPANIES,
    /** 職員情報. */
    STAFF,
    /** 利用者基本情報. */
    CLIENT_BASICS,
    /** 利用者請求情報. */
    CLIENT_BILLING_INFO,
    /** 保険者情報. */
    INSURERS,
    /** 提供票: the 予定実績 screens. */
    SCHEDULES,
    /** 国保連請求 サービスデータ選択. */
    BILLING_DATA_CHOICE,
    /** 国保連データ作成. */
    BILLING_DATA_MAKING,
    /** 伝送確認. */
    TRANSMISSION_CHECK,
    /** 利用者請求. */
    CLIENT_BILLING,
    /** 一括処理状況確認. */
    BATCH_STATUS,
    /** システム設定. */
    SYSTEM_SETTINGS,
    /** 統計 サービス. */
    SERVICE_STATISTICS,
    /** ケアプラン連携. */
    CAREPLAN_LINK
}
