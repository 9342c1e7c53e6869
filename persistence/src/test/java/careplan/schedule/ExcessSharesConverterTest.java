package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcessSharesConverterTest {

    private final ExcessSharesConverter converter = new ExcessSharesConverter();

    @Test
    void whatIsChosenIsKeptAsText() {
        List<ExcessShare> shares =
                List.of(new ExcessShare("2870100019", "01", "15", 300), new ExcessShare("1370000109", null, "A2", 5));
        assertThat(converter.convertToDatabaseColumn(shares)).isEqualTo("2870100019/01/15=300,1370000109//A2=5");
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(shares)))
                .isEqualTo(shares);
    }

    @Test
    void theDefaultIsNoText() {
        assertThat(converter.convertToDatabaseColumn(List.of())).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isEmpty();
    }
}
