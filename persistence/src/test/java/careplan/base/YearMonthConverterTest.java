package careplan.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class YearMonthConverterTest {

    private final YearMonthConverter converter = new YearMonthConverter();

    @Test
    void writesYearAndMonthAsOneNumber() {
        assertThat(converter.convertToDatabaseColumn(YearMonth.of(2026, 1))).isEqualTo(202601);
        assertThat(converter.convertToDatabaseColumn(YearMonth.of(2026, 12))).isEqualTo(202612);
    }

    @Test
    void readsWhatItWrote() {
        YearMonth month = YearMonth.of(2027, 3);
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(month)))
                .isEqualTo(month);
    }

    @Test
    void keepsNull() {
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
