package careplan.exchange.export;

import careplan.base.SortBy;
import careplan.exchange.DataKind;
import careplan.exchange.format.PlanningTypes;
import careplan.exchange.format.RecordKey;
import careplan.office.Office;
import careplan.office.OfficeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 削除出力: what counts as sent, one row for each month or document; its newest record of sending stands for it. */
@ApplicationScoped
class DeletionCandidates implements ExportCandidates {

    private static final String FROM = " from SentRecord t where t.office.id = :office"
            + " and t.dataKind = :kind and t.exchangeVersion = :version and t.exportedAt is not null"
            + " and t.deletedAt is null";

    /** The order of {@code ix_sent_list}, with its leading columns, as H2 asks for. */
    private static final String OF_MONTH = " order by t.office, t.dataKind, t.serviceMonth desc, t.exchangeVersion, ";

    private static final String BY_KANA = "t.clientKana, t.clientId, t.id";

    private static final Map<String, String> COLUMNS = Map.of(
            "clientCode", "t.client.code",
            "keyDate", "t.keyDate",
            "insuredNumber", "t.insuredNumber");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private SentUnits units;

    @Override
    public Set<DataKind> kinds() {
        EnumSet<DataKind> deletions = EnumSet.allOf(DataKind.class);
        deletions.removeIf(kind -> !kind.deletion());
        return deletions;
    }

    @Override
    public Optional<YearMonth> latestMonth(long officeId, ExportSearch search) {
        return search.dataKind().parent().monthInName()
                ? latest(officeId, search, "t.serviceMonth", YearMonth.class)
                : latest(officeId, search, "t.keyDate", LocalDate.class).map(YearMonth::from);
    }

