package careplan.exchange.export;

import careplan.base.Kana;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.FieldType;
import careplan.exchange.format.Layout;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import careplan.plan.PlanDocumentPart;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a plan document as a version of the standard has them: what is stored, field by field of the same name, with
 * the keys of the document in every row.
 */
public final class DocumentRows {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final String PICTURE = "家族構成 画像ファイル名";
    private static final String KANA = "利用者氏名フリガナ";
    private static final String COVERED = "保険対象区分";

    /** The sheets of a 居宅サービス計画書 behind the first, and the date that each must have. */
    private static final Map<FileKind, String> SHEET_DATES =
            Map.of(FileKind.UP2KYO, "居宅計画書作成年月日", FileKind.UP3KYO, "週間サービス計画表作成年月日");

    private DocumentRows() {}

    /** The rows by file; the name of a picture is left out, since it follows from the unit of sending. */
    public static Map<FileKind, List<Row>> of(PlanDocument document, ExchangeVersion version) {
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        for (PlanDocumentPart part : document.getParts()) {
            FileKind kind = part.getFileKind();
            if (kind != FileKind.UPHOSOKU
                    && document.getDataKind().files(version).contains(kind)) {
                Layout stored = Layouts.of(kind, part.getLayoutVersion());
                Layout wanted = Layouts.of(kind, version);
                List<Row> said = PartRows.read(stored, part.getContent()).stream()
                        .map(row -> converted(document, row, wanted))
                        .filter(row -> kind == document.getDataKind().parent() || says(row))
                        .toList();
                rows.put(kind, RowNumbers.complete(kind, said));
            }
        }
        if (document.getDataKind() == DataKind.CARE_PLAN) {
            SHEET_DATES.forEach((kind, field) -> {
                if (kind.existsIn(version) && rows.getOrDefault(kind, List.of()).isEmpty()) {
                    rows.put(kind, List.of(emptySheet(document, Layouts.of(kind, version), field)));
                }
            });
        }
        return rows;
    }

    /** Whether a row of a list says anything beside its keys and numbers: an empty need, goal or service is never sent. */
    private static boolean says(Row row) {
        return row.layout().fields().stream()
                .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.TIME)
                .anyMatch(field -> !row.get(field.index()).isBlank());
    }

    /** A sheet without rows keeps its date: a file without a row would be refused by its receiver. */
    private static Row emptySheet(PlanDocument document, Layout layout, String dateField) {
        return keys(document, Row.builder(layout).set(dateField, document.getKeyDate()));
    }

    private static Row converted(PlanDocument document, Row row, Layout wanted) {
        Row.Builder copy = Row.builder(wanted);
        for (LayoutField field : wanted.fields()) {
            if (field.index() > 0 && !field.key().equals(PICTURE)) {
                copy.set(field.key(), row.getIfPresent(field.key()));
            }
        }
        if (wanted.has(KANA)) {
            copy.set(KANA, Kana.toKatakana(row.getIfPresent(KANA)));
        }
        if (wanted.has(COVERED) && row.getIfPresent(COVERED).equals("N")) {
            copy.set(COVERED, ""); // strict readers know Y and nothing
        }
        return keys(document, copy);
    }

    private static Row keys(PlanDocument document, Row.Builder row) {
        return row.set("保険者番号", document.getInsurer().getInsurerNumber())
                .set("被保険者番号", document.getInsuredNumber())
                .set(keyField(document.getDataKind()), DATE.format(document.getKeyDate()))
                .build();
    }

    /** The layout's name of the date that tells a client's documents apart. */
    static String keyField(DataKind kind) {
        return switch (kind) {
            case CARE_PLAN -> "居宅サービス計画作成（変更）日";
            case CLIENT_PROFILE -> "相談日";
            case PREVENTIVE_PLAN -> "計画作成(変更)日";
            default -> throw new IllegalArgumentException(kind + " is no document");
        };
    }

    /** The same rows with the name of the picture in those of UPKIHON. */
    static Map<FileKind, List<Row>> withPicture(Map<FileKind, List<Row>> rows, String name) {
        Map<FileKind, List<Row>> named = new EnumMap<>(rows);
        List<Row> profiles = new ArrayList<>();
        for (Row row : rows.getOrDefault(FileKind.UPKIHON, List.of())) {
            Row.Builder copy = Row.builder(row.layout());
            row.layout().fields().forEach(field -> copy.set(field.key(), row.get(field.index())));
            profiles.add(copy.set(PICTURE, name).build());
        }
        named.put(FileKind.UPKIHON, profiles);
        return named;
    }
}
