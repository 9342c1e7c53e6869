package careplan.print;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.picture.Jpegs;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** 家族構成 from outside, on the sheet. */
class FamilyTreeTest {

    @Test
    void hugePictureIsNamedInItsPlace() throws Exception {
        FamilyTree tree = FamilyTree.of(Jpegs.claiming(20_000, 20_000));
        assertThat(tree.address()).isEmpty();
        assertThat(tree.note()).contains("20000×20000", "印刷していません");
    }

    @Test
    void whatIsNoPictureIsSaidToBeUnreadable() {
        assertThat(FamilyTree.of("これは画像ではない".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .note())
                .contains("読み取れない");
        assertThat(FamilyTree.of(null)).isEqualTo(new FamilyTree("", ""));
    }

    @Test
    void largePictureIsMadeSmallAndASmallOneStays() throws Exception {
        byte[] small = Jpegs.of(300, 200);
        assertThat(FamilyTree.of(small).address()).endsWith(Base64.getEncoder().encodeToString(small));
        FamilyTree large = FamilyTree.of(Jpegs.claiming(9000, 6000));
        assertThat(large.note()).isEmpty();
        assertThat(large.address().length()).isLessThan(1_000_000);
    }
}
