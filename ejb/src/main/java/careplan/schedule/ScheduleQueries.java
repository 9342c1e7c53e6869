package careplan.schedule;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.PersonSearch;
import careplan.base.SortBy;
import careplan.client.CareLevel;
import careplan.master.MasterDataService;
import careplan.office.Office;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import careplan.staff.StaffLabels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the 予定実績 screens read; always of the one office in use. */
@Stateless
@RolesAllowed("STAFF")
public class ScheduleQueries {

    /** The leading columns of an index: H2 reads it in its order only where they are named too. */
    private static final String OF_MONTH = " order by s.office, s.serviceMonth, ";

    private static final String BY_KANA = "s.clientKana, s.clientId, s.id";

    /** What the list can be sorted by. */
    private static final Map<String, String> COLUMNS = Map.of(
            "status", "s.status",
            "clientCode", "s.client.code",
            "careLevel", "s.careLevel",
            "insuredNumber", "s.insuredNumber");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @Inject
    private OfficeMonths months;

    @Inject
    private SentMonths sent;

    @Inject
    private MonthVisits visits;

    @EJB
    private MasterDataService masterData;

    /** One page of the list. */
    public List<ScheduleRow> page(long officeId, ScheduleSearch search, SortBy sort, int first, int size) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        List<Long> ids = query("select s.id", officeId, search, by(sort))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        audit.listed("SCHEDULES_LISTED", officeId, ids);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, SentState> states = sent.of(office, ids);
        Map<Long, VisitCounts> counts = visits.of(office, ids);
        // joined for the rows of the page alone: for all months of an office it would take seconds
        return em.createQuery(
                        "select s.id, s.status, c.code, c.name, s.careLevel, i.name, s.insuredNumber,"
                                + " s.careManagerName, s.careManagementOfficeName, t.levelOverUnits,"
                                + " s.uncheckedReason from MonthlySchedule s join s.client c join s.insurer i"
                                + " left join s.statementLines t on t.kind = careplan.schedule.StatementLineKind.TOTAL"
                                + " where s.id in :ids" + by(sort),
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> row(
                        row,
                        states.getOrDefault((Long) row[0], SentState.NEVER),
                        counts.getOrDefault((Long) row[0], VisitCounts.NONE)))
                .toList();
    }

    /** The ids of all rows that {@link #page} would list, in its order. */
    public List<Long> ids(long officeId, ScheduleSearch search, SortBy sort) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        return query("select s.id", officeId, search, by(sort)).getResultList();
    }

    /**
     * The months beside this one, in the list that is searched for and of the client.
     *
     * @param at where it stood in the list when it was opened, from 0, for it may have left the list since; -1 for nowhere
     */
    public ScheduleNeighbours beside(long officeId, long scheduleId, ScheduleSearch search, SortBy sort, int at) {
        MonthlySchedule month = months.require(officeId, scheduleId, LockModeType.NONE);
        return ScheduleNeighbours.of(
                ids(officeId, search, sort),
                scheduleId,
                at,
                ofMonth(month, month.getServiceMonth().minusMonths(1)),
                ofMonth(month, month.getServiceMonth().plusMonths(1)));
    }

    /** The client's month of the same office, of the same number where it has two; or null. */
    private Long ofMonth(MonthlySchedule month, YearMonth other) {
        return em.createQuery(
                        "select s.id from MonthlySchedule s where s.office = :office and s.clientId = :client"
                                + " and s.serviceMonth = :month"
                                + " order by case when s.insuredNumber = :number then 0 else 1 end, s.id",
                        Long.class)
                .setParameter("office", month.getOffice())
                .setParameter("client", month.getClient().getId())
                .setParameter("month", other)
                .setParameter("number", month.getInsuredNumber())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** How many rows {@link #page} would list in all. */
    public int count(long officeId, ScheduleSearch search) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        return query("select count(s.id)", officeId, search, "")
                .getSingleResult()
                .intValue();
    }

    /** The care managers of the months that this office keeps: id to name, by kana. */
    public Map<Long, String> careManagers(long officeId) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        return StaffLabels.of(em.createQuery(
                        "select m.id, m.name, m.code from Staff m where exists (select o.id from ClientOffice o"
                                + " where o.careManager = m and o.office.id = :office) order by m.kana, m.id",
                        Object[].class)
                .setParameter("office", officeId)
                .getResultStream());
    }

    /** The latest month that this office keeps a schedule of, for the first look at the list. */
    public Optional<YearMonth> latestMonth(long officeId) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        return em.createQuery(
                        "select s.serviceMonth from MonthlySchedule s where s.office.id = :office"
                                + " order by s.office, s.serviceMonth desc",
                        YearMonth.class)
                .setParameter("office", officeId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * A month with all its lines. Looking at it is recorded, since it is health data.
     *
     * @throws ScheduleRefused if it was deleted meanwhile
     * @throws AccessDenied if it is not kept by this office or the caller may not see 予定実績 there
     */
    public ScheduleMonth open(long officeId, long scheduleId) {
        MonthlySchedule schedule = months.require(officeId, scheduleId, LockModeType.NONE);
        audit.record(AuditEntry.of("SCHEDULE_VIEWED")
                .office(officeId)
                .subject(MonthlySchedule.class, scheduleId)
                .client(schedule.getClient().getId()));
        return ScheduleMonths.of(schedule, masterData.current(), StayHistory.load(em, schedule));
    }

    /**
     * Whether what partners were sent of a month is still what is kept.
     *
     * @throws ScheduleRefused if it was deleted meanwhile
     * @throws AccessDenied as for {@link #open}
     */
    public SentState sent(long officeId, long scheduleId) {
        MonthlySchedule schedule = months.require(officeId, scheduleId, LockModeType.NONE);
        return sent.of(schedule.getOffice(), List.of(scheduleId)).getOrDefault(scheduleId, SentState.NEVER);
    }

    private TypedQuery<Long> query(String select, long officeId, ScheduleSearch search, String order) {
        StringBuilder jpql = new StringBuilder(select)
                .append(" from MonthlySchedule s where s.office.id = :office and s.serviceMonth = :month");
        Map<String, Object> values = new HashMap<>();
        values.put("office", officeId);
        values.put("month", search.month());
        if (PersonSearch.isAsked(search.person())) {
            jpql.append(" and ")
                    .append(PersonSearch.condition(search.person(), "s.clientKana", "s.clientId", "s.insuredNumber"));
            values.put("person", PersonSearch.pattern(search.person()));
        }
        if (search.status() != null) {
            jpql.append(" and s.status = :status");
            values.put("status", search.status());
        }
        if (search.careLevel() != null) {
            jpql.append(" and s.careLevel = :level");
            values.put("level", search.careLevel());
        }
        if (search.careManagerId() != null) {
            jpql.append(" and s.careManager.id = :manager");
            values.put("manager", search.careManagerId());
        }
        if (search.actuals() == ActualsFilter.DIFFERENT) {
            jpql.append(" and exists (select l.id from ScheduleLine l where l.schedule = s and l.planned <> l.actual"
                    + " and (s.office.kind <> careplan.office.OfficeKind.PROVIDER"
                    + " or l.service.providerNumber = s.office.officeNumber))");
        }
        if (search.actuals() == ActualsFilter.NONE) {
            jpql.append(" and not exists (select l.id from ScheduleLine l where l.schedule = s and l.actual <> :none"
                    + " and (s.office.kind <> careplan.office.OfficeKind.PROVIDER"
                    + " or l.service.providerNumber = s.office.officeNumber))");
            values.put("none", DayCounts.NONE);
        }
        TypedQuery<Long> query = em.createQuery(jpql.append(order).toString(), Long.class);
        values.forEach(query::setParameter);
        return query;
    }

    private static String by(SortBy sort) {
        return OF_MONTH + sort.then(COLUMNS, BY_KANA);
    }

    private static ScheduleRow row(Object[] row, SentState sent, VisitCounts visits) {
        return new ScheduleRow(
                (Long) row[0],
                (ScheduleStatus) row[1],
                (String) row[2],
                (String) row[3],
                (CareLevel) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                row[9] == null ? 0 : (Integer) row[9],
                (String) row[10],
                sent,
                visits);
    }
}
