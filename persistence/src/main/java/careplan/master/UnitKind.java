package careplan.master;

import java.util.Arrays;
import java.util.Optional;

/** 算定単位: what the units of a service code are for. */
public enum UnitKind {
    /** 1回につき. */
    PER_USE("1回", "01"),
    /** 1日につき. */
    PER_DAY("1日", "02"),
    /** 1月につき: once a month however many days are marked. */
    PER_MONTH("1月", "03"),
    /** 1週につき. */
    PER_WEEK("1週", "05");

    private final String label;
    private final String officialCode;

    UnitKind(String label, String officialCode) {
        this.label = label;
        this.officialCode = officialCode;
    }

    /** As people write it, and as our own tables have it: 1回, 1日, 1月, 1週. */
    public String label() {
        return label;
    }

    /** The digits of 算定単位 in 総合事業費単位数表マスタ. */
    public String officialCode() {
        return officialCode;
    }

    /** The kind with this label; empty for any other text. */
    public static Optional<UnitKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** The kind with these digits; empty for any others. */
    public static Optional<UnitKind> ofOfficialCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.officialCode.equals(code))
                .findFirst();
    }
}
