package careplan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Until when an office expects actuals. */
class ActualsDueTest {

    @Test
    void theDayIsOfTheFollowingMonthWhichMayBeShort() {
        Office office = new Office();
        assertThat(office.actualsDue(YearMonth.of(2026, 11))).isNull();
        office.setActualsDueDay(3);
        assertThat(office.actualsDue(YearMonth.of(2026, 12))).isEqualTo(LocalDate.of(2027, 1, 3));
        office.setActualsDueDay(31);
        assertThat(office.actualsDue(YearMonth.of(2027, 1))).isEqualTo(LocalDate.of(2027, 2, 28));
    }
}
