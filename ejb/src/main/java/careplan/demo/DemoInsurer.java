package careplan.demo;

import java.util.List;

/**
 * A row of {@code insurers.tsv}: 保険者.
 *
 * @param postalPrefix the first three digits of postal codes there
 * @param town how addresses there begin
 */
record DemoInsurer(String number, String name, String postalPrefix, String town) {

    /** All of them, in the order of the table. */
    static List<DemoInsurer> all() {
        return DemoTable.rows("insurers.tsv", 4).stream()
                .map(row -> new DemoInsurer(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    /** The one with this number. */
    static DemoInsurer numbered(String number) {
        return all().stream()
                .filter(insurer -> insurer.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
