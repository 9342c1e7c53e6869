package careplan.schedule;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the 区分支給限度基準額 a month uses: plan and actuals by service type beside the limit, as the chart library
 * wants it and as rows for those who read instead of look.
 */
public final class UsageChart implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Told apart also by people who see colours differently (Okabe and Ito), and by the legend's order. */
    private static final String[] COLOURS = {
        "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#999999", "#f0e442"
    };

    private static final String LIMIT_COLOUR = "#444444";

    /**
     * A service type.
     *
     * @param planned units that count against the limit
     * @param actual likewise
     */
    public record Row(String name, int planned, int actual) implements Serializable {}

    /** The words on the chart, from the bundle. */
    public record Words(String limit, String planned, String actual, String units) implements Serializable {}

    private final List<Row> rows;
    private final Integer limit;
    private final Words words;

    UsageChart(List<Row> rows, Integer limit, Words words) {
        this.rows = new ArrayList<>(rows);
        this.limit = limit;
        this.words = words;
    }

    /** Whether there is anything to show. */
    public boolean isShown() {
        return limit != null && !rows.isEmpty();
    }

    public List<Row> getRows() {
        return rows;
    }

    public Integer getLimit() {
        return limit;
    }

    public int getPlanned() {
        return rows.stream().mapToInt(Row::planned).sum();
    }

    public int getActual() {
        return rows.stream().mapToInt(Row::actual).sum();
    }

    /** Planned units in percent of the limit. */
    public long getPercent() {
        return limit == null || limit == 0 ? 0 : Math.round(100.0 * getPlanned() / limit);
    }

    /** Planned units over the limit, or 0. */
    public int getOver() {
        return limit == null ? 0 : Math.max(0, getPlanned() - limit);
    }

    /** The chart for Chart.js: three bars, of which two are stacked by service type. */
    public String getConfig() {
        JsonArrayBuilder sets = Json.createArrayBuilder();
        sets.add(set(words.limit(), LIMIT_COLOUR, limit == null ? 0 : limit, 0, 0));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            sets.add(set(row.name(), COLOURS[i % COLOURS.length], 0, row.planned(), row.actual()));
        }
        JsonObjectBuilder stacked = Json.createObjectBuilder().add("stacked", true);
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add(
                                        "labels",
                                        Json.createArrayBuilder()
                                                .add(words.limit())
                                                .add(words.planned())
                                                .add(words.actual()))
                                .add("datasets", sets))
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("indexAxis", "y")
                                .add("maintainAspectRatio", false)
                                .add("animation", false)
                                .add(
                                        "scales",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "x",
                                                        Json.createObjectBuilder()
                                                                .add("stacked", true)
                                                                .add("beginAtZero", true)
                                                                .add(
                                                                        "title",
                                                                        Json.createObjectBuilder()
                                                                                .add("display", true)
                                                                                .add("text", words.units())))
                                                .add("y", stacked)))
                .build()
                .toString();
    }

    private static JsonObjectBuilder set(String label, String colour, int limit, int planned, int actual) {
        return Json.createObjectBuilder()
                .add("label", label)
                .add("backgroundColor", colour)
                .add("data", Json.createArrayBuilder().add(limit).add(planned).add(actual));
    }
}
