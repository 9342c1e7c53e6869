package careplan.print;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Made-up rows of plan documents: every field filled, texts with words that name the field, or every field empty. */
final class SampleRows {

    static final Person PERSON = new Person("見本 花子", "昭和10年4月1日", "神戸市兵庫区見本町１－２");

    private SampleRows() {}

    /**
     * Rows of the files, filled.
     *
     * @param count rows of files that hold several a document
     * @param words appended to each free text
     */
    static Map<FileKind, List<Row>> filled(int count, String words, FileKind... kinds) {
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        for (FileKind kind : kinds) {
            List<Row> ofKind = new ArrayList<>();
            boolean one =
                    List.of(FileKind.UP1KYO, FileKind.UPKIHON, FileKind.UPYOBO).contains(kind);
            for (int i = 1; i <= (one ? 1 : count); i++) {
                ofKind.add(filled(Layouts.of(kind, ExchangeVersion.V4), i, words));
            }
            rows.put(kind, ofKind);
        }
        return rows;
    }

    static Map<FileKind, List<Row>> empty(FileKind... kinds) {
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        for (FileKind kind : kinds) {
            rows.put(
                    kind,
                    List.of(Row.builder(Layouts.of(kind, ExchangeVersion.V4)).build()));
        }
        return rows;
    }

    private static Row filled(Layout layout, int number, String words) {
        Row.Builder row = Row.builder(layout);
        for (LayoutField field : layout.fields()) {
            row.set(field.key(), value(field, number, words));
        }
        return row.build();
    }

    private static String value(LayoutField field, int number, String words) {
        if (field.name().equals("曜日")) {
            return Integer.toString((number - 1) % 7 + 1);
        }
        if (field.name().endsWith("ＮＯ")) {
            return Integer.toString(field.name().equals("課題ＮＯ") ? (number + 1) / 2 : number);
        }
        if (field.name().equals("課題") || field.name().startsWith("総合的課題")) {
            return "課題その" + (number + 1) / 2 + words;
        }
        return switch (field.type()) {
            case DATE -> "202407%02d".formatted(field.number() % 28 + 1);
            case TIME -> "%02d30".formatted((number * 3 + (field.name().startsWith("終了") ? 2 : 0)) % 24);
            case CODE -> field.codes().keySet().iterator().next();
            case DIGITS, INSURED_NUMBER, OFFICE_NUMBER -> "1".repeat(field.length());
            case INTEGER -> "1";
            case POSTAL_CODE -> "652-0801";
            case IMAGE_NAME -> "UPKIHON_IMAGE_0001.jpg";
            case SHORT_TEXT -> field.length() >= 12 ? "078-000-%04d".formatted(number) : "2";
            case TEXT -> field.name().replaceAll("[【】]", "") + "の内容" + number + words;
            default -> "";
        };
    }
}
