package careplan.office;

import java.util.Comparator;

/**
 * An own office as a choice: for 事業所選択, for selection lists, and as the office in use.
 *
 * @param id the office's id, which pages hand to services
 * @param number 事業所番号, 10 characters
 * @param name 事業所名
 * @param kind decides which menus there are
 * @param siteName 拠点名, or null
 * @param preferred 優先 of the member of staff who asked; sorts first
 */
public record OfficeChoice(long id, String number, String name, OfficeKind kind, String siteName, boolean preferred)
        implements Comparable<OfficeChoice>, java.io.Serializable {

    private static final Comparator<OfficeChoice> ORDER = Comparator.comparing(OfficeChoice::preferred)
            .reversed()
            .thenComparing(OfficeChoice::siteName, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OfficeChoice::number)
            .thenComparing(OfficeChoice::id);

    /** From a query's row: id, number, name, kind, name of the site, id of the preferred office. */
    public static OfficeChoice of(Object[] row) {
        Long id = (Long) row[0];
        return new OfficeChoice(
                id, (String) row[1], (String) row[2], (OfficeKind) row[3], (String) row[4], id.equals(row[5]));
    }

    @Override
    public int compareTo(OfficeChoice other) {
        return ORDER.compare(this, other);
    }

    /** As the manual's selection lists show it: {@code (2345678912) 楽々ケアプランセンター}. */
    public String getLabel() {
        return "(" + number + ") " + name;
    }
}
