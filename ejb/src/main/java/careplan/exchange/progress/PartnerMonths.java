package careplan.exchange.progress;

import careplan.base.Batches;
import careplan.exchange.DataKind;
import careplan.exchange.export.CoveredLines;
import careplan.exchange.receive.RecordState;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.schedule.DayCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A month, partner by partner: who makes plans sends 利用票 to providers and receives 実績 of them; a provider receives 利用票
 * of who makes plans and sends 実績. Joins the caller's transaction, and leaves the asking for permission to it.
 */
@ApplicationScoped
class PartnerMonths {

    /** Who has something to do with whom, of an office that makes plans. */
    private static final String PLANNED = " from ScheduleLine l join l.schedule s where s.office.id = :office"
            + " and s.serviceMonth = :month and l.service.providerNumber <> s.office.officeNumber and"
            + CoveredLines.PLANNED;

    /** The same of a provider. */
    private static final String SERVED =
            " from MonthlySchedule s where s.office.id = :office and s.serviceMonth = :month"
                    + " and s.careManagementOfficeNumber <> s.office.officeNumber";

    /** Begins a condition that goes on with the column of the partner's number. */
    private static final String NOT_SENT = " and not exists (select r.id from SentRecord r where r.office.id = :office"
            + " and r.clientId = s.clientId and r.serviceMonth = :month and r.dataKind = :goes"
            + " and r.insuredNumber = s.insuredNumber and r.exportedAt is not null and r.deletedAt is null"
            + " and r.destinationNumber = ";

    /** Begins a condition that goes on with the column of the partner's number. */
    private static final String NOT_RECEIVED = " and not exists (select r.id from ReceivedRecord r"
            + " where r.office.id = :office and r.serviceMonth = :month and r.dataKind = :comes and r.state in :states"
            + " and r.insuredNumber = s.insuredNumber and r.transmission.senderNumber = ";

    private static final String COUNTS_AS_SENT = " from SentRecord r where r.office.id = :office and r.dataKind = :goes"
            + " and r.serviceMonth = :month and r.exportedAt is not null and r.deletedAt is null";

    private static final List<RecordState> COUNTED = List.of(RecordState.READY, RecordState.ERROR, RecordState.APPLIED);

    private static final Object[] NOTHING = new Object[4];

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** The partners of the month, by number. */
    List<PartnerMonth> of(Office office, YearMonth month) {
        List<Object[]> clients = clients(office, month, "");
        Map<String, Long> unsent = byNumber(clients(office, month, NOT_SENT + partnerColumn(office) + ")"));
        Map<String, Long> missing = byNumber(clients(office, month, NOT_RECEIVED + partnerColumn(office) + ")"));
        Map<String, Object[]> sent = sent(office, month);
        Map<String, Long> changed = changed(office, month);
        Map<String, Object[]> received = received(office, month);
        Map<String, Office> known =
                known(office, clients.stream().map(row -> (String) row[0]).toList());
        return clients.stream()
                .map(row -> {
                    String number = (String) row[0];
                    Office partner = known.get(number);
                    Object[] came = received.getOrDefault(number, NOTHING);
                    Object[] went = sent.getOrDefault(number, NOTHING);
                    return new PartnerMonth(
                            number,
                            partner == null ? (String) row[1] : partner.getName(),
                            partner == null ? null : partner.getPartnerVersion(),
                            (Long) row[2],
                            unsent.getOrDefault(number, 0L),
                            changed.getOrDefault(number, 0L),
                            (LocalDateTime) went[1],
                            (String) went[2],
                            (String) went[3],
                            missing.getOrDefault(number, 0L),
                            number(came[1]),
                            number(came[2]));
                })
                .toList();
    }

