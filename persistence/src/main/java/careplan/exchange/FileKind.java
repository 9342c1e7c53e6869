package careplan.exchange;

/** Kind of CSV file of the standard; the constant's name is the ID that begins the file's name. */
public enum FileKind {
    UPHOSOKU("利用者補足情報", true),
    UP1KYO("居宅サービス計画書（第１表）", false),
    UP2KYO("居宅サービス計画書（第２表）", false),
    UP3KYO("週間サービス計画表（第３表）", false),
    UPPLAN("サービス利用票（第６表）", true),
    UPJSK("サービス利用票（実績）", true),
    UPSIKYU("サービス利用票別表（第７表）", true),
    UPKIHON("利用者基本情報", false),
    UPKIHON_SUB1("利用者基本情報（１日の生活・すごし方）", false),
    UPKIHON_SUB2("利用者基本情報（現病歴・既往歴と経過）", false),
    UPYOBO("介護予防サービス・支援計画書", false),
    UPYOBO_SUB("介護予防サービス・支援計画書（課題・支援計画）", false),
    DLT1KYO("居宅サービス計画書の削除", false),
    DLTPLAN("サービス利用票の削除", true),
    DLTJSK("実績の削除", true),
    DLTKIHON("利用者基本情報の削除", false),
    DLTYOBO("介護予防サービス・支援計画書の削除", false);

    private final String label;
    private final boolean monthInName;

    FileKind(String label, boolean monthInName) {
        this.label = label;
        this.monthInName = monthInName;
    }

    /** The name users see. */
    public String label() {
        return label;
    }

    /** Whether the file's name holds a service month after the ID (000000 for UPHOSOKU beside the plan tables). */
    public boolean monthInName() {
        return monthInName;
    }

    /** Whether this edition of the standard has the file at all, which is for its layouts to say. */
    public boolean existsIn(ExchangeVersion version) {
        return LayoutTable.contains(this, version);
    }

    /** Whether the file holds lists that belong to another one, as the needs of a plan. */
    public boolean partOf(FileKind whole) {
        return name().startsWith(whole.name() + "_");
    }

    /** Whether the file orders a deletion instead of holding data. */
    public boolean deletion() {
        return name().startsWith("DLT");
    }
}
