package careplan.plan;

import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.office.OfficeKind;
import java.util.List;
import java.util.Set;

/** The three documents that these screens keep, and what the standard calls their keys. */
public enum PlanKind {
    /** 居宅サービス計画書. */
    CARE_PLAN(
            DataKind.CARE_PLAN,
            "居宅サービス計画作成（変更）日",
            "居宅サービス計画作成者氏名",
            List.of(FileKind.UP1KYO, FileKind.UP2KYO, FileKind.UP3KYO),
            Set.of(OfficeKind.CARE_MANAGEMENT)),
    /** 利用者基本情報. */
    CLIENT_PROFILE(
            DataKind.CLIENT_PROFILE,
            "相談日",
            "作成担当者",
            List.of(FileKind.UPKIHON, FileKind.UPKIHON_SUB1, FileKind.UPKIHON_SUB2),
            Set.of(OfficeKind.CARE_MANAGEMENT, OfficeKind.COMMUNITY_SUPPORT_CENTER)),
    /** 介護予防サービス・支援計画書. */
    PREVENTIVE_PLAN(
            DataKind.PREVENTIVE_PLAN,
            "計画作成(変更)日",
            "計画作成者氏名（担当介護支援専門員名）",
            List.of(FileKind.UPYOBO, FileKind.UPYOBO_SUB),
            Set.of(OfficeKind.CARE_MANAGEMENT, OfficeKind.COMMUNITY_SUPPORT_CENTER));

    private final DataKind dataKind;
    private final String keyField;
    private final String authorField;
    private final List<FileKind> files;
    private final Set<OfficeKind> offices;

    PlanKind(DataKind dataKind, String keyField, String authorField, List<FileKind> files, Set<OfficeKind> offices) {
        this.dataKind = dataKind;
        this.keyField = keyField;
        this.authorField = authorField;
        this.files = files;
        this.offices = offices;
    }

    /** As the tables know it. */
    public DataKind dataKind() {
        return dataKind;
    }

    /** The field of every row with the date that tells versions apart. */
    public String keyField() {
        return keyField;
    }

    /** The field of the head row with the name of who wrote it. */
    String authorField() {
        return authorField;
    }

    /** Its files, the head first. */
    public List<FileKind> files() {
        return files;
    }

    /** The file with one row. */
    public FileKind head() {
        return files.get(0);
    }

    /** Whether offices of this kind write it. */
    public boolean writtenBy(OfficeKind office) {
        return offices.contains(office);
    }

    /** Whether it has a picture of the family. */
    public boolean hasPicture() {
        return this == CLIENT_PROFILE;
    }

    /** The kind that the tables know so. */
    static PlanKind of(DataKind kind) {
        return valueOf(kind.name());
    }
}
