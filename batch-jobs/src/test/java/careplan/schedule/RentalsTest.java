package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RentalsTest {

    private final MonthlySchedule month = new MonthlySchedule();

    @Test
    void articlesThatCodeAndUnitsDoNotTellApartAreNumbered() {
        article("171003", 500, "1");
        article("171003", 500, "2");
        article("171003", 600, "3");
        article("171004", 500, "4");
        article("671003", 500, "5");
        article("671003", 500, "6");
        Rentals.number(month);
        assertThat(numbers()).containsExactly("1", "2", null, null, null, null);
    }

    @Test
    void aNumberStaysWithItsArticleAndLeavesWhenNothingRepeats() {
        article("171003", 500, "1");
        article("171003", 500, "2");
        article("171003", 500, "3");
        Rentals.number(month);
        month.getLines().remove(0);
        Rentals.number(month);
        assertThat(numbers()).containsExactly("2", "1");
        month.getLines().remove(0);
        Rentals.number(month);
        assertThat(numbers()).containsExactly((String) null);
    }

    @Test
    void aTypedNumberElsewhereGoes() {
        article("152241", 658, null).getService().setDetailCode("1");
        Rentals.number(month);
        assertThat(numbers()).containsExactly((String) null);
    }

    /** November has 30 days. */
    @ParameterizedTest
    @CsvSource({"MONTH,1251,,1251", "HALF,1251,0,626", "DAYS,1251,10,417", "DAYS,1250,1,42"})
    void partOfAMonth(RentalPeriod period, int monthly, Integer days, int units) {
        assertThat(period.units(monthly, days == null ? 0 : days, YearMonth.of(2026, 11)))
                .isEqualTo(units);
    }

    private List<String> numbers() {
        return month.getLines().stream().map(ScheduleLine::getDetailCode).toList();
    }

    private ScheduleLine article(String code, int units, String equipment) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        details.setServiceCode(code);
        details.setUnits(units);
        details.setProviderNumber("2870100019");
        details.setEquipmentCode(equipment);
        month.addLine(line);
        return line;
    }
}
