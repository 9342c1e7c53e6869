package careplan.exchange.export;

import careplan.base.Kana;
import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.client.Certifications;
import careplan.exchange.DataKind;
import careplan.exchange.export.ScheduleFacts.Certified;
import careplan.exchange.export.ScheduleFacts.Service;
import careplan.exchange.format.ServiceTypes;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.schedule.DayCounts;
import careplan.schedule.ScheduleStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** 利用票 as things to be exported: the months that a care-management office keeps, whatever their state. */
@ApplicationScoped
class ScheduleCandidates implements ExportCandidates {

    private static final String FROM =
            " from MonthlySchedule s join s.client c" + " where s.office.id = :office and s.serviceMonth = :month";

    /** A line that counts for {@code schedule}: something is planned, of a type that the standard exchanges. */
    private static final String COVERED_LINE = " l.planned <> :none and substring(l.serviceCode, 1, 2) in :covered";

    private static final List<String> COVERED = StreamSupport.stream(
                    ServiceTypes.all().spliterator(), false)
            .filter(ServiceTypes.ServiceType::covered)
            .map(ServiceTypes.ServiceType::code)
            .toList();

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private Partners partners;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.SCHEDULE);
    }

    @Override
    public OfficeKind sender() {
        return OfficeKind.CARE_MANAGEMENT;
    }

    @Override
    public Optional<YearMonth> latestMonth(long officeId) {
        return Optional.ofNullable(em.createQuery(
                        "select max(s.serviceMonth) from MonthlySchedule s where s.office.id = :office",
                        YearMonth.class)
                .setParameter("office", officeId)
                .getSingleResult());
    }

    @Override
    public int count(long officeId, ExportSearch search) {
        return query("select count(s.id)", Long.class, officeId, search, "")
                .getSingleResult()
                .intValue();
    }

    @Override
    public List<Long> ids(long officeId, ExportSearch search, int first, int size) {
        TypedQuery<Long> query = query("select s.id", Long.class, officeId, search, " order by c.kana, c.code, s.id");
        if (size > 0) {
            query.setFirstResult(first).setMaxResults(size);
        }
        return query.getResultList();
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, long officeId, ExportSearch search, String order) {
        StringBuilder jpql = new StringBuilder(select).append(FROM);
        Map<String, Object> values = new HashMap<>();
        values.put("office", officeId);
        values.put("month", search.month());
        if (search.careManagerId() != null) {
            jpql.append(" and s.careManager.id = :manager");
            values.put("manager", search.careManagerId());
        }
        if (search.careLevel() != null) {
            jpql.append(" and s.careLevel = :level");
            values.put("level", search.careLevel());
        }
        String kana = searchable(search.kana());
        if (!kana.isEmpty()) {
            jpql.append(" and function('replace', c.kana, ' ', '') like :kana escape '!'");
            values.put("kana", kana + "%");
        }
        if (search.providerNumber() != null) {
            jpql.append(" and exists (select l.id from ScheduleLine l where l.schedule = s")
                    .append(" and l.providerNumber = :provider and")
                    .append(COVERED_LINE)
                    .append(')');
            values.put("provider", search.providerNumber());
            values.put("none", DayCounts.NONE);
            values.put("covered", COVERED);
        }
        TypedQuery<T> query = em.createQuery(jpql.append(order).toString(), type);
        values.forEach(query::setParameter);
        return query;
    }

    /** The kana as it is compared: hiragana, without spaces, nothing of it a wildcard; "" for none. */
    private static String searchable(String kana) {
        return kana == null ? "" : Kana.toHiragana(kana).replace(" ", "").replaceAll("([!%_])", "!$1");
    }

    @Override
    public List<ExportRow> rows(long officeId, ExportSearch search, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Month> months = months(ids);
        Set<Long> clients = months.stream().map(Month::clientId).collect(Collectors.toSet());
        Map<Long, Set<Service>> services = services(ids);
        Set<String> unknown = unknownCodes(services.values(), search.month());
        Map<Long, Certified> certifications = certifications(clients, search.month());
        Map<Long, LocalDateTime> exported = exported(officeId, search, clients);
        Map<Long, ExportRow> rows = new HashMap<>();
        for (Month month : months) {
            ScheduleFacts facts = new ScheduleFacts(
                    month.insurerNumber(),
                    month.uncheckedReason(),
                    month.certified(),
                    Optional.ofNullable(certifications.get(month.clientId())),
                    services.getOrDefault(month.id(), Set.of()),
                    unknown);
            rows.put(month.id(), month.row(facts, exported.get(month.clientId())));
        }
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** A month as the list shows it. */
    private record Month(
            long id,
            ScheduleStatus status,
            long clientId,
            String clientCode,
            String clientName,
            String insurerName,
            String insurerNumber,
            String careManagerName,
            String uncheckedReason,
            Certified certified) {

        ExportRow row(ScheduleFacts facts, LocalDateTime exportedAt) {
            return new ExportRow(
                    id,
                    status,
                    exportedAt,
                    clientCode,
                    clientName,
                    certified.careLevel(),
                    insurerName,
                    certified.insuredNumber(),
                    careManagerName,
                    ScheduleChecks.check(facts).stream().map(RowMessage::of).toList());
        }
    }

    private List<Month> months(List<Long> ids) {
        return em.createQuery(
                        "select s.id, s.status, c.id, c.code, c.name, i.name, i.insurerNumber, s.careManagerName,"
                                + " s.uncheckedReason, i.id, s.insuredNumber, s.careLevel, s.certificationStatus,"
                                + " s.certifiedOn, s.limitFrom, s.limitTo"
                                + " from MonthlySchedule s join s.client c join s.insurer i where s.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new Month(
                        (Long) row[0],
                        (ScheduleStatus) row[1],
                        (Long) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        certified(row, 9)))
                .toList();
    }

    private static Certified certified(Object[] row, int at) {
        return new Certified(
                (Long) row[at],
                (String) row[at + 1],
                (CareLevel) row[at + 2],
                (CertificationStatus) row[at + 3],
                (LocalDate) row[at + 4],
                (LocalDate) row[at + 5],
                (LocalDate) row[at + 6]);
    }

    private Map<Long, Set<Service>> services(List<Long> ids) {
        Map<Long, Set<Service>> services = new HashMap<>();
        em.createQuery(
                        "select distinct l.schedule.id, l.serviceCode, l.providerNumber from ScheduleLine l"
                                + " where l.schedule.id in :ids and l.planned <> :none",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("none", DayCounts.NONE)
                .getResultStream()
                .forEach(row -> services.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add(new Service((String) row[1], (String) row[2])));
        return services;
    }

    private Set<String> unknownCodes(Collection<Set<Service>> services, YearMonth month) {
        Set<String> unknown =
                services.stream().flatMap(Set::stream).map(Service::code).collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            em.createQuery(
                            "select s.code from ServiceCode s where s.code in :codes and s.validFrom <= :day"
                                    + " and (s.validTo is null or s.validTo >= :day)",
                            String.class)
                    .setParameter("codes", List.copyOf(unknown))
                    .setParameter("day", month.atDay(1))
                    .getResultList()
                    .forEach(unknown::remove);
        }
        return unknown;
    }

    /** The certification of each client that counts in the month. */
    private Map<Long, Certified> certifications(Set<Long> clients, YearMonth month) {
        Map<Long, Certified> certified = new HashMap<>();
        Certifications.inMonth(em, clients, month)
                .forEach((client, found) -> certified.put(
                        client,
                        new Certified(
                                found.getInsurer().getId(),
                                found.getInsuredNumber(),
                                found.getCareLevel(),
                                found.getStatus(),
                                found.getCertifiedOn(),
                                found.getLimitFrom(),
                                found.getLimitTo())));
        return certified;
    }

    private Map<Long, LocalDateTime> exported(long officeId, ExportSearch search, Set<Long> clients) {
        return em.createQuery(
                        "select r.client.id, max(r.exportedAt) from SentRecord r where r.office.id = :office"
                                + " and r.dataKind = :kind and r.serviceMonth = :month and r.client.id in :clients"
                                + " and r.exportedAt is not null group by r.client.id",
                        Object[].class)
                .setParameter("office", officeId)
                .setParameter("kind", search.dataKind())
                .setParameter("month", search.month())
                .setParameter("clients", clients)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (LocalDateTime) row[1]));
    }

    @Override
    public Map<Long, List<Recipient>> recipients(long officeId, ExportSearch search, Collection<Long> ids) {
        RecipientRules rules = new RecipientRules(partners.sender(em.find(Office.class, officeId)), search.version());
        Map<Long, List<ServiceUse>> uses = new HashMap<>();
        em.createQuery(
                        "select l.schedule.id, l.providerNumber, max(l.providerName), substring(l.serviceCode, 1, 2)"
                                + " from ScheduleLine l where l.schedule.id in :ids and" + COVERED_LINE
                                + " group by l.schedule.id, l.providerNumber, substring(l.serviceCode, 1, 2)",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("none", DayCounts.NONE)
                .setParameter("covered", COVERED)
                .getResultStream()
                .forEach(row -> uses.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(new ServiceUse((String) row[1], (String) row[2], (String) row[3])));
        Map<Long, List<Recipient>> recipients = new HashMap<>();
        uses.forEach((id, used) -> recipients.put(id, rules.providers(used)));
        return recipients;
    }

    @Override
    public Map<Long, ClientName> clients(Collection<Long> ids) {
        return em.createQuery(
                        "select s.id, c.code, c.name from MonthlySchedule s join s.client c where s.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0], row -> new ClientName((String) row[1], (String) row[2])));
    }

    @Override
    public ExportChoices choices(long officeId, ExportSearch search) {
        List<ExportChoices.CareManager> managers = em.createQuery(
                        "select distinct m.id, m.name, m.kana from MonthlySchedule s join s.careManager m"
                                + " where s.office.id = :office and s.serviceMonth = :month order by m.kana, m.id",
                        Object[].class)
                .setParameter("office", officeId)
                .setParameter("month", search.month())
                .getResultStream()
                .map(row -> new ExportChoices.CareManager((Long) row[0], (String) row[1]))
                .toList();
        Map<String, String> providers = new LinkedHashMap<>();
        em.createQuery(
                        "select l.providerNumber, max(l.providerName) from ScheduleLine l join l.schedule s"
                                + " where s.office.id = :office and s.serviceMonth = :month and" + COVERED_LINE
                                + " group by l.providerNumber order by l.providerNumber",
                        Object[].class)
                .setParameter("office", officeId)
                .setParameter("month", search.month())
                .setParameter("none", DayCounts.NONE)
                .setParameter("covered", COVERED)
                .getResultStream()
                .forEach(row -> providers.put((String) row[0], (String) row[1]));
        return new ExportChoices(
                managers,
                providers.entrySet().stream()
                        .map(entry -> new ExportChoices.Provider(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
