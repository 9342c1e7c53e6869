package careplan.schedule;

import careplan.client.Certification;
import careplan.client.ClientOffice;
import careplan.master.MasterData;
import careplan.office.OfficeKind;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Begins months of clients, one by one for a person or many in a job. */
public final class MonthBeginning {

    private final EntityManager em;
    private final MasterData masterData;
    private final NewMonths newMonths;

    /**
     * What was begun: a month, or two where the client is insured under two numbers in it.
     *
     * @param months kept, the earlier days first
     * @param unresolved the names of services of the week that could not be taken over
     */
    public record Begun(List<MonthlySchedule> months, List<String> unresolved) {}

    public MonthBeginning(EntityManager em, MasterData masterData) {
        this.em = em;
        this.masterData = masterData;
        this.newMonths = new NewMonths(em, masterData);
    }

    /** How the office serves the client in the month; empty where it does not. */
    public Optional<ClientOffice> service(long officeId, long clientId, YearMonth month) {
        return newMonths.service(officeId, clientId, month);
    }

    /**
     * What a person has to know before the plan of the month before is copied.
     *
     * @param chosen what was chosen so far, by the key of its question
     * @throws MonthRefused as for {@link #begin}
     */
    public List<MonthCopy.Note> copyNotes(ClientOffice service, YearMonth month, Map<String, Integer> chosen) {
        List<InsuredPart> parts = lacking(service, month);
        InsuredPart last = parts.get(parts.size() - 1);
        return copy(service, month, last, counts -> counts, chosen).notes();
    }

    /**
     * Finds out whether the week of the plan could be taken over, without keeping anything.
     *
     * @return the names of the services of which it could not
     * @throws MonthRefused as for {@link #begin}
     */
    public List<String> weekNotes(ClientOffice service, YearMonth month) {
        List<InsuredPart> parts = lacking(service, month);
        MonthlySchedule tried = newMonths.empty(service, month, parts.get(parts.size() - 1));
        return new WeeklyPlanCopy(em, masterData).addLines(tried);
    }

    /**
     * Begins the month and keeps it; two where the client is insured under two numbers in it, each with its own days.
     *
     * @param chosen what was chosen about a copy of the month before
     * @throws MonthRefused if there is one already, the client has no certification in the month, or there is nothing to
     *     begin with
     */
    public Begun begin(ClientOffice service, YearMonth month, Beginning beginning, Map<String, Integer> chosen) {
        List<MonthlySchedule> months = new ArrayList<>();
        Set<String> unresolved = new LinkedHashSet<>();
        for (InsuredPart part : lacking(service, month)) {
            MonthlySchedule schedule = newMonths.empty(service, month, part);
            unresolved.addAll(fill(schedule, service, part, beginning, chosen));
            if (service.getOffice().getKind() != OfficeKind.PROVIDER) {
                ScheduleStatements.load(em, service.getOffice().getCorporation(), masterData)
                        .recompute(schedule);
            }
            em.persist(schedule);
            em.flush();
            months.add(schedule);
        }
        return new Begun(months, List.copyOf(unresolved));
    }

    /** The parts of the month that have no 利用票 yet; not empty. */
    private List<InsuredPart> lacking(ClientOffice service, YearMonth month) {
        long clientId = service.getClient().getId();
        List<InsuredPart> parts = InsuredPart.of(em, clientId, month);
        if (parts.isEmpty()) {
            throw new MonthRefused("noCertification");
        }
        List<MonthlySchedule> kept = newMonths.find(service.getOffice().getId(), clientId, month);
        // a number that was corrected is no second one: that month takes the certification over
        List<InsuredPart> lacking = parts.size() == 1 && !kept.isEmpty()
                ? List.of()
                : parts.stream()
                        .filter(part -> kept.stream()
                                .noneMatch(other -> part.isOf(other.getInsurer(), other.getInsuredNumber())))
                        .toList();
        if (lacking.isEmpty()) {
            throw new MonthRefused("exists");
        }
        return lacking;
    }

    private List<String> fill(
            MonthlySchedule schedule,
            ClientOffice service,
            InsuredPart part,
            Beginning beginning,
            Map<String, Integer> chosen) {
        List<String> unresolved =
                switch (beginning) {
                    case EMPTY -> List.of();
                    case LAST_MONTH -> {
                        MonthCopy copy = copy(service, schedule.getServiceMonth(), part, part::within, chosen);
                        copy.lines().forEach(schedule::addLine);
                        schedule.setOrderedByHand(copy.isOrderedByHand());
                        yield List.of();
                    }
                    case WEEKLY_PLAN -> new WeeklyPlanCopy(em, masterData).addLines(schedule);
                };
        schedule.getLines().forEach(line -> line.setPlanned(part.within(line.getPlanned())));
        schedule.getLines().removeIf(line -> line.getPlanned().total() == 0);
        schedule.putInOrder();
        return unresolved;
    }

    private MonthCopy copy(
            ClientOffice service,
            YearMonth month,
            InsuredPart part,
            UnaryOperator<DayCounts> within,
            Map<String, Integer> chosen) {
        long officeId = service.getOffice().getId();
        long clientId = service.getClient().getId();
        List<MonthlySchedule> last = newMonths.find(officeId, clientId, month.minusMonths(1));
        if (last.isEmpty()) {
            throw new MonthRefused("nothingToCopy");
        }
        Certification certification = part.certified().certification();
        CopyCodes codes =
                new CopyCodes(masterData, month, certification.getInsurer().getInsurerNumber());
        CopyWishes wishes = new CopyWishes(chosen, newMonths.find(officeId, clientId, month.minusMonths(2)));
        return MonthCopy.of(last, month, certification.getCareLevel(), codes, within, wishes);
    }
}
