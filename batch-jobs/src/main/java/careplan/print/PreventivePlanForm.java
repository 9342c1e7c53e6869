package careplan.print;

import java.util.List;
import java.util.Map;

/**
 * 介護予防サービス・支援計画書.
 *
 * @param fields of UPYOBO, by their names in the layout
 * @param areas the four areas of the assessment
 * @param lines rows of UPYOBO_SUB; what repeats is left empty
 * @param programs 運動不足 … うつ予防
 * @param large whether it is printed on A3, as the form is published
 */
public record PreventivePlanForm(
        Map<String, String> fields,
        Choice planKind,
        Choice certification,
        Choice careLevel,
        List<Area> areas,
        List<Line> lines,
        List<Program> programs,
        boolean large)
        implements FormData {

    /** An area: 現在の状況, 意欲・意向, 課題の有無 and 課題. */
    public record Area(String title, String present, String wish, Choice hasIssue, String issue) {}

    /**
     * A row of the plan.
     *
     * @param newIssue whether a 総合的課題 begins here
     * @param newPlan whether a 支援計画 begins here
     */
    public record Line(boolean newIssue, boolean newPlan, Map<String, String> fields) {}

    /**
     * A programme of the check list.
     *
     * @param hits how many questions applied
     * @param needed whether the programme is needed, which circles the number
     */
    public record Program(String title, String hits, String questions, boolean needed) {}

    @Override
    public String template() {
        return "preventive-plan";
    }

    @Override
    public String title() {
        return "介護予防サービス・支援計画書";
    }

    @Override
    public String clientName() {
        return fields.get("利用者名");
    }
}
