package careplan.print;

import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import careplan.plan.CheckListProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** 介護予防サービス・支援計画書 of the rows of UPYOBO and UPYOBO_SUB. */
final class PreventivePlanForms {

    /** The areas' names in the layout, and on the form. */
    private static final String[][] AREAS = {
        {"【運動・移動】", "運動・移動について"},
        {"【日常生活(家庭生活)】", "日常生活（家庭生活）について"},
        {"【社会参加、対人関係・コミュニケーション】", "社会参加、対人関係・コミュニケーションについて"},
        {"【健康管理】", "健康管理について"}
    };

    private PreventivePlanForms() {}

    static List<FormData> of(Map<FileKind, List<Row>> rows, PrintOptions options) {
        List<FormData> forms = new ArrayList<>();
        for (Row row : rows.getOrDefault(FileKind.UPYOBO, List.of())) {
            forms.add(new PreventivePlanForm(
                    Fields.of(row),
                    Choices.planKind(row.get("計画書区分")),
                    Choices.certification(row.get("認定状況区分")),
                    Choices.coded(row.get("要支援状態区分"), List.of("1", "2", "3"), "要支援１", "要支援２", "地域支援事業"),
                    areas(row),
                    lines(rows.getOrDefault(FileKind.UPYOBO_SUB, List.of())),
                    programs(row),
                    options.large()));
        }
        return forms;
    }

    private static List<PreventivePlanForm.Area> areas(Row row) {
        List<PreventivePlanForm.Area> areas = new ArrayList<>();
        for (String[] area : AREAS) {
            areas.add(new PreventivePlanForm.Area(
                    area[1],
                    row.get(area[0] + "現在の状況"),
                    row.get(area[0] + "本人・家族の意欲・意向"),
                    Choices.coded(row.get(area[0] + "領域における課題の有無"), List.of("1", "2"), "有", "無"),
                    row.get(area[0] + "領域における課題（背景・原因）")));
        }
        return areas;
    }

    private static List<PreventivePlanForm.Line> lines(List<Row> rows) {
        List<PreventivePlanForm.Line> lines = new ArrayList<>();
        Row above = null;
        for (Row row : rows) {
            boolean newIssue = above == null || !row.get("課題ＮＯ").equals(above.get("課題ＮＯ"));
            boolean newPlan = newIssue || !row.get("支援計画ＮＯ").equals(above.get("支援計画ＮＯ"));
            lines.add(new PreventivePlanForm.Line(newIssue, newPlan, Fields.of(row)));
            above = row;
        }
        return lines;
    }

    private static List<PreventivePlanForm.Program> programs(Row row) {
        return Arrays.stream(CheckListProgram.values())
                .map(program -> new PreventivePlanForm.Program(
                        program.label(),
                        row.get(program.hitsField()),
                        Integer.toString(program.questions()),
                        row.get(program.neededField()).equals("1")))
                .toList();
    }
}
