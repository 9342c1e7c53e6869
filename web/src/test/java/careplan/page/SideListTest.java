package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a second list as an address asks for it. */
class SideListTest {

    @ParameterizedTest
    @CsvSource({"1,0", "3,20", "0,0", "-1,0", "999999,0", "x,0", ",0"})
    void whatMakesNoSenseIsTheFirstPage(String asked, int first) {
        assertThat(new SideList("editions", 10, asked).getFirst()).isEqualTo(first);
    }
}
