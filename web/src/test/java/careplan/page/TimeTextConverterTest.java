package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextConverterTest {

    @ParameterizedTest
    @CsvSource({
        "9:00,0900",
        "09:30,0930",
        "0930,0930",
        "930,0930",
        "900,0900",
        "９００,0900",
        "０９００,0900",
        "24:00,2400",
        "１３：０５,1305",
        "' 8:15 ',0815",
        "9時,0900",
        "９時３０分,0930",
        "9時5分,0905",
        "17時半,1730",
        "24時,2400"
    })
    void timesAreUnderstoodAsPeopleTypeThem(String typed, String kept) {
        assertThat(TimeTextConverter.time(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"9", "25:00", "24:01", "24時半", "9:60", "九時", "9時60分", "0"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(TimeTextConverter.time(typed)).isNull();
    }
}
