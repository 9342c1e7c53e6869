package careplan.schedule;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Kana;
import careplan.base.LikePattern;
import careplan.client.Certification;
import careplan.client.ClientOffice;
import careplan.master.MasterDataService;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    /** What a month begins with. */
    public enum Beginning {
        EMPTY,
        /** The plan of the month before, weekday by weekday. */
        LAST_MONTH,
        /** 第3表 of the newest 居宅サービス計画書. */
        WEEKLY_PLAN
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

    @Inject
    private NewMonths newMonths;

    @Inject
    private WeeklyPlanCopy weeklyPlans;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @EJB
    private MasterDataService masterData;

    /**
     * The first clients of the office, by kana, whose kana begins so and that have nothing yet in the month, or nothing under
     * a number that begins in it.
     */
    public List<Candidate> candidates(long officeId, YearMonth month, String kana) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        return em.createQuery(
                        "select c.id, c.code, c.name, c.kana from ClientOffice o join o.client c"
                                + " where o.office.id = :office and c.kana like :kana"
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
                        Object[].class)
                .setParameter("office", officeId)
                .setParameter("kana", LikePattern.begins(kana == null ? null : Kana.toHiragana(kana.strip())))
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
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        newMonths
                .service(officeId, clientId, month)
                .orElseThrow(() -> new AccessDenied("client " + clientId + " is not of office id " + officeId));
        List<InsuredPart> parts = lacking(office, clientId, month);
        InsuredPart last = parts.get(parts.size() - 1);
        return copy(officeId, clientId, month, last, counts -> counts, chosen).notes();
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
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        ClientOffice service = newMonths
                .service(officeId, clientId, month)
                .orElseThrow(() -> new AccessDenied("client " + clientId + " is not of office id " + officeId));
        List<Long> ids = new ArrayList<>();
        Set<String> unresolved = new LinkedHashSet<>();
        for (InsuredPart part : lacking(office, clientId, month)) {
            MonthlySchedule schedule = newMonths.empty(office, service, month, part);
            unresolved.addAll(fill(schedule, part, beginning, chosen));
            if (office.getKind() != OfficeKind.PROVIDER) {
                ScheduleStatements.load(em, schedule.getOffice().getCorporation(), masterData.current())
                        .recompute(schedule);
            }
            em.persist(schedule);
            em.flush();
            ids.add(schedule.getId());
            audit.record(AuditEntry.of("SCHEDULE_CREATED")
                    .office(officeId)
                    .subject(MonthlySchedule.class, schedule.getId())
                    .client(clientId)
                    .detail(month + " " + beginning));
        }
        return new Created(ids, List.copyOf(unresolved));
    }

    /** The parts of the month that have no 利用票 yet; not empty. */
    private List<InsuredPart> lacking(Office office, long clientId, YearMonth month) {
        List<InsuredPart> parts = InsuredPart.of(em, clientId, month);
        if (parts.isEmpty()) {
            throw new ScheduleRefused("noCertification");
        }
        List<MonthlySchedule> kept = newMonths.find(office.getId(), clientId, month);
        // a number that was corrected is no second one: that month takes the certification over
        List<InsuredPart> lacking = parts.size() == 1 && !kept.isEmpty()
                ? List.of()
                : parts.stream()
                        .filter(part -> kept.stream()
                                .noneMatch(other -> part.isOf(other.getInsurer(), other.getInsuredNumber())))
                        .toList();
        if (lacking.isEmpty()) {
            throw new ScheduleRefused("exists");
        }
        return lacking;
    }

    private List<String> fill(
            MonthlySchedule schedule, InsuredPart part, Beginning beginning, Map<String, Integer> chosen) {
        List<String> unresolved =
                switch (beginning) {
                    case EMPTY -> List.of();
                    case LAST_MONTH -> {
                        MonthCopy copy = copy(
                                schedule.getOffice().getId(),
                                schedule.getClient().getId(),
                                schedule.getServiceMonth(),
                                part,
                                part::within,
                                chosen);
                        copy.lines().forEach(schedule::addLine);
                        schedule.setOrderedByHand(copy.isOrderedByHand());
                        yield List.of();
                    }
                    case WEEKLY_PLAN -> weeklyPlans.addLines(schedule);
                };
        schedule.getLines().forEach(line -> line.setPlanned(part.within(line.getPlanned())));
        schedule.getLines().removeIf(line -> line.getPlanned().total() == 0);
        schedule.putInOrder();
        return unresolved;
    }

    private MonthCopy copy(
            long officeId,
            long clientId,
            YearMonth month,
            InsuredPart part,
            UnaryOperator<DayCounts> within,
            Map<String, Integer> chosen) {
        List<MonthlySchedule> last = newMonths.find(officeId, clientId, month.minusMonths(1));
        if (last.isEmpty()) {
            throw new ScheduleRefused("nothingToCopy");
        }
        Certification certification = part.certified().certification();
        CopyCodes codes = new CopyCodes(
                masterData.current(), month, certification.getInsurer().getInsurerNumber());
        CopyWishes wishes = new CopyWishes(chosen, newMonths.find(officeId, clientId, month.minusMonths(2)));
        return MonthCopy.of(last, month, certification.getCareLevel(), codes, within, wishes);
    }
}
