package careplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.FileKind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people change one document: nothing that either has typed is lost without a word. */
class DocumentMergeTest {

    private DocumentForm base;
    private DocumentForm mine;
    private DocumentForm newer;

    @BeforeEach
    void twoBeginWithTheSame() {
        base = PlanTexts.filled(PlanKind.CARE_PLAN);
        base.setKeyDate(LocalDate.of(2026, 10, 1));
        mine = base.copy();
        newer = base.copy();
        newer.setVersion(7);
    }

    @Test
    void whatOnlyOneHasChangedIsKeptOfEach() {
        head(mine).put("総合的な援助の方針", "私の方針");
        head(newer).put("その他理由", "相手の理由");
        newer.setKeyDate(LocalDate.of(2026, 11, 1));
        mine.sheet(FileKind.UP2KYO).getTree().add(null).getValues().put("課題", "私の課題");
        newer.sheet(FileKind.UP3KYO).addRow("other").put("週単位以外のサービス", "相手の用具");
        assertThat(new DocumentMerge(base, mine, newer).layOver()).isEmpty();
        assertThat(head(mine)).containsEntry("総合的な援助の方針", "私の方針").containsEntry("その他理由", "相手の理由");
        assertThat(mine.getKeyDate()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(mine.getVersion()).isEqualTo(7);
        assertThat(mine.sheet(FileKind.UP2KYO).getTree().getRoots()).hasSize(3);
        assertThat(mine.sheet(FileKind.UP3KYO).getLists().get("other")).hasSize(3);
    }

    @Test
    void whereBothHaveChangedTheSameMineStandsAndIsNamed() {
        head(mine).put("総合的な援助の方針", "私の方針");
        head(newer).put("総合的な援助の方針", "相手の方針");
        mine.sheet(FileKind.UP2KYO)
                .getTree()
                .remove(mine.sheet(FileKind.UP2KYO).getTree().getRoots().get(0));
        newer.sheet(FileKind.UP2KYO).getTree().add(null);
        assertThat(new DocumentMerge(base, mine, newer).layOver()).containsExactly("総合的な援助の方針", "居宅サービス計画書（第２表）");
        assertThat(head(mine)).containsEntry("総合的な援助の方針", "私の方針");
        assertThat(mine.sheet(FileKind.UP2KYO).getTree().getRoots()).hasSize(1);
    }

    @Test
    void theSameChangeIsNoConflict() {
        head(mine).put("その他理由", "同じ");
        head(newer).put("その他理由", "同じ");
        assertThat(new DocumentMerge(base, mine, newer).layOver()).isEmpty();
    }

    @Test
    void lineEndsOfTheBrowserAreNoChange() {
        head(base).put("総合的な援助の方針", "一\n二");
        head(mine).put("総合的な援助の方針", "一\r\n二");
        head(newer).put("総合的な援助の方針", "一\n二\n三");
        assertThat(new DocumentMerge(base, mine, newer).layOver()).isEmpty();
        assertThat(head(mine)).containsEntry("総合的な援助の方針", "一\n二\n三");
    }

    @Test
    void theOthersPictureIsTakenOverUnlessIHaveOneOfMyOwn() {
        newer.setPicture(true);
        new DocumentMerge(base, mine, newer).layOver();
        assertThat(mine.isPicture()).isTrue();
        assertThat(mine.getNewPicture()).isNull();
    }

    private static Map<String, String> head(DocumentForm form) {
        return form.head().getValues();
    }
}