    private <T> Optional<T> latest(long officeId, ExportSearch search, String field, Class<T> type) {
        return sent(officeId, search)
                .query(em, "select " + field, type, " order by t.office, t.dataKind, " + field + " desc")
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static SearchConditions sent(long officeId, ExportSearch search) {
        return new SearchConditions(FROM)
                .value("office", officeId)
                .value("kind", RecordKey.deleted(search.dataKind()))
                .value("version", search.version());
    }

    @Override
    public int count(long officeId, ExportSearch search) {
        return query("select count(t.id)", officeId, search, "")
                .getSingleResult()
                .intValue();
    }

    @Override
    public List<Long> ids(long officeId, ExportSearch search, SortBy sort, int first, int size) {
        TypedQuery<Long> query = query("select t.id", officeId, search, OF_MONTH + sort.then(COLUMNS, BY_KANA));
        if (size > 0) {
            query.setFirstResult(first).setMaxResults(size);
        }
        return query.getResultList();
    }

    private TypedQuery<Long> query(String select, long officeId, ExportSearch search, String order) {
        String same = SentUnits.same(search.dataKind()) + " and" + SentUnits.COUNTS + ")";
        SearchConditions conditions = sent(officeId, search)
                .and("not exists (select r.id from SentRecord r where r.id > t.id and" + same)
                .andIf(
                        "exists (select r.id from SentRecord r where r.destinationNumber = :partner and" + same,
                        "partner",
                        search.partnerNumber())
                .andIf(
                        "exists (select x.id from Certification x where x.clientId = t.clientId"
                                + " and x.careLevel = :level and x.validFrom <= :day and x.validTo >= :day)",
                        "level",
                        search.careLevel())
                .person(search.person(), "t.clientKana", "t.clientId", "t.insuredNumber");
        if (search.careLevel() != null) {
            conditions.value("day", search.month().atDay(1));
        }
        if (search.dataKind().parent().monthInName()) {
            conditions.and("t.serviceMonth = :month").value("month", search.month());
        } else {
            conditions
                    .and("t.keyDate between :from and :to")
                    .value("from", search.month().atDay(1))
                    .value("to", search.month().atEndOfMonth());
        }
        if (search.careManagerId() != null) {
            conditions
                    .and("exists (select r.id from ClientOffice r where r.office.id = :office"
                            + " and r.clientId = t.clientId and r.careManager.id = :manager)")
                    .value("manager", search.careManagerId());
        }
        if (search.recipient() != null) {
            conditions
                    .and("exists (select r.id from SentRecord r where r.destinationServiceType"
                            + (search.recipient() == OfficeKind.PROVIDER ? " not" : "")
                            + " in :planning and" + same)
                    .value("planning", List.copyOf(PlanningTypes.all().keySet()));
        }
        return conditions.query(em, select, Long.class, order);
    }

    @Override
    public List<ExportRow> rows(long officeId, ExportSearch search, List<Long> ids) {
        Map<Long, ExportRow> rows = new HashMap<>();
        if (!ids.isEmpty()) {
            Map<String, String> insurers = insurers();
            em.createQuery(
                            "select t from SentRecord t join fetch t.client where t.id in :ids"
                                    + " and t.office.id = :office",
                            SentRecord.class)
                    .setParameter("ids", ids)
                    .setParameter("office", officeId)
                    .getResultList()
                    .forEach(sent -> rows.put(sent.getId(), row(sent, insurers)));
        }
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private Map<String, String> insurers() {
        return em.createQuery("select i.insurerNumber, i.name from Insurer i", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static ExportRow row(SentRecord sent, Map<String, String> insurers) {
        return new ExportRow(
                sent.getId(),
                null,
                new SentKey(
                        sent.getInsurerNumber(), sent.getInsuredNumber(), sent.getServiceMonth(), sent.getKeyDate()),
                sent.getClient().getId(),
                sent.getClient().getCode(),
                sent.getClient().getName(),
                null,
                insurers.getOrDefault(sent.getInsurerNumber(), sent.getInsurerNumber()),
                null,
                List.of(),
                List.of());
    }

    @Override
    public Map<Long, List<Recipient>> recipients(long officeId, ExportSearch search, Collection<Long> ids) {
        OfficeKind sender = em.find(Office.class, officeId).getKind();
        Map<Long, List<SentRecord>> alike = units.alike(officeId, ids);
        Map<List<Object>, String> names = names(alike);
        Map<Long, List<Recipient>> recipients = new HashMap<>();
        alike.forEach((id, sent) -> {
            Map<Route, Recipient> routes = new TreeMap<>();
            sent.forEach(record -> routes.put(
                    SentUnits.route(record),
                    new Recipient(
                            SentUnits.route(record),
                            names.get(List.of(record.getRequest().getId(), record.getDestinationSeq())),
                            kind(sender, record))));
            recipients.put(id, List.copyOf(routes.values()));
        });
        return recipients;
    }

    private static OfficeKind kind(OfficeKind sender, SentRecord sent) {
        String type = sent.getDestinationServiceType();
        if (type == null || !PlanningTypes.contains(type)) {
            return OfficeKind.PROVIDER;
        }
        return sender == OfficeKind.CARE_MANAGEMENT ? OfficeKind.COMMUNITY_SUPPORT_CENTER : OfficeKind.CARE_MANAGEMENT;
    }

    private Map<List<Object>, String> names(Map<Long, List<SentRecord>> sent) {
        List<Long> requests = sent.values().stream()
                .flatMap(List::stream)
                .map(record -> record.getRequest().getId())
                .distinct()
                .toList();
        Map<List<Object>, String> names = new HashMap<>();
        if (!requests.isEmpty()) {
            em.createQuery(
                            "select d.request.id, d.seq, d.officeName from RequestDestination d"
                                    + " where d.request.id in :requests",
                            Object[].class)
                    .setParameter("requests", requests)
                    .getResultList()
                    .forEach(row -> names.put(List.of(row[0], row[1]), (String) row[2]));
        }
        return names;
    }

    @Override
    public Map<Long, ClientName> clients(Collection<Long> ids) {
        return em.createQuery(
                        "select t.id, c.code, c.name from SentRecord t join t.client c where t.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0], row -> new ClientName((String) row[1], (String) row[2])));
    }
}
