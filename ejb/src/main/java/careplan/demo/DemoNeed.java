package careplan.demo;

import java.util.List;
import java.util.Optional;

/**
 * A row of {@code needs.tsv}: what plans say about clients who use services of these types, in the words of 居宅サービス計画書
 * first and then in those of 介護予防サービス・支援計画書.
 */
record DemoNeed(
        List<String> serviceTypes,
        String need,
        String longGoal,
        String shortGoal,
        String service,
        String issue,
        String proposal,
        String wishes,
        String goal,
        String point,
        String selfCare,
        String formalService) {

    private static final int COLUMNS = 12;

    static List<DemoNeed> all() {
        return DemoTable.rows("needs.tsv", COLUMNS).stream().map(DemoNeed::of).toList();
    }

    /** The one for a service type, if the table has it. */
    static Optional<DemoNeed> of(List<DemoNeed> needs, String serviceType) {
        return needs.stream()
                .filter(need -> need.serviceTypes.contains(serviceType))
                .findFirst();
    }

    private static DemoNeed of(List<String> row) {
        return new DemoNeed(
                DemoTable.list(row.get(0)),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7).replace("\\n", "\n"),
                row.get(8),
                row.get(9),
                row.get(10),
                row.get(11));
    }
}
