package careplan.schedule;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.PersonSearch;
import careplan.client.ClientOffice;
import careplan.master.MasterDataService;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Begins a month of a client: empty, with the services of the month before, or with the week of the plan. */
@Stateless
@RolesAllowed("STAFF")
public class ScheduleCreation {

    private static final int CANDIDATES = 20;

    /** A client for whom a month can be begun. */
    public record Candidate(long clientId, String code, String name, String kana) implements Serializable {

        /** As a selection list shows it. */
        public String label() {
            return code + " " + name + "（" + kana + "）";
        }
    }

    /**
     * What was begun: a month, or two where the client is insured under two numbers in it.
     *
     * @param ids the months, the earlier days first
     * @param unresolved the names of services of the week that could not be taken over
     */
    public record Created(List<Long> ids, List<String> unresolved) implements Serializable {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @EJB
    private MasterDataService masterData;

    /**
     * The first clients of the office who are meant, by kana, and that have nothing yet in the month, or nothing under
     * a number that begins in it.
     */
    public List<Candidate> candidates(long officeId, YearMonth month, String person) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        TypedQuery<Object[]> query = em.createQuery(
                "select c.id, c.code, c.name, c.kana from ClientOffice o join o.client c"
                        + " where o.office.id = :office" + PersonSearch.andClient(person, "c")
                        + " and o.validFrom <= :last and (o.validTo is null or o.validTo >= :first)"
                        + " and (not exists (select s.id from MonthlySchedule s where s.client = c"
                        + " and s.office.id = :office and s.serviceMonth = :month)"
                        + " or exists (select z.id from Certification z where z.client = c"
                        + " and z.validFrom > :first and z.validFrom <= :last"
                        + " and exists (select y.id from Certification y where y.client = c"
                        + " and y.validFrom < z.validFrom and y.validTo >= :first"
                        + " and y.insuredNumber <> z.insuredNumber)"
                        + " and not exists (select t.id from MonthlySchedule t where t.client = c"
                        + " and t.office.id = :office and t.serviceMonth = :month"
                        + " and t.insuredNumber = z.insuredNumber)))"
                        + " order by c.kana, c.code",
                Object[].class);
        if (PersonSearch.isAsked(person)) {
            query.setParameter("person", PersonSearch.pattern(person));
        }
        return query.setParameter("office", officeId)
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .setParameter("month", month)
                .setMaxResults(CANDIDATES)
                .getResultStream()
                .map(row -> new Candidate((Long) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /**
     * What a person has to know before the plan of the month before is copied: what it cannot carry over as it is, and what
     * may be chosen about it.
     *
     * @param chosen what was chosen so far, by the key of its question
     *
     * @throws ScheduleRefused as for {@link #create}
     * @throws AccessDenied as for {@link #create}
     */
    public List<MonthCopy.Note> copyNotes(long officeId, long clientId, YearMonth month, Map<String, Integer> chosen) {
        MonthBeginning beginnings = beginnings(officeId);
        try {
            return beginnings.copyNotes(service(beginnings, officeId, clientId, month), month, chosen);
        } catch (MonthRefused refused) {
            throw new ScheduleRefused(refused);
        }
    }

    /**
     * Begins the month; two where the client is insured under two numbers in it, each with its own days.
     *
     * @param chosen what was chosen about a copy of the month before, as for {@link #copyNotes}
     *
     * @throws ScheduleRefused if there is one already, the client has no certification in the month, or there is
     *     nothing to copy
     * @throws AccessDenied if the client is not one of this office, or the caller may not use 予定実績 there
     */
    public Created create(
            long officeId, long clientId, YearMonth month, Beginning beginning, Map<String, Integer> chosen) {
        MonthBeginning beginnings = beginnings(officeId);
        MonthBeginning.Begun begun;
        try {
            begun = beginnings.begin(service(beginnings, officeId, clientId, month), month, beginning, chosen);
        } catch (MonthRefused refused) {
            throw new ScheduleRefused(refused);
        }
        List<Long> ids = begun.months().stream().map(MonthlySchedule::getId).toList();
        ids.forEach(id -> audit.record(AuditEntry.of("SCHEDULE_CREATED")
                .office(officeId)
                .subject(MonthlySchedule.class, id)
                .client(clientId)
                .detail(month + " " + beginning)));
        return new Created(ids, begun.unresolved());
    }

    private MonthBeginning beginnings(long officeId) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        return new MonthBeginning(em, masterData.current());
    }

    private static ClientOffice service(MonthBeginning beginnings, long officeId, long clientId, YearMonth month) {
        return beginnings
                .service(officeId, clientId, month)
                .orElseThrow(() -> new AccessDenied("client " + clientId + " is not of office id " + officeId));
    }
}
