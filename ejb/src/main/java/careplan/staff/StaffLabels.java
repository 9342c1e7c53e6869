package careplan.staff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** People as selection lists show them: by name, and those of one name by their codes too. */
public final class StaffLabels {

    private StaffLabels() {}

    /**
     * Id to label, in the order of the rows.
     *
     * @param rows id, name and code
     */
    public static Map<Long, String> of(Stream<Object[]> rows) {
        List<Object[]> all = rows.toList();
        Map<Object, Integer> named = new HashMap<>();
        all.forEach(row -> named.merge(row[1], 1, Integer::sum));
        Map<Long, String> labels = new LinkedHashMap<>();
        all.forEach(row ->
                labels.put((Long) row[0], named.get(row[1]) == 1 ? (String) row[1] : row[1] + "（" + row[2] + "）"));
        return labels;
    }
}
