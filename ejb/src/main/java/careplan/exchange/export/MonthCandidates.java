package careplan.exchange.export;

import careplan.base.SortBy;
import careplan.exchange.DataKind;
import careplan.exchange.export.RecipientRules.Planner;
import careplan.exchange.format.CheckDigit;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 利用票 and 実績票 as things to be exported: the months that an office keeps. Plans are sent whatever the month's state,
 * actuals once it is 実績済 or 確定済.
 */
@ApplicationScoped
class MonthCandidates implements ExportCandidates {

    private static final String FROM =
            " from MonthlySchedule s where s.office.id = :office and s.serviceMonth = :month";

    /** The leading columns of {@code ix_schedule_list}, as H2 asks for. */
    private static final String OF_MONTH = " order by s.office, s.serviceMonth, ";

    private static final String BY_KANA = "s.clientKana, s.clientId, s.id";

    private static final Map<String, String> COLUMNS = Map.of(
            "status", "s.status",
            "clientCode", "s.client.code",
            "careLevel", "s.careLevel",
            "insuredNumber", "s.insuredNumber");

    private static final String ENTRUSTED = "exists (select r.id from ClientOffice r where r.office.id = :office"
            + " and r.clientId = s.clientId and r.entrustingCenter is not null and r.validFrom <= :end"
            + " and (r.validTo is null or r.validTo >= :start)";

    /** That a month came from the office to which a center entrusted the client, which sends it to the providers itself. */
    private static final String TAKEN_IN = "exists (select r.id from ReceivedRecord r where r.office = s.office"
            + " and r.client = s.client and r.dataKind = :plan and r.serviceMonth = s.serviceMonth"
            + " and r.appliedAt is not null)";

    /** What fits into one list of Oracle's, with one more. */
    private static final int FEW_LINES = 900;

    /** An id that no month has: a list must not be empty. */
    private static final long NO_MONTH = 0;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private Partners partners;

    @Inject
    private Entrustments entrustments;

