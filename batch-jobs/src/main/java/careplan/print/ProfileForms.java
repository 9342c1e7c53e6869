package careplan.print;

import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 利用者基本情報 of the rows of UPKIHON and its companions. */
final class ProfileForms {

    private static final List<String> LEVELS = List.of("01", "12", "13", "21", "22", "23", "24", "25");

    private ProfileForms() {}

    /**
     * @param picture 家族構成 as JPEG, or null
     */
    static List<FormData> of(Map<FileKind, List<Row>> rows, byte[] picture) {
        List<FormData> forms = new ArrayList<>();
        for (Row row : rows.getOrDefault(FileKind.UPKIHON, List.of())) {
            forms.add(new ProfileForm(
                    Fields.of(row),
                    choices(row),
                    age(row.date("利用者生年月日"), row.date("相談日")),
                    rows.getOrDefault(FileKind.UPKIHON_SUB1, List.of()).stream()
                            .map(Fields::of)
                            .toList(),
                    rows.getOrDefault(FileKind.UPKIHON_SUB2, List.of()).stream()
                            .map(ProfileForms::illness)
                            .toList(),
                    FamilyTree.of(picture)));
        }
        return forms;
    }

    private static Map<String, Choice> choices(Row row) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        coded(choices, row, "相談方法", "01,02,03", "来所", "電話", "その他");
        coded(choices, row, "相談回数", "01,02", "初回", "再来");
        coded(choices, row, "利用者の現況", "01,02", "在宅", "入院又は入所中");
        coded(choices, row, "利用者性別", "1,2", "男", "女");
        coded(
                choices,
                row,
                "障害高齢者の日常生活自立度",
                "01,11,12,21,22,31,32,41,42",
                "自立",
                "Ｊ１",
                "Ｊ２",
                "Ａ１",
                "Ａ２",
                "Ｂ１",
                "Ｂ２",
                "Ｃ１",
                "Ｃ２");
        coded(choices, row, "認知症高齢者の日常生活自立度", "01,02,03,04,05,06,07,08", "自立", "Ⅰ", "Ⅱａ", "Ⅱｂ", "Ⅲａ", "Ⅲｂ", "Ⅳ", "Ｍ");
        choices.put("要介護状態区分", level(row.get("要介護状態区分")));
        choices.put("前回の介護度", level(row.get("前回の介護度")));
        coded(choices, row, "基本チェックリスト記入結果", "1,2", "事業対象者の該当あり", "事業対象者の該当なし");
        flags(choices, row, "障害等認定", "身障", "療育", "精神", "難病");
        choices.put("居住形態", housing(row.get("居住形態")));
        coded(choices, row, "住宅改修の有無", "1,2", "有", "無");
        flags(choices, row, "経済状況", "国民年金", "厚生年金", "障害年金", "生活保護");
        return choices;
    }

    private static void coded(Map<String, Choice> choices, Row row, String field, String codes, String... labels) {
        choices.put(field, Choices.coded(row.get(field), Arrays.asList(codes.split(",")), labels));
    }

    /** Fields name(a), name(b) …, each 1 where it applies, as one choice under their common name. */
    private static void flags(Map<String, Choice> choices, Row row, String name, String... labels) {
        List<Choice.Option> options = new ArrayList<>();
        for (String label : labels) {
            options.add(
                    new Choice.Option(label, row.get(name + "(" + label + ")").equals("1")));
        }
        choices.put(name, new Choice(options));
    }

    private static Choice level(String code) {
        return Choices.coded(code, LEVELS, "非該当", "要支１", "要支２", "要介１", "要介２", "要介３", "要介４", "要介５");
    }

    /** One code names up to two of the form's words: 05 is 自宅 and 一戸建て. */
    private static Choice housing(String code) {
        boolean own = List.of("01", "05", "06").contains(code);
        boolean rented = List.of("02", "07", "08").contains(code);
        boolean house = List.of("03", "05", "07").contains(code);
        boolean flat = List.of("04", "06", "08").contains(code);
        return new Choice(List.of(
                new Choice.Option("自宅", own),
                new Choice.Option("借家", rented),
                new Choice.Option("一戸建て", house),
                new Choice.Option("集合住宅", flat)));
    }

    private static ProfileForm.Illness illness(Row row) {
        return new ProfileForm.Illness(
                Fields.of(row),
                row.get("主治医・意見作成者フラグ").equals("1") ? "☆" : "",
                Choices.coded(row.get("経過"), List.of("01", "02", "03"), "治療中", "経観中", "その他"));
    }

    private static String age(LocalDate birth, LocalDate day) {
        return birth == null || day == null || day.isBefore(birth)
                ? ""
                : Long.toString(ChronoUnit.YEARS.between(birth, day));
    }
}
