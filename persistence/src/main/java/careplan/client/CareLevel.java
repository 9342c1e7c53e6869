package careplan.client;

import java.util.Arrays;
import java.util.Optional;

/** 要介護状態区分, with the codes of the standard and the short names that lists show. */
public enum CareLevel {
    /** 事業対象者. */
    TARGET("06", "事業対象者", "事業"),
    /** 要支援１. */
    SUPPORT_1("12", "要支援１", "支1"),
    /** 要支援２. */
    SUPPORT_2("13", "要支援２", "支2"),
    /** 要介護１. */
    CARE_1("21", "要介護１", "介1"),
    /** 要介護２. */
    CARE_2("22", "要介護２", "介2"),
    /** 要介護３. */
    CARE_3("23", "要介護３", "介3"),
    /** 要介護４. */
    CARE_4("24", "要介護４", "介4"),
    /** 要介護５. */
    CARE_5("25", "要介護５", "介5");

    private final String code;
    private final String label;
    private final String shortLabel;

    CareLevel(String code, String label, String shortLabel) {
        this.code = code;
        this.label = label;
        this.shortLabel = shortLabel;
    }

    /** The two-digit code that files hold. */
    public String getCode() {
        return code;
    }

    /** The name in full, as the forms print it. */
    public String getLabel() {
        return label;
    }

    /** The name as lists show it (介1). */
    public String getShortLabel() {
        return shortLabel;
    }

    /** Whether the level is one of preventive care or 総合事業 (事業対象者, 要支援). */
    public boolean isPreventive() {
        return compareTo(CARE_1) < 0;
    }

    /** The level with {@code code}, or empty where there is none. */
    public static Optional<CareLevel> ofCode(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }
}
