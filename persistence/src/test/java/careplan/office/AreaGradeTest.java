package careplan.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaGradeTest {

    /** 国保連's order is its own: 1, 6, 7, 2, 3, 4, 9, 5. */
    @ParameterizedTest
    @CsvSource({
        "01, １級地, 国保連1",
        "02, ２級地, 国保連6",
        "03, ３級地, 国保連7",
        "04, ４級地, 国保連2",
        "05, ５級地, 国保連3",
        "06, ６級地, 国保連4",
        "07, ７級地, 国保連9",
        "00, その他, 国保連5"
    })
    void numberNameAndTheFederationsNumberTellOneArea(String code, String name, String federation) {
        AreaGrade area = AreaGrade.read(code).orElseThrow();
        assertThat(area.code()).isEqualTo(code);
        assertThat(AreaGrade.read(name)).contains(area);
        assertThat(AreaGrade.read(federation)).contains(area);
    }

    @Test
    void widthAndBlanksDoNotMatter() {
        assertThat(AreaGrade.read(" 2級地")).contains(AreaGrade.SECOND);
        assertThat(AreaGrade.read("国保連　６")).contains(AreaGrade.SECOND);
    }

    /** 2 is ２級地 to one and ４級地 to the other. */
    @ParameterizedTest
    @ValueSource(strings = {"2", "6", "", "08", "国保連8", "8級地"})
    void whatMayMeanTwoAreasOrNoneIsNone(String text) {
        assertThat(AreaGrade.read(text)).isEmpty();
    }
}
