package careplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.FileKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a document is told with its file and field. */
class DocumentRulesTest {

    @Test
    void requiredFieldsAndCodesFollowTheLayouts() {
        DocumentForm form = PlanTexts.filled(PlanKind.CLIENT_PROFILE);
        form.head().getValues().put("利用者氏名", null);
        form.head().getValues().put("相談方法", "09");
        form.head().getValues().put("利用者生年月日", "20260231");
        List<DocumentProblem> problems = check(form);
        assertThat(problems)
                .filteredOn(problem -> !problem.warning())
                .extracting(DocumentProblem::field)
                .containsExactlyInAnyOrder("利用者氏名", "相談方法", "利用者生年月日");
        assertThat(problems).extracting(DocumentProblem::file).containsOnly(FileKind.UPKIHON);
        assertThat(problems).extracting(DocumentProblem::text).contains("利用者氏名が空です。必須の項目です。");
    }

    @Test
    void whatIsExpectedIsAWarning() {
        DocumentForm form = PlanTexts.filled(PlanKind.PREVENTIVE_PLAN);
        form.head().getValues().put("委託の有無", null);
        assertThat(check(form)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("委託の有無");
            assertThat(problem.warning()).isTrue();
        });
    }

    @Test
    void ofTwoFieldsOfOneNameTheOneWithTheValueIsMeant() {
        DocumentForm form = PlanTexts.filled(PlanKind.CARE_PLAN);
        form.sheet(FileKind.UP3KYO).getLists().get("activity").get(1).put("活動開始時間", "2560");
        assertThat(check(form)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("活動開始時間");
            assertThat(problem.row()).isEqualTo(4);
        });
    }

    @Test
    void anEntryOfTheWeekIsWhole() {
        DocumentForm form = PlanTexts.filled(PlanKind.CARE_PLAN);
        form.sheet(FileKind.UP3KYO).addRow("service").put("介護サービス内容", "訪問介護");
        assertThat(check(form))
                .extracting(DocumentProblem::key, DocumentProblem::row)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("weekIncomplete", 3));
    }

    @Test
    void noMoreQuestionsApplyThanThereAre() {
        DocumentForm form = PlanTexts.filled(PlanKind.PREVENTIVE_PLAN);
        for (CheckListProgram program : CheckListProgram.values()) {
            form.head().getValues().put(program.hitsField(), Integer.toString(program.questions()));
        }
        assertThat(check(form)).isEmpty();
        form.head().getValues().put(CheckListProgram.EXERCISE.hitsField(), "9");
        assertThat(check(form)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("基本チェックリストの該当数(運動不足)");
            assertThat(problem.key()).isEqualTo("tooManyHits");
            assertThat(problem.warning()).isFalse();
        });
    }

    @Test
    void numbersCountTo99() {
        DocumentForm form = PlanTexts.filled(PlanKind.PREVENTIVE_PLAN);
        PlanTree tree = form.sheet(FileKind.UPYOBO_SUB).getTree();
        while (tree.getRoots().size() <= PlanTree.MOST) {
            tree.add(null);
        }
        assertThat(check(form)).extracting(DocumentProblem::key).contains("tooMany");
    }

    private static List<DocumentProblem> check(DocumentForm form) {
        return DocumentRules.check(form, DocumentRowsTest.rows(form));
    }
}
