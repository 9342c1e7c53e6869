package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextConverterTest {

    @ParameterizedTest
    @CsvSource({"9:00,0900", "09:30,0930", "0930,0930", "930,0930", "24:00,2400", "１３：０５,1305", "' 8:15 ',0815"})
    void timesAreUnderstoodAsPeopleTypeThem(String typed, String kept) {
        assertThat(TimeTextConverter.time(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"9", "25:00", "24:01", "9:60", "九時"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(TimeTextConverter.time(typed)).isNull();
    }
}
