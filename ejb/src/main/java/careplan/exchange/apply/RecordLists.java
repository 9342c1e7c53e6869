package careplan.exchange.apply;

import careplan.base.Batches;
import careplan.base.SortBy;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What pages read about received records; the service that calls has checked who asks. */
@ApplicationScoped
public class RecordLists {

    private static final String BY_KANA = "r.clientKana, r.insuredNumber, t.senderNumber, r.id";

    private static final String ORDER = " order by " + BY_KANA;

    private static final Map<String, String> COLUMNS = Map.of(
            "state", "r.state",
            "careLevel", "r.careLevel",
            "insuredNumber", "r.insuredNumber",
            "sender", "t.senderNumber");

    /** The order of {@code ix_record_search}, which has the latest month first. */
    private static final String LATEST = " order by r.office, r.dataKind, r.serviceMonth desc";

    /** Months of our own that records are about. */
    private static final String MONTHS = " from ReceivedRecord r, MonthlySchedule s where r.id in :ids"
            + " and s.office = r.office and s.client = r.client and s.serviceMonth = r.serviceMonth";

    private static final String CONFIRMED = " and s.status = careplan.schedule.ScheduleStatus.CONFIRMED";

    /**
     * Plan documents of our own that records are about. Deletions are called after what they delete, and concern only what was
     * taken over from their sender.
     */
    private static final String DOCUMENTS = " from ReceivedRecord r, PlanDocument d where r.id in :ids"
            + " and d.office = r.office and d.client = r.client and d.keyDate = r.keyDate"
            + " and (d.dataKind = r.dataKind or concat(d.dataKind, '_DELETION') = r.dataKind"
            + " and exists (select y.id from ReceivedRecord y where y.office = r.office and y.dataKind = d.dataKind"
            + " and y.keyDate = r.keyDate and y.insurerNumber = r.insurerNumber and y.insuredNumber = r.insuredNumber"
            + " and y.transmission.senderNumber = r.transmission.senderNumber and y.appliedAt is not null))";

    private static final String EDITED_HERE = " and not exists (select x.id from ReceivedRecord x"
            + " where x.office = d.office and x.client = d.client and x.dataKind = d.dataKind"
            + " and x.keyDate = d.keyDate and x.appliedAt >= d.changedAt)";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private RecordRows rows;

    @Transactional(TxType.SUPPORTS)
    public Optional<YearMonth> latestMonth(List<Long> officeIds, ApplySearch search) {
        return officeIds.stream()
                .flatMap(office -> RecordQuery.records(List.of(office), search)
                        .and("r.serviceMonth is not null")
                        .select(em, "r.serviceMonth", YearMonth.class, LATEST)
                        .setMaxResults(1)
                        .getResultStream())
                .max(Comparator.naturalOrder());
    }

    @Transactional(TxType.SUPPORTS)
    public List<String> serviceTypes(List<Long> officeIds, ApplySearch search) {
        String field = RecordQuery.serviceTypeField(search.kind());
        return RecordQuery.units(officeIds, search)
                .select(em, "distinct " + field, String.class, " and " + field + " is not null order by " + field)
                .getResultList();
    }

    @Transactional(TxType.SUPPORTS)
    public Map<String, String> senders(List<Long> officeIds, ApplySearch search) {
        Map<String, String> senders = new LinkedHashMap<>();
        RecordQuery.units(officeIds, search)
                .serviceType(search)
                .select(em, "distinct t.senderNumber, s.name", Object[].class, " order by t.senderNumber")
                .getResultList()
                .forEach(row -> senders.put((String) row[0], row[1] == null ? (String) row[0] : (String) row[1]));
        return senders;
    }

    @Transactional(TxType.SUPPORTS)
    public List<String> serials(List<Long> officeIds, ApplySearch search) {
        return RecordQuery.units(officeIds, search)
                .serviceType(search)
                .sender(search)
                .select(em, "distinct t.serial", String.class, " order by t.serial desc")
                .getResultList();
    }

    @Transactional(TxType.SUPPORTS)
    public int count(List<Long> officeIds, ApplySearch search) {
        return records(officeIds, search)
                .select(em, "count(r.id)", Long.class, "")
                .getSingleResult()
                .intValue();
    }

    @Transactional(TxType.SUPPORTS)
    public List<Long> selectable(List<Long> officeIds, ApplySearch search) {
        return records(officeIds, search)
                .and("r.state in :choosable", "choosable", List.of(RecordState.READY, RecordState.APPLIED))
                .select(em, "r.id", Long.class, ORDER)
                .getResultList();
    }

    @Transactional(TxType.SUPPORTS)
    public List<Long> ids(List<Long> officeIds, ApplySearch search, SortBy sort, int first, int size) {
        return records(officeIds, search)
                .select(em, "r.id", Long.class, " order by " + sort.then(COLUMNS, BY_KANA))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** The rows of these ids, in their order. */
    @Transactional(TxType.SUPPORTS)
    public List<ApplyRow> rows(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, ReceivedRecord> records = em.createQuery(
                        "select r from ReceivedRecord r join fetch r.transmission t left join fetch t.sender"
                                + " where r.id in :ids",
                        ReceivedRecord.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(ReceivedRecord::getId, record -> record));
        return rows.of(ids.stream().map(records::get).filter(Objects::nonNull).toList());
    }

    private static RecordQuery records(List<Long> officeIds, ApplySearch search) {
        return RecordQuery.records(officeIds, search)
                .serviceType(search)
                .sender(search)
                .serial(search);
    }

    /** The offices that these records belong to. */
    @Transactional(TxType.SUPPORTS)
    public Set<Long> officesOf(List<Long> recordIds) {
        Set<Long> offices = new HashSet<>();
        for (List<Long> batch : Batches.of(recordIds)) {
            offices.addAll(
                    em.createQuery("select distinct r.office.id from ReceivedRecord r where r.id in :ids", Long.class)
                            .setParameter("ids", batch)
                            .getResultList());
        }
        return offices;
    }

    /** Counts what the records meet of our own; only clients that are matched already count. */
    @Transactional(TxType.SUPPORTS)
    public ApplySummary summary(List<Long> recordIds) {
        long existing = 0;
        long guarded = 0;
        for (List<Long> batch : Batches.of(recordIds)) {
            existing += number("select count(s)" + MONTHS, batch) + number("select count(d)" + DOCUMENTS, batch);
            guarded += number("select count(s)" + MONTHS + CONFIRMED, batch)
                    + number("select count(d)" + DOCUMENTS + EDITED_HERE, batch);
        }
        return new ApplySummary(recordIds.size(), (int) existing, (int) guarded);
    }

    private long number(String query, List<Long> batch) {
        return em.createQuery(query, Long.class).setParameter("ids", batch).getSingleResult();
    }
}
