package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageChartTest {

    private static final UsageChart.Words WORDS = new UsageChart.Words("限度", "予定", "実績", "単位");

    @Test
    void unitsAreSummedUpAndSetAgainstTheLimit() {
        UsageChart chart = new UsageChart(
                List.of(new UsageChart.Row("訪問介護", 12_000, 4_000), new UsageChart.Row("通所介護", 8_000, 2_000)),
                16_765,
                WORDS);
        assertThat(chart.isShown()).isTrue();
        assertThat(chart.getPlanned()).isEqualTo(20_000);
        assertThat(chart.getActual()).isEqualTo(6_000);
        assertThat(chart.getPercent()).isEqualTo(119);
        assertThat(chart.getOver()).isEqualTo(3_235);
    }

    @Test
    void theChartHasABarForTheLimitAndStackedOnesForPlanAndActuals() {
        UsageChart chart = new UsageChart(List.of(new UsageChart.Row("\"訪問\"</script>", 300, 100)), 500, WORDS);
        JsonObject data = Json.createReader(new StringReader(chart.getConfig()))
                .readObject()
                .getJsonObject("data");
        assertThat(data.getJsonArray("labels").getValuesAs(v -> v.toString()))
                .containsExactly("\"限度\"", "\"予定\"", "\"実績\"");
        assertThat(numbers(data, 0)).containsExactly(500, 0, 0);
        assertThat(numbers(data, 1)).containsExactly(0, 300, 100);
        assertThat(data.getJsonArray("datasets").getJsonObject(1).getString("label"))
                .isEqualTo("\"訪問\"</script>");
    }

    @Test
    void withoutALimitThereIsNothingToShow() {
        assertThat(new UsageChart(List.of(new UsageChart.Row("訪問介護", 1, 1)), null, WORDS).isShown())
                .isFalse();
        assertThat(new UsageChart(List.of(), 500, WORDS).isShown()).isFalse();
    }

    private static List<Integer> numbers(JsonObject data, int set) {
        JsonArray numbers = data.getJsonArray("datasets").getJsonObject(set).getJsonArray("data");
        return List.of(numbers.getInt(0), numbers.getInt(1), numbers.getInt(2));
    }
}