    @Inject
    private MonthFacts facts;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.SCHEDULE, DataKind.ACTUAL);
    }

    @Override
    public Optional<YearMonth> latestMonth(long officeId, ExportSearch search) {
        SearchConditions conditions =
                new SearchConditions(" from MonthlySchedule s where s.office.id = :office").value("office", officeId);
        state(conditions, search);
        return conditions
                .query(em, "select s.serviceMonth", YearMonth.class, " order by s.office, s.serviceMonth desc")
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public int count(long officeId, ExportSearch search) {
        return query("select count(s.id)", Long.class, officeId, search, "")
                .getSingleResult()
                .intValue();
    }

    @Override
    public List<Long> ids(long officeId, ExportSearch search, SortBy sort, int first, int size) {
        TypedQuery<Long> query =
                query("select s.id", Long.class, officeId, search, OF_MONTH + sort.then(COLUMNS, BY_KANA));
        if (size > 0) {
            query.setFirstResult(first).setMaxResults(size);
        }
        return query.getResultList();
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, long officeId, ExportSearch search, String order) {
        Office office = em.find(Office.class, officeId);
        SearchConditions conditions =
                new SearchConditions(FROM).value("office", officeId).value("month", search.month());
        state(conditions, search);
        conditions
                .andIf("s.careManager.id = :manager", "manager", search.careManagerId())
                .andIf("s.careLevel = :level", "level", search.careLevel())
                .person(search.person(), "s.clientKana", "s.clientId", "s.insuredNumber");
        if (office.getKind() == OfficeKind.COMMUNITY_SUPPORT_CENTER && search.planners() == Planners.OWN) {
            conditions.and("not " + TAKEN_IN).value("plan", DataKind.SCHEDULE);
        }
        if (office.getKind() == OfficeKind.PROVIDER) {
            planners(conditions, search);
        } else if (toCenter(search)) {
            conditions
                    .and(ENTRUSTED
                            + (search.partnerNumber() == null
                                    ? ")"
                                    : " and r.entrustingCenter.officeNumber = :partner)"))
                    .value("start", search.month().atDay(1))
                    .value("end", search.month().atEndOfMonth());
        } else if (search.partnerNumber() != null) {
            planned(conditions, officeId, search);
        }
        if (search.partnerNumber() != null) {
            conditions.value("partner", search.partnerNumber());
        }
        return conditions.query(em, select, type, order);
    }

    /** That something is planned at the wanted provider; from its own lines, where these are few. */
    private void planned(SearchConditions conditions, long officeId, ExportSearch search) {
        List<Long> lines = em.createQuery(
                        "select l.schedule.id from ScheduleLine l where l.service.providerNumber = :partner and exists"
                                + " (select s.id from MonthlySchedule s where s = l.schedule"
                                + " and s.office.id = :office and s.serviceMonth = :month)",
                        Long.class)
                .setParameter("partner", search.partnerNumber())
                .setParameter("office", officeId)
                .setParameter("month", search.month())
                .setMaxResults(FEW_LINES + 1)
                .getResultList();
        if (lines.size() <= FEW_LINES) {
            Set<Long> few = new HashSet<>(lines);
            few.add(NO_MONTH);
            conditions.and("s.id in :few").value("few", List.copyOf(few));
        }
        // first without the days, which no index has: those that are left are read
        conditions
                .and("exists (select l.id from ScheduleLine l where l.schedule = s"
                        + " and l.service.providerNumber = :partner and" + CoveredLines.COVERED + ")")
                .and("exists (select l.id from ScheduleLine l where l.schedule = s"
                        + " and l.service.providerNumber = :partner and" + CoveredLines.PLANNED + ")")
                .value("none", DayCounts.NONE)
                .value("covered", CoveredLines.TYPES);
    }

    private static void state(SearchConditions conditions, ExportSearch search) {
        if (search.dataKind() == DataKind.ACTUAL) {
            conditions
                    .and("s.status in :states")
                    .value("states", List.of(ScheduleStatus.ACTUALS_ENTERED, ScheduleStatus.CONFIRMED));
        }
    }

    private static void planners(SearchConditions conditions, ExportSearch search) {
        if (search.planners() == Planners.OWN || search.planners() == Planners.OTHER) {
            conditions.and((search.planners() == Planners.OWN ? "" : "not ")
                    + "exists (select o.id from Office o where o.officeNumber = s.careManagementOfficeNumber"
                    + " and o.corporation = s.office.corporation)");
        }
        if (search.partnerNumber() != null) {
            conditions.and("s.careManagementOfficeNumber = :partner");
        }
        if (search.serviceType() != null) {
            conditions
                    .and("exists (select l.id from ScheduleLine l where l.schedule = s and l.actual <> :none"
                            + " and l.service.providerNumber = s.office.officeNumber"
                            + " and substring(l.service.serviceCode, 1, 2) = :serviceType)")
                    .value("none", DayCounts.NONE)
                    .value("serviceType", search.serviceType());
        }
    }

    /** A care-management office sends actuals to no one else. */
    private static boolean toCenter(ExportSearch search) {
        return search.dataKind() == DataKind.ACTUAL || search.recipient() == OfficeKind.COMMUNITY_SUPPORT_CENTER;
    }

    @Override
    public List<ExportRow> rows(long officeId, ExportSearch search, List<Long> ids) {
        Map<Long, ExportRow> rows = facts.rows(em.find(Office.class, officeId), search, ids);
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Map<Long, List<Recipient>> recipients(long officeId, ExportSearch search, Collection<Long> ids) {
        Sender sender = partners.sender(em.find(Office.class, officeId));
        RecipientRules rules = new RecipientRules(sender, search.version());
        return sender.kind() == OfficeKind.PROVIDER
                ? planners(sender, rules, search, ids)
                : ofPlans(sender, rules, search, ids);
    }

    private Map<Long, List<Recipient>> planners(
            Sender sender, RecipientRules rules, ExportSearch search, Collection<Long> ids) {
        Map<Long, Set<ServiceUse>> done = uses(ids, "actual");
        Map<Long, List<Recipient>> recipients = new HashMap<>();
        Map<String, Planner> known = new HashMap<>();
        em.createQuery(
                        "select s.id, s.careManagementOfficeNumber, s.careManagementOfficeName from MonthlySchedule s"
                                + " where s.id in :ids and s.careManagementOfficeNumber is not null",
                        Object[].class)
                .setParameter("ids", List.copyOf(ids))
                .getResultList()
                .forEach(row -> {
                    String number = (String) row[1];
                    if (CheckDigit.officeNumberForm(number)) {
                        Planner planner = known.computeIfAbsent(
                                number, key -> partners.planner(sender.corporationId(), key, (String) row[2]));
                        recipients.put(
                                (Long) row[0],
                                done.getOrDefault((Long) row[0], Set.of()).stream()
                                        .filter(use ->
                                                sender.gives(search.version(), use.providerNumber(), use.serviceType()))
                                        .map(use -> rules.plannerOf(planner, use.serviceType()))
                                        .distinct()
                                        .toList());
                    }
                });
        return recipients;
    }

    private Map<Long, List<Recipient>> ofPlans(
            Sender sender, RecipientRules rules, ExportSearch search, Collection<Long> ids) {
        boolean actual = search.dataKind() == DataKind.ACTUAL;
        Map<Long, Set<ServiceUse>> uses = uses(ids, actual ? "actual" : "planned");
        Map<Long, Planner> centers = centers(sender, search, ids);
        Map<Long, List<Recipient>> recipients = new HashMap<>();
        uses.forEach((id, used) -> {
            List<Recipient> all = new ArrayList<>(actual ? List.of() : rules.providers(used));
            if (centers.containsKey(id)) {
                all.add(rules.planner(centers.get(id), RecipientRules.benefit(used)));
            }
            recipients.put(id, all);
        });
        return recipients;
    }

    private Map<Long, Planner> centers(Sender sender, ExportSearch search, Collection<Long> ids) {
        Map<Long, Planner> centers = new HashMap<>();
        if (sender.kind() == OfficeKind.CARE_MANAGEMENT
                && ExportFlows.recipients(search.version(), sender.kind())
                        .contains(OfficeKind.COMMUNITY_SUPPORT_CENTER)) {
            Map<Long, Long> clients = em.createQuery(
                            "select s.id, s.client.id from MonthlySchedule s where s.id in :ids", Object[].class)
                    .setParameter("ids", List.copyOf(ids))
                    .getResultStream()
                    .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
            Map<Long, Planner> planners = entrustments.partners(
                    sender,
                    Set.copyOf(clients.values()),
                    search.month().atDay(1),
                    search.month().atEndOfMonth());
            clients.forEach((id, client) -> {
                if (planners.containsKey(client)) {
                    centers.put(id, planners.get(client));
                }
            });
        }
        return centers;
    }

    private Map<Long, Set<ServiceUse>> uses(Collection<Long> ids, String counts) {
        Map<Long, Set<ServiceUse>> uses = new HashMap<>();
        em.createQuery(
                        "select l.schedule.id, l.service.providerNumber, max(l.service.providerName), l.service.serviceCode"
                                + " from ScheduleLine l where l.schedule.id in :ids and l." + counts + " <> :none"
                                + " group by l.schedule.id, l.service.providerNumber, l.service.serviceCode order by l.service.serviceCode",
                        Object[].class)
                .setParameter("ids", List.copyOf(ids))
                .setParameter("none", DayCounts.NONE)
                .getResultStream()
                .filter(row -> ServiceTypes.covered(ServiceTypes.ofServiceCode((String) row[3])))
                .forEach(row -> uses.computeIfAbsent((Long) row[0], id -> new LinkedHashSet<>())
                        .add(ServiceUse.ofCode((String) row[1], (String) row[2], (String) row[3])));
        return uses;
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
}
