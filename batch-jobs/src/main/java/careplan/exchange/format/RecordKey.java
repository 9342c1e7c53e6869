package careplan.exchange.format;

import careplan.exchange.DataKind;

/**
 * What a row belongs to, and what a later send of the same key replaces or a deletion with that key deletes: a
 * client's month, a client's plan of a date, a client's profile of a date, or one provider's actuals in a month.
 *
 * @param kind kind of data; for a deletion, of what it deletes
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param period the month YYYYMM, or the date YYYYMMDD of the plan or profile, as it stands in the file
 * @param provider office number for actuals, else ""
 * @param serviceType service type for actuals, else ""
 */
public record RecordKey(
        DataKind kind, String insurerNumber, String insuredNumber, String period, String provider, String serviceType) {

    /** The key of a row of a file that came in a unit of this kind. */
    public static RecordKey of(DataKind unit, Row row) {
        DataKind kind = deleted(unit);
        boolean actual = kind == DataKind.ACTUAL;
        return new RecordKey(
                kind,
                row.get("保険者番号"),
                row.get("被保険者番号"),
                row.get(periodField(kind, row.layout())),
                actual ? row.get("サービス事業者コード") : "",
                actual ? serviceType(row) : "");
    }

    /** What a unit of this kind deletes; the kind itself when it is no deletion. */
    public static DataKind deleted(DataKind unit) {
        return switch (unit) {
            case SCHEDULE_DELETION -> DataKind.SCHEDULE;
            case ACTUAL_DELETION -> DataKind.ACTUAL;
            case CARE_PLAN_DELETION -> DataKind.CARE_PLAN;
            case CLIENT_PROFILE_DELETION -> DataKind.CLIENT_PROFILE;
            case PREVENTIVE_PLAN_DELETION -> DataKind.PREVENTIVE_PLAN;
            default -> unit;
        };
    }

    private static String serviceType(Row row) {
        return row.layout().has("サービス種類コード") ? row.get("サービス種類コード") : ServiceTypes.ofServiceCode(row.get("サービスコード"));
    }

    private static String periodField(DataKind kind, Layout layout) {
        return switch (kind) {
            case SCHEDULE, ACTUAL -> layout.has("対象年月") ? "対象年月" : "削除対象年月";
            case CARE_PLAN -> "居宅サービス計画作成（変更）日";
            case CLIENT_PROFILE -> "相談日";
            case PREVENTIVE_PLAN -> layout.has("計画作成(変更)日") ? "計画作成(変更)日" : "相談日";
            default -> throw new IllegalArgumentException("deletions have the key of what they delete: " + kind);
        };
    }
}
