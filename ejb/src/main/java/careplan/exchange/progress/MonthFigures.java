package careplan.exchange.progress;

import careplan.base.JapanTime;
import careplan.client.CertificationStatus;
import careplan.exchange.DataKind;
import careplan.exchange.export.CoveredLines;
import careplan.exchange.progress.Figure.Kind;
import careplan.exchange.receive.RecordState;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthWarnings;
import careplan.schedule.ScheduleStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each figure of a month counts, of one office: a condition on months, clients or received records. */
final class MonthFigures {

    private static final String SENT = "exists (select r.id from SentRecord r where r.office.id = :office"
            + " and r.clientId = s.clientId and r.serviceMonth = :month and r.dataKind = :kind"
            + " and r.insuredNumber = s.insuredNumber and r.exportedAt is not null and r.deletedAt is null";

    private static final String SERVED = " where exists (select o.id from ClientOffice o"
            + " where o.clientId = c.id and o.office.id = :office and o.validFrom <= :last"
            + " and (o.validTo is null or o.validTo >= :first))";

    private final EntityManager em;
    private final Office office;
    private final YearMonth month;

    MonthFigures(EntityManager em, Office office, YearMonth month) {
        this.em = em;
        this.office = office;
        this.month = month;
    }

    /** How many there are. */
    long count(Kind kind) {
        Counted counted = counted(kind);
        return query(counted, counted.of().count + counted.condition(), Long.class)
                .getSingleResult();
    }

    /** Who they are, by kana: at most {@code size} from the {@code first} on. */
    List<FigureRow> rows(Kind kind, int first, int size) {
        Counted counted = counted(kind);
        return query(counted, counted.of().rows + counted.condition() + counted.of().order, Object[].class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> new FigureRow(
                        (Long) row[0], (String) row[1], (String) row[2], row.length > 4 ? (Long) row[4] : null, (String)
                                row[3]))
                .toList();
    }

    private <T> TypedQuery<T> query(Counted counted, String text, Class<T> type) {
        TypedQuery<T> query = em.createQuery(text, type).setParameter("office", office.getId());
        counted.values().forEach(query::setParameter);
        return query;
    }

    private Counted counted(Kind kind) {
        LocalDate today = JapanTime.now().toLocalDate();
        return switch (kind) {
            case TO_MAKE ->
                clients(month.atDay(1), month.atEndOfMonth())
                        .and(" and exists (select z.id from Certification z where z.clientId = c.id"
                                + " and z.validFrom <= :last and z.validTo >= :first)"
                                + " and not exists (select s.id from MonthlySchedule s where s.clientId = c.id"
                                + " and s.office.id = :office and s.serviceMonth = :month)")
                        .with("month", month);
            case DRAFTED, ACTUALS_ENTERED, CONFIRMED ->
                months().and(" and s.status = :status").with("status", ScheduleStatus.valueOf(kind.name()));
            case WARNED ->
                months().and(" and s.warnings is not null and s.warnings <> :nothing")
                        .with("nothing", MonthWarnings.NOTHING);
            case UNSENT -> sending().and(" and not " + SENT + ")").with("kind", goes());
            case CHANGED_SINCE ->
                sending()
                        .and(" and " + SENT + ") and not " + SENT + " and r.exportedAt >= "
                                + (office.getKind() == OfficeKind.PROVIDER ? "s.changedAt" : "s.planChangedAt") + ")")
                        .with("kind", goes());
            case TO_TAKE_OVER -> records(RecordState.READY);
            case FAULTY -> records(RecordState.ERROR);
            case ENDING ->
                clients(today, today)
                        .and(" and exists (select z.id from Certification z where z.clientId = c.id"
                                + " and z.validTo >= :first and z.validTo <= :soon"
                                + " and not exists (select y.id from Certification y where y.clientId = c.id"
                                + " and y.validFrom > z.validFrom))")
                        .with("soon", today.plusDays(MonthProgress.ENDING_DAYS));
            case APPLYING ->
                clients(month.atDay(1), month.atEndOfMonth())
                        .and(" and exists (select z.id from Certification z where z.clientId = c.id"
                                + " and z.status = :applying and z.validFrom <= :last and z.validTo >= :first)")
                        .with("applying", CertificationStatus.APPLYING);
        };
    }

    private Counted months() {
        return new Counted(Counts.MONTHS, "", Map.of("month", month));
    }

    /** Months with something to be sent: plans, or of a provider the actuals. */
    private Counted sending() {
        return office.getKind() == OfficeKind.PROVIDER
                ? months().and(" and s.status <> :drafted").with("drafted", ScheduleStatus.DRAFTED)
                : months().and(" and exists (select l.id from ScheduleLine l where l.schedule = s"
                                + " and l.service.providerNumber <> s.office.officeNumber and" + CoveredLines.PLANNED
                                + ")")
                        .with("none", DayCounts.NONE)
                        .with("covered", CoveredLines.TYPES);
    }

    private DataKind goes() {
        return office.getKind() == OfficeKind.PROVIDER ? DataKind.ACTUAL : DataKind.SCHEDULE;
    }

    private Counted records(RecordState state) {
        return new Counted(Counts.RECORDS, "", Map.of("month", month, "state", state));
    }

    private static Counted clients(LocalDate first, LocalDate last) {
        return new Counted(Counts.CLIENTS, "", Map.of("first", first, "last", last));
    }

    /** What is counted, and how it becomes the rows of a list: id, code and name of a client, what tells namesakes apart, and the month if it is one. */
    private enum Counts {
        MONTHS(
                "select count(s) from MonthlySchedule s where s.office.id = :office and s.serviceMonth = :month",
                "select c.id, c.code, c.name, s.insuredNumber, s.id from MonthlySchedule s join s.client c"
                        + " where s.office.id = :office and s.serviceMonth = :month",
                " order by s.clientKana, s.id"),
        CLIENTS(
                "select count(c) from Client c" + SERVED,
                "select c.id, c.code, c.name, c.kana from Client c" + SERVED,
                " order by c.kana, c.id"),
        /** 居宅サービス計画書 has no month, and is never taken over. */
        RECORDS(
                "select count(r) from ReceivedRecord r"
                        + " where r.office.id = :office and r.serviceMonth = :month and r.state = :state",
                "select c.id, c.code, r.clientName, r.insuredNumber from ReceivedRecord r"
                        + " left join r.client c"
                        + " where r.office.id = :office and r.serviceMonth = :month and r.state = :state",
                " order by r.clientKana, r.id");

        private final String count;
        private final String rows;
        private final String order;

        Counts(String count, String rows, String order) {
            this.count = count;
            this.rows = rows;
            this.order = order;
        }
    }

    /** Those of a kind that a condition narrows, with the values of its parameters. */
    private record Counted(Counts of, String condition, Map<String, Object> values) {

        Counted and(String more) {
            return new Counted(of, condition + more, values);
        }

        Counted with(String name, Object value) {
            Map<String, Object> more = new HashMap<>(values);
            more.put(name, value);
            return new Counted(of, condition, more);
        }
    }
}
