package careplan.master.intake;

import careplan.master.intake.ReadFile.PlacedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a file would do to the rows in force: the rows of the edition that it makes. The rows of a key follow each other in
 * time and never overlap; where the file has a row that begins while an older one lasts, the older one ends the day before,
 * and where the table has a later row already, the one of the file ends before that.
 */
public final class Comparison {

    private static final Place ELSEWHERE = new Place("", 0);

    private final List<Change> changes = new ArrayList<>();
    private int unchanged;

    private Comparison() {}

    /**
     * Compares.
     *
     * @param inForce the rows in force that the file is about: at least all with its keys
     * @param endingMissing null, or the day from which the rows in force that the file has no row for do not hold any more
     */
    public static Comparison of(ReadFile file, Collection<? extends MasterRow> inForce, LocalDate endingMissing) {
        Comparison comparison = new Comparison();
        Map<String, List<MasterRow>> old =
                inForce.stream().collect(Collectors.groupingBy(MasterRow::key, TreeMap::new, Collectors.toList()));
        Map<String, List<PlacedRow>> fresh = file.rows().stream()
                .collect(Collectors.groupingBy(placed -> placed.row().key(), TreeMap::new, Collectors.toList()));
        fresh.forEach((key, rows) -> comparison.key(rows, old.getOrDefault(key, List.of())));
        if (endingMissing != null) {
            Set<String> missing = new HashSet<>(old.keySet());
            missing.removeAll(fresh.keySet());
            missing.stream().sorted().forEach(key -> old.get(key).forEach(row -> comparison.end(row, endingMissing)));
        }
        return comparison;
    }

    private void key(List<PlacedRow> fresh, List<MasterRow> old) {
        Map<LocalDate, MasterRow> before = new TreeMap<>();
        old.forEach(row -> before.put(row.validFrom(), row));
        TreeMap<LocalDate, PlacedRow> after = new TreeMap<>();
        old.forEach(row -> after.put(row.validFrom(), new PlacedRow(ELSEWHERE, row)));
        fresh.forEach(placed -> after.put(placed.row().validFrom(), placed));
        List<PlacedRow> inTime = new ArrayList<>(after.values());
        for (int i = 0; i < inTime.size(); i++) {
            PlacedRow placed = inTime.get(i);
            LocalDate next =
                    i + 1 == inTime.size() ? null : inTime.get(i + 1).row().validFrom();
            take(placed.place(), before.get(placed.row().validFrom()), before(placed.row(), next));
        }
    }

    private static MasterRow before(MasterRow row, LocalDate next) {
        boolean overlaps =
                next != null && (row.validTo() == null || !row.validTo().isBefore(next));
        return overlaps ? row.endingOn(next.minusDays(1)) : row;
    }

    private void take(Place place, MasterRow before, MasterRow after) {
        if (before == null) {
            changes.add(Change.added(place, after));
        } else if (!Objects.equals(before, after)) {
            changes.add(Change.of(place, before, after));
        } else if (!place.equals(ELSEWHERE)) {
            unchanged++;
        }
    }

    private void end(MasterRow row, LocalDate day) {
        boolean lasts = row.validTo() == null || !row.validTo().isBefore(day);
        if (lasts && row.validFrom().isBefore(day)) {
            changes.add(Change.of(ELSEWHERE, row, row.endingOn(day.minusDays(1))));
        }
    }

    /** The rows of the edition, by key and first day. */
    public List<Change> changes() {
        return changes;
    }

    /** How many rows of the file are in force already. */
    public int unchanged() {
        return unchanged;
    }

    /** How many changes are of this kind. */
    public int count(Change.Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** The changes of a kind, at most so many of them. */
    public List<Change> first(Change.Kind kind, int most) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .sorted(Comparator.comparing(change -> change.place().line()))
                .limit(most)
                .toList();
    }
}
