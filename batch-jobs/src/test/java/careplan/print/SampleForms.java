package careplan.print;

import careplan.client.CareLevel;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Made-up forms for the tests of the writer. */
final class SampleForms {

    private static final String PROVIDER = "見本ヘルパーステーション";
    private static final YearMonth MONTH = YearMonth.of(2024, 7);

    private SampleForms() {}

    static UsageForm usage(boolean provision, int services) {
        List<UsageForm.Day> days = UsageForms.days(MONTH);
        List<UsageForm.Line> lines = new ArrayList<>();
        for (int i = 1; i <= services; i++) {
            lines.add(usageLine(i, days));
        }
        return new UsageForm(provision, provision ? PROVIDER : "", Printed.month(MONTH), usageHead(), days, lines);
    }

    static UsageForm emptyUsage() {
        UsageForm.Head head = new UsageForm.Head(
                Choice.of(-1, "認定済", "申請中"),
                "",
                "",
                "",
                "",
                "",
                "",
                Choice.of(-1, "男", "女"),
                Choices.careLevel(null, CareLevel.TARGET),
                Choices.careLevel(null, CareLevel.TARGET),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
        return new UsageForm(false, "", Printed.month(MONTH), head, UsageForms.days(MONTH), List.of());
    }

    private static UsageForm.Head usageHead() {
        return new UsageForm.Head(
                Choice.of(0, "認定済", "申請中"),
                "281006",
                "神戸市兵庫区",
                "0000123091",
                "見本 花子",
                "ミホン ハナコ",
                "昭和10年4月1日",
                Choice.of(1, "男", "女"),
                Choices.careLevel(CareLevel.CARE_2, CareLevel.TARGET),
                Choices.careLevel(CareLevel.CARE_3, CareLevel.TARGET),
                "令和6年7月15日",
                "19,705",
                "令和6年6月",
                "令和7年5月",
                "見本ケアプランセンター",
                "斎藤 桃子",
                "令和6年6月25日",
                "3");
    }

    private static UsageForm.Line usageLine(int number, List<UsageForm.Day> days) {
        List<String> planned = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        int total = 0;
        for (int day = 0; day < days.size(); day++) {
            boolean on = day % 7 == number % 7;
            planned.add(on ? "1" : "");
            actual.add(on && day < 20 ? "1" : "");
            total += on ? 1 : 0;
        }
        return new UsageForm.Line(
                "09:%02d".formatted(number % 60),
                "10:%02d".formatted(number % 60),
                "身体介護" + number,
                number % 9 == 0 ? "車いす　ＮＡ－１００（00001-000123）" : "",
                "見本ヘルパーステーション",
                planned,
                Integer.toString(total),
                actual,
                "3");
    }

    static StatementForm statement(boolean provision, int services) {
        return statement(provision, services, "見本 花子");
    }

    static StatementForm statementOf(String clientName) {
        return statement(false, 1, clientName);
    }

    private static StatementForm statement(boolean provision, int services, String clientName) {
        List<StatementForm.Line> lines = new ArrayList<>();
        for (int i = 1; i <= services; i++) {
            lines.add(statementLine("detail", "身体介護" + i));
        }
        lines.add(statementLine("subtotal", "訪問介護合計"));
        lines.add(statementLine("total", "合計"));
        return new StatementForm(
                provision,
                provision ? PROVIDER : "",
                Printed.month(MONTH),
                new StatementForm.Head("0000123091", clientName, "見本ケアプランセンター", "令和6年6月25日", "19,705"),
                lines,
                List.of(
                        new StatementForm.TypeTotal("訪問介護", "", "4,400", "0"),
                        new StatementForm.TypeTotal("通所介護", "", "8,800", "0")),
                new StatementForm.TypeTotal("", "", "13,200", "0"),
                new StatementForm.Stay("3", "0", "3"),
                "");
    }

    private static StatementForm.Line statementLine(String style, String service) {
        return new StatementForm.Line(
                style,
                "見本ヘルパーステーション",
                "2870000019",
                service,
                "",
                "111111",
                List.of("244", "100", "244", "9"),
                List.of(
                        "2,196", "2,196", "0", "2,196", "0", "2,196", "10.70", "23,497", "90", "21,147", "", "2,350",
                        "0"));
    }
}
