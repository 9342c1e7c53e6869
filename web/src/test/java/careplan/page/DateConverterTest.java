package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateConverterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-01",
        "2026/1/31, 2026-01-31",
        "２０２６／１２／１, 2026-12-01",
        "2026年12月1日, 2026-12-01",
        "令和8年12月1日, 2026-12-01",
        "令和 8年 12月 1日, 2026-12-01",
        "㋿８年１２月１日, 2026-12-01",
        "R8.12.1, 2026-12-01",
        "r8/12/01, 2026-12-01",
        "Ｒ８．１２．１, 2026-12-01",
        "令和元年5月1日, 2019-05-01",
        "平成31年4月30日, 2019-04-30",
        // as certificates of before 2019 have it
        "H36.3.31, 2024-03-31",
        "昭和15年5月6日, 1940-05-06",
        "S64-1-7, 1989-01-07",
        "大正元年7月30日, 1912-07-30",
        "M45.7.29, 1912-07-29"
    })
    void datesAreReadAsPeopleWriteThem(String text, LocalDate date) {
        assertThat(DateConverter.parse(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-31",
                "R8.13.1",
                "令和0年1月1日",
                "8.12.1",
                "R8.12",
                "X8.12.1",
                "R2026.12.1",
                "2026",
                "明日",
                "26-12-01"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> DateConverter.parse(text))
                .isInstanceOfAny(IllegalArgumentException.class, java.time.DateTimeException.class);
    }
}
