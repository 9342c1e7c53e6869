package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DayCountsTest {

    private final DayCountsConverter converter = new DayCountsConverter();

    @Test
    void writesTwoDigitsADay() {
        DayCounts counts = DayCounts.NONE.with(1, 3).with(31, 99);
        assertThat(converter.convertToDatabaseColumn(counts))
                .hasSize(62)
                .startsWith("0300")
                .endsWith("0099");
    }

    @Test
    void readsWhatItWrote() {
        DayCounts counts = DayCounts.NONE.with(5, 1).with(12, 2).with(28, 10);
        DayCounts read = converter.convertToEntityAttribute(converter.convertToDatabaseColumn(counts));
        assertThat(read).isEqualTo(counts).hasSameHashCodeAs(counts);
        assertThat(read.get(12)).isEqualTo(2);
        assertThat(read.total()).isEqualTo(13);
        assertThat(read.days()).isEqualTo(3);
    }

    @Test
    void keepsNull() {
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void changingACopyLeavesTheOriginal() {
        DayCounts original = DayCounts.NONE.with(1, 1);
        original.with(1, 2);
        original.toArray()[0] = 9;
        assertThat(original.get(1)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoMonth() {
        assertThatThrownBy(() -> DayCounts.of(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DayCounts.NONE.with(1, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DayCounts.NONE.with(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DayCounts.parse("01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DayCounts.parse("x".repeat(62))).isInstanceOf(IllegalArgumentException.class);
    }
}
