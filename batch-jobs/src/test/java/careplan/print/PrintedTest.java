package careplan.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PrintedTest {

    @Test
    void datesAreInJapaneseYears() {
        assertThat(Printed.date(LocalDate.of(2024, 7, 1))).isEqualTo("令和6年7月1日");
        assertThat(Printed.date(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(Printed.date(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
        assertThat(Printed.date(LocalDate.of(1926, 12, 25))).isEqualTo("昭和元年12月25日");
        assertThat(Printed.date(LocalDate.of(1912, 7, 29))).isEqualTo("明治45年7月29日");
        assertThat(Printed.date(LocalDate.of(1850, 1, 2))).isEqualTo("1850年1月2日");
        assertThat(Printed.date(null)).isEmpty();
    }

    @Test
    void monthsToo() {
        assertThat(Printed.month(YearMonth.of(2025, 12))).isEqualTo("令和7年12月");
    }

    @Test
    void numbersAreGrouped() {
        assertThat(Printed.number(36217)).isEqualTo("36,217");
        assertThat(Printed.number(0)).isEqualTo("0");
        assertThat(Printed.number(null)).isEmpty();
        assertThat(Printed.price(new BigDecimal("10.7"))).isEqualTo("10.70");
    }

    @Test
    void servicesWithoutATimeHaveNone() {
        assertThat(Printed.time("0930")).isEqualTo("09:30");
        assertThat(Printed.time("9999")).isEmpty();
        assertThat(Printed.time(null)).isEmpty();
    }
}
