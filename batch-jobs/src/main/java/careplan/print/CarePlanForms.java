package careplan.print;

import careplan.client.CareLevel;
import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables 1 to 3 of the rows of a 居宅サービス計画書. */
final class CarePlanForms {

    private static final List<String> REASONS = List.of("1", "2", "3");

    private CarePlanForms() {}

    /**
     * @param rows by file; table 3 is left out where it is not there, as in V3
     */
    static List<FormData> of(Map<FileKind, List<Row>> rows, Person person, PrintOptions options) {
        List<FormData> forms = new ArrayList<>();
        for (Row row : rows.getOrDefault(FileKind.UP1KYO, List.of())) {
            forms.add(first(row, person, options.signature()));
        }
        List<Row> needs = rows.getOrDefault(FileKind.UP2KYO, List.of());
        if (!needs.isEmpty()) {
            forms.add(second(needs, person));
        }
        List<Row> week = rows.getOrDefault(FileKind.UP3KYO, List.of());
        if (!week.isEmpty()) {
            forms.add(WeekForms.of(week, person));
        }
        return forms;
    }

    private static CarePlanForm first(Row row, Person person, boolean signature) {
        CareLevel level = CareLevel.ofCode(row.get("要介護状態区分")).orElse(null);
        boolean preventive = level != null && level.isPreventive();
        return new CarePlanForm(
                Fields.of(row),
                person.name(),
                person.birthDate(),
                address(row, person),
                Choices.planKind(row.get("計画書区分")),
                Choices.certification(row.get("認定状況区分")),
                Choices.careLevel(level, preventive ? CareLevel.TARGET : CareLevel.CARE_1),
                Choices.coded(row.get("生活援助中心型の算定理由"), REASONS, "１．一人暮らし", "２．家族等が障害、疾病等", "３．その他"),
                signature);
    }

    /** That of the plan, which may be older than what is registered today. */
    private static String address(Row row, Person person) {
        String own = (row.get("利用者住所１") + "　" + row.get("利用者住所２")).strip();
        return own.isEmpty() ? person.address() : own;
    }

    private static NeedsForm second(List<Row> rows, Person person) {
        List<NeedsForm.Line> lines = new ArrayList<>();
        Row above = null;
        for (Row row : rows) {
            lines.add(line(row, above));
            above = row;
        }
        return new NeedsForm(Printed.date(rows.get(0).date("居宅計画書作成年月日")), person.name(), lines);
    }

    private static NeedsForm.Line line(Row row, Row above) {
        boolean newNeed = isNew(row, above, "課題ＮＯ", "課題");
        boolean newGoal = newNeed || isNew(row, above, "援助目標ＮＯ", "長期目標", "長期期間", "短期目標", "短期期間");
        return new NeedsForm.Line(
                newNeed,
                newNeed ? row.get("課題") : "",
                newGoal,
                newGoal ? row.get("長期目標") : "",
                newGoal ? row.get("長期期間") : "",
                newGoal ? row.get("短期目標") : "",
                newGoal ? row.get("短期期間") : "",
                row.get("サービス内容"),
                row.get("保険対象区分").equals("Y") ? "○" : "",
                row.get("サービス種別"),
                row.get("サービス事業所名"),
                row.get("頻度"),
                row.get("実施期間"));
    }

    /**
     * Whether a row begins something: its number differs from the row above, or it holds a text that the row above does
     * not hold. An empty text is the standard's way to say the same as above.
     */
    private static boolean isNew(Row row, Row above, String number, String... texts) {
        if (above == null || !row.get(number).equals(above.get(number))) {
            return true;
        }
        for (String text : texts) {
            if (!row.isEmpty(text) && !row.get(text).equals(above.get(text))) {
                return true;
            }
        }
        return false;
    }
}