    /** The clients of whom nothing came from the partner with this number, by kana. */
    List<MissingClient> missing(Office office, YearMonth month, String number) {
        boolean provider = provider(office);
        return bound(
                        office,
                        month,
                        em.createQuery(
                                "select distinct c.id, c.code, c.name, c.kana, s.insuredNumber"
                                        + (provider ? SERVED : PLANNED)
                                                .replaceFirst(" where ", " join s.client c where ")
                                        + NOT_RECEIVED + partnerColumn(office) + ") and " + partnerColumn(office)
                                        + " = :number"
                                        + " order by c.kana, c.code",
                                Object[].class))
                .setParameter("number", number)
                .setParameter("comes", comes(office))
                .setParameter("states", COUNTED)
                .getResultStream()
                .map(row -> new MissingClient(
                        (Long) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    /** Number, a name and how many clients, of those of whom the condition holds. */
    private List<Object[]> clients(Office office, YearMonth month, String condition) {
        String number = partnerColumn(office);
        TypedQuery<Object[]> query = bound(
                office,
                month,
                em.createQuery(
                        "select " + number + ", max("
                                + (provider(office) ? "s.careManagementOfficeName" : "l.service.providerName")
                                + "), count(distinct s.insuredNumber)" + (provider(office) ? SERVED : PLANNED)
                                + condition + " group by " + number + " order by " + number,
                        Object[].class));
        if (condition.contains(":goes")) {
            query.setParameter("goes", goes(office));
        }
        if (condition.contains(":comes")) {
            query.setParameter("comes", comes(office)).setParameter("states", COUNTED);
        }
        return query.getResultList();
    }

    private <T> TypedQuery<T> bound(Office office, YearMonth month, TypedQuery<T> query) {
        if (!provider(office)) {
            query.setParameter("none", DayCounts.NONE).setParameter("covered", CoveredLines.TYPES);
        }
        return query.setParameter("office", office.getId()).setParameter("month", month);
    }

    /** Number, last time of sending, its 連番 and who asked for it. */
    private Map<String, Object[]> sent(Office office, YearMonth month) {
        return sending(
                office,
                month,
                "select r.destinationNumber, max(r.exportedAt), max(r.serial), max(p.name)"
                        + COUNTS_AS_SENT.replaceFirst(" where ", " join r.request q join q.staff p where ")
                        + " and not exists (select later.id from SentRecord later where later.office.id = :office"
                        + " and later.dataKind = :goes and later.serviceMonth = :month"
                        + " and later.destinationNumber = r.destinationNumber and later.deletedAt is null"
                        + " and later.exportedAt > r.exportedAt) group by r.destinationNumber");
    }

    private Map<String, Long> changed(Office office, YearMonth month) {
        Map<String, Long> changed = new HashMap<>();
        sending(
                        office,
                        month,
                        "select r.destinationNumber, count(distinct r.insuredNumber)" + COUNTS_AS_SENT
                                + " and exists (select s.id from MonthlySchedule s where s.office.id = :office"
                                + " and s.clientId = r.clientId and s.serviceMonth = :month"
                                + " and s.insuredNumber = r.insuredNumber and "
                                + (provider(office) ? "s.changedAt" : "s.planChangedAt") + " > r.exportedAt)"
                                + " and not exists (select later.id from SentRecord later where later.office.id = :office"
                                + " and later.dataKind = :goes and later.serviceMonth = :month"
                                + " and later.clientId = r.clientId and later.destinationNumber = r.destinationNumber"
                                + " and later.deletedAt is null and later.exportedAt > r.exportedAt) group by r.destinationNumber")
                .forEach((number, row) -> changed.put(number, (Long) row[1]));
        return changed;
    }

    private Map<String, Object[]> sending(Office office, YearMonth month, String jpql) {
        return byFirst(em.createQuery(jpql, Object[].class)
                .setParameter("office", office.getId())
                .setParameter("month", month)
                .setParameter("goes", goes(office))
                .getResultList());
    }

    /** Number, records with errors and records that wait. */
    private Map<String, Object[]> received(Office office, YearMonth month) {
        return byFirst(em.createQuery(
                        "select t.senderNumber, sum(case when r.state = :error then 1 else 0 end),"
                                + " sum(case when r.state = :ready then 1 else 0 end) from ReceivedRecord r"
                                + " join r.transmission t where r.office.id = :office and r.serviceMonth = :month"
                                + " and r.dataKind = :comes group by t.senderNumber",
                        Object[].class)
                .setParameter("office", office.getId())
                .setParameter("month", month)
                .setParameter("comes", comes(office))
                .setParameter("error", RecordState.ERROR)
                .setParameter("ready", RecordState.READY)
                .getResultList());
    }

    /** The partners as registered: of several with one number the first, since they share name and edition. */
    private Map<String, Office> known(Office office, List<String> numbers) {
        Map<String, Office> known = new HashMap<>();
        for (List<String> batch : Batches.of(numbers)) {
            em.createQuery(
                            "select o from Office o where o.officeNumber in :numbers and o.active = true"
                                    + " and (o.corporation = :corporation or o.partnerOf = :corporation) order by o.id",
                            Office.class)
                    .setParameter("numbers", batch)
                    .setParameter("corporation", office.getCorporation())
                    .getResultStream()
                    .forEach(partner -> known.putIfAbsent(partner.getOfficeNumber(), partner));
        }
        return known;
    }

    private static Map<String, Object[]> byFirst(List<Object[]> rows) {
        Map<String, Object[]> map = new HashMap<>();
        rows.forEach(row -> map.put((String) row[0], row));
        return map;
    }

    private static Map<String, Long> byNumber(List<Object[]> clients) {
        Map<String, Long> map = new HashMap<>();
        clients.forEach(row -> map.put((String) row[0], (Long) row[2]));
        return map;
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    private static boolean provider(Office office) {
        return office.getKind() == OfficeKind.PROVIDER;
    }

    private static String partnerColumn(Office office) {
        return provider(office) ? "s.careManagementOfficeNumber" : "l.service.providerNumber";
    }

    private static DataKind goes(Office office) {
        return provider(office) ? DataKind.ACTUAL : DataKind.SCHEDULE;
    }

    private static DataKind comes(Office office) {
        return provider(office) ? DataKind.SCHEDULE : DataKind.ACTUAL;
    }
}
