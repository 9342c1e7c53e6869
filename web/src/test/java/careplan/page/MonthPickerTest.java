package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthPickerTest {

    @Test
    void digits_may_be_of_full_width() {
        assertThat(MonthPicker.parse("2024-7")).isEqualTo(YearMonth.of(2024, 7));
        assertThat(MonthPicker.parse("２０２４ -１２")).isEqualTo(YearMonth.of(2024, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-7", "2024-", "24-7", "1999-12", "2100-1", "20x4-7", "2024-7-1"})
    void what_is_no_year_and_month_is_refused(String typed) {
        assertThatThrownBy(() -> MonthPicker.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void so_is_a_thirteenth_month() {
        assertThatThrownBy(() -> MonthPicker.parse("2024-13")).isInstanceOf(DateTimeException.class);
    }
}
