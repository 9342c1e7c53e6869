package careplan.print;

import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.staff.Gender;
import java.util.Arrays;

/** The choices that several forms offer. */
final class Choices {

    private Choices() {}

    /** 認定済・申請中. */
    static Choice certification(CertificationStatus status) {
        return Choice.of(status == null ? -1 : status == CertificationStatus.CERTIFIED ? 0 : 1, "認定済", "申請中");
    }

    /** 男・女. */
    static Choice gender(Gender gender) {
        return Choice.of(gender == null ? -1 : gender == Gender.MALE ? 0 : 1, "男", "女");
    }

    /** All levels, or only those with a certification where {@code first} is one. */
    static Choice careLevel(CareLevel level, CareLevel first) {
        CareLevel[] levels = Arrays.copyOfRange(CareLevel.values(), first.ordinal(), CareLevel.values().length);
        return Choice.of(
                level == null ? -1 : level.ordinal() - first.ordinal(),
                Arrays.stream(levels).map(CareLevel::getLabel).toArray(String[]::new));
    }
}
