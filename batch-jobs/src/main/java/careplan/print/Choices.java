package careplan.print;

import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.staff.Gender;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

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

    /** 初回・紹介・継続, of code 計画書区分; several may be circled. */
    static Choice planKind(String code) {
        Set<Integer> chosen =
                switch (code) {
                    case "11" -> Set.of(0);
                    case "12" -> Set.of(1);
                    case "21" -> Set.of(2);
                    case "51" -> Set.of(0, 1);
                    case "52" -> Set.of(0, 2);
                    case "53" -> Set.of(1, 2);
                    case "54" -> Set.of(0, 1, 2);
                    default -> Set.of();
                };
        return Choice.ofAll(chosen, "初回", "紹介", "継続");
    }

    /** 認定済・申請中, of code 認定状況区分. */
    static Choice certification(String code) {
        return Choice.of(position(code, "2", "1"), "認定済", "申請中");
    }

    /** The words of a coded field, the one with {@code code} circled. */
    static Choice coded(String code, List<String> codes, String... labels) {
        return Choice.of(codes.indexOf(code), labels);
    }

    private static int position(String code, String... codes) {
        return Arrays.asList(codes).indexOf(code);
    }
}
