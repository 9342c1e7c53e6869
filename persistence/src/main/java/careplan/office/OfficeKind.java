package careplan.office;

/** What an office is in the exchange: it decides which files it sends and receives. */
public enum OfficeKind {
    /** 居宅介護支援事業所. */
    CARE_MANAGEMENT,
    /** サービス事業所. */
    PROVIDER,
    /** 地域包括支援センター. */
    COMMUNITY_SUPPORT_CENTER
}
