package careplan.exchange.format;

/** Kind of value a field holds: the type column of the layout table. */
public enum FieldType {
    VERSION("CSVバージョン"),
    DIGITS("数字"),
    INSURED_NUMBER("被保険者番号（数字10桁、又はＨ＋数字9桁）"),
    OFFICE_NUMBER("事業所番号"),
    DATE("日付（YYYYMMDD）"),
    MONTH("年月（YYYYMM）"),
    TIME("時刻（HHMM）"),
    INTEGER("整数"),
    DECIMAL("小数（99.99）"),
    CODE("コード"),
    FLAGS31("31桁の0又は1"),
    SERVICE_TYPE("サービス種類コード"),
    SERVICE_CODE("サービスコード（種類2桁＋項目4桁）"),
    /** As SERVICE_CODE, and the subtotal and total codes of table 7. */
    STATEMENT_CODE("サービスコード又は小計・合計のコード"),
    EQUIPMENT_CODE("TAISコード又は福祉用具届出コード"),
    POSTAL_CODE("郵便番号（XXX-XXXX）"),
    IMAGE_NAME("画像ファイル名"),
    /** Short text that is no free text: telephone numbers and the like. */
    SHORT_TEXT("文字"),
    /** A field that the standard has and nobody fills: what stands there is kept and means nothing. */
    UNUSED("未使用"),
    TEXT("自由記述");

    private final String label;

    FieldType(String label) {
        this.label = label;
    }

    /** The name used in messages and in the reference page. */
    public String label() {
        return label;
    }
}
