package careplan.exchange;

import static careplan.exchange.ExchangeVersion.V3;
import static careplan.exchange.ExchangeVersion.V4;

import java.util.EnumSet;
import java.util.Set;

/** Kind of CSV file of the standard; the constant's name is the ID that begins the file's name. */
public enum FileKind {
    UPHOSOKU("利用者補足情報", true, V3, V4),
    UP1KYO("居宅サービス計画書（第１表）", false, V3, V4),
    UP2KYO("居宅サービス計画書（第２表）", false, V3, V4),
    UP3KYO("週間サービス計画表（第３表）", false, V4),
    UPPLAN("サービス利用票（第６表）", true, V3, V4),
    UPJSK("サービス利用票（実績）", true, V3, V4),
    UPSIKYU("サービス利用票別表（第７表）", true, V3, V4),
    UPKIHON("利用者基本情報", false, V4),
    UPKIHON_SUB1("利用者基本情報（１日の生活・すごし方）", false, V4),
    UPKIHON_SUB2("利用者基本情報（現病歴・既往歴と経過）", false, V4),
    UPYOBO("介護予防サービス・支援計画書", false, V4),
    UPYOBO_SUB("介護予防サービス・支援計画書（課題・支援計画）", false, V4),
    DLT1KYO("居宅サービス計画書の削除", false, V3, V4),
    DLTPLAN("サービス利用票の削除", true, V3, V4),
    DLTJSK("実績の削除", true, V3, V4),
    DLTKIHON("利用者基本情報の削除", false, V4),
    DLTYOBO("介護予防サービス・支援計画書の削除", false, V4);

    private final String label;
    private final boolean monthInName;
    private final Set<ExchangeVersion> versions;

    FileKind(String label, boolean monthInName, ExchangeVersion first, ExchangeVersion... more) {
        this.label = label;
        this.monthInName = monthInName;
        this.versions = EnumSet.of(first, more);
    }

    /** The name users see. */
    public String label() {
        return label;
    }

    /** Whether the file's name holds a service month after the ID (000000 for UPHOSOKU beside the plan tables). */
    public boolean monthInName() {
        return monthInName;
    }

    /** Whether this version of the standard has the file at all. */
    public boolean existsIn(ExchangeVersion version) {
        return versions.contains(version);
    }

    /** Whether the file orders a deletion instead of holding data. */
    public boolean deletion() {
        return name().startsWith("DLT");
    }
}
