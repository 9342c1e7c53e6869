package careplan.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays as 内閣府 has published them, and the equinoxes of the 暦要項 to come. */
class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024,1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23",
        "2025,1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24",
        "2026,1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23",
        "2027,1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23"
    })
    void theYearHasThese(int year, String published) {
        List<String> found = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> Holidays.of(day).isPresent())
                .map(day -> day.getMonthValue() + "/" + day.getDayOfMonth())
                .toList();
        assertThat(found).containsExactlyElementsOf(Arrays.asList(published.split(" ")));
    }

    @Test
    void theyHaveNames() {
        assertThat(Holidays.of(LocalDate.of(2026, 9, 22))).contains("国民の休日");
        assertThat(Holidays.of(LocalDate.of(2026, 5, 6))).contains("振替休日");
        assertThat(Holidays.of(LocalDate.of(2026, 9, 23))).contains("秋分の日");
        assertThat(Holidays.of(LocalDate.of(2026, 1, 12))).contains("成人の日");
    }

    @ParameterizedTest
    @CsvSource({"2028,20,22", "2029,20,23", "2030,20,23", "2031,21,23", "2032,20,22", "2035,21,23", "2036,20,22"})
    void equinoxesFollowTheSun(int year, int spring, int autumn) {
        assertThat(Holidays.of(LocalDate.of(year, 3, spring))).contains("春分の日");
        assertThat(Holidays.of(LocalDate.of(year, 9, autumn))).contains("秋分の日");
    }
}
