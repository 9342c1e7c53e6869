package careplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.FileKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Needs, goals and services come and go. */
class PlanTreeTest {

    private final DocumentForm form = new DocumentForm(PlanKind.CARE_PLAN, 1);
    private final PlanTree tree = form.sheet(FileKind.UP2KYO).getTree();

    @Test
    void whatIsEmptyIsNotKept() {
        PlanNode first = tree.add(null);
        PlanNode second = tree.add(null);
        PlanNode third = tree.add(null);
        first.getValues().put("課題", "歩きたい");
        second.getValues().put("課題", " 　");
        third.getChildren().get(0).getChildren().get(0).getValues().put("サービス内容", "歩行訓練");
        DocumentTidy.tidy(form);
        assertThat(tree.getRoots()).containsExactly(first, third);
        assertThat(first.getChildren()).isEmpty();
        assertThat(third.getChildren()).hasSize(1);
        assertThat(DocumentRows.write(
                        form.sheet(FileKind.UP2KYO),
                        new DocumentRows.Keys("281006", "0000000001", "居宅サービス計画作成（変更）日", null, "2345678912")))
                .hasSize(2);
    }

    @Test
    void whatWasRemovedComesBackWithAllBelowIt() {
        List<PlanNode> needs = List.of(tree.add(null), tree.add(null), tree.add(null));
        needs.get(1).getChildren().get(0).getValues().put("長期目標", "一人で外出する");
        Removal<PlanNode> removal = tree.remove(needs.get(1));
        assertThat(tree.getRoots()).containsExactly(needs.get(0), needs.get(2));
        removal.putBack();
        assertThat(tree.getRoots()).containsExactlyElementsOf(needs);
        assertThat(needs.get(1).getChildren().get(0).getValues()).containsEntry("長期目標", "一人で外出する");
    }

    @Test
    void rowsComeBackAtTheEndOfAListThatBecameShorter() {
        SheetForm week = form.sheet(FileKind.UP3KYO);
        List<Map<String, String>> rows = week.getLists().get("service");
        week.addRow("service").put("曜日", "1");
        week.addRow("service").put("曜日", "2");
        Removal<Map<String, String>> second = week.removeRow("service", 1);
        Removal<Map<String, String>> first = week.removeRow("service", 0);
        second.putBack();
        first.putBack();
        assertThat(rows).extracting(row -> row.get("曜日")).containsExactly("1", "2");
    }
}
