package careplan.master.intake;

import careplan.base.Batches;
import careplan.master.ServiceCode;
import careplan.schedule.ScheduleStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compares an uploaded file with what is in force, and says it in words. */
@ApplicationScoped
class IntakeChecks {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private IntakeFiles files;

    /**
     * What the file would do.
     *
     * @throws FileRefused if nothing of it can be taken in
     */
    IntakeCheck check(String fileName, long uploadId, IntakeOptions options) throws IOException, FileRefused {
        ReadFile file = files.read(uploadId, options.startsOn());
        Comparison comparison = Comparison.of(file, RowsInForce.of(em, file), options.endOfMissing());
        return new IntakeCheck(
                fileName,
                uploadId,
                null,
                comparison.count(Change.Kind.ADDED),
                comparison.count(Change.Kind.CHANGED),
                comparison.count(Change.Kind.ENDED),
                comparison.unchanged(),
                file.refusals().size(),
                Stream.of(Change.Kind.CHANGED, Change.Kind.ENDED, Change.Kind.ADDED)
                        .flatMap(kind -> comparison.first(kind, IntakeCheck.MOST).stream())
                        .map(IntakeChecks::line)
                        .toList(),
                file.refusals().stream()
                        .limit(IntakeCheck.MOST)
                        .map(refusal ->
                                new IntakeCheck.Refused(IntakeWords.of(refusal.place()), IntakeWords.of(refusal)))
                        .toList(),
                uses(comparison));
    }

    private static IntakeCheck.Line line(Change change) {
        return new IntakeCheck.Line(
                change.kind(),
                IntakeWords.of(change.place()),
                change.after().label(),
                side(change.before()),
                side(change.after()));
    }

    private static IntakeCheck.Side side(MasterRow row) {
        return row == null ? null : new IntakeCheck.Side(period(row.validFrom(), row.validTo()), row.content());
    }

    private static String period(LocalDate from, LocalDate to) {
        return YearMonth.from(from) + " ～ " + (to == null ? "" : YearMonth.from(to));
    }

    /** Codes whose rows change, and that months use which are not 確定済 and begin while the change holds. */
    private List<IntakeCheck.Use> uses(Comparison comparison) {
        Map<String, Change> changes = new HashMap<>();
        Set<String> codes = new HashSet<>();
        for (Change change : comparison.changes()) {
            if (change.touchesMonths() && change.after() instanceof CodeRow code) {
                changes.put(code.key(), change);
                codes.add(code.code());
            }
        }
        Map<String, Long> months = new HashMap<>();
        for (List<String> batch : Batches.of(codes)) {
            em.createQuery(
                            "select l.service.serviceCode, s.insurer.insurerNumber, s.serviceMonth, count(distinct s.id)"
                                    + " from ScheduleLine l join l.schedule s"
                                    + " where l.service.serviceCode in :codes and s.status <> :confirmed"
                                    + " group by l.service.serviceCode, s.insurer.insurerNumber, s.serviceMonth",
                            Object[].class)
                    .setParameter("codes", batch)
                    .setParameter("confirmed", ScheduleStatus.CONFIRMED)
                    .getResultStream()
                    .forEach(row -> count(row, changes, months));
        }
        return uses(changes, months);
    }

    private static void count(Object[] row, Map<String, Change> changes, Map<String, Long> months) {
        for (String table : List.of((String) row[1], ServiceCode.NATIONAL)) {
            String key = row[0] + "|" + table;
            Change change = changes.get(key);
            if (change != null && differs(change, (YearMonth) row[2])) {
                months.merge(key, (Long) row[3], Long::sum);
            }
        }
    }

    private static boolean differs(Change change, YearMonth month) {
        LocalDate day = month.atDay(1);
        boolean held = change.before().holdsOn(day);
        boolean holds = change.after().holdsOn(day);
        boolean sameContent = change.before().content().equals(change.after().content());
        return held != holds || held && !sameContent;
    }

    private static List<IntakeCheck.Use> uses(Map<String, Change> changes, Map<String, Long> months) {
        List<IntakeCheck.Use> uses = new ArrayList<>();
        months.forEach((key, count) -> {
            CodeRow code = (CodeRow) changes.get(key).after();
            uses.add(new IntakeCheck.Use(code.code(), code.name(), count));
        });
        uses.sort(Comparator.comparing(IntakeCheck.Use::code));
        return uses;
    }
}
