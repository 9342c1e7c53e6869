package careplan.schedule;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.JapanTime;
import careplan.base.Texts;
import careplan.client.ClientOffice;
import careplan.master.MasterData;
import careplan.master.MasterDataService;
import careplan.office.OfficeKind;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The certification of a month held against the one that is registered now. */
@ApplicationScoped
public class MonthCertification {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AuditLog audit;

    @EJB
    private MasterDataService masterDataService;

    /** Whether a certification is in force that the month can take over; not where another month has the only one. */
    boolean isInForce(MonthlySchedule month) {
        return partOf(month, parts(month)).isPresent();
    }

    private List<InsuredPart> parts(MonthlySchedule month) {
        return InsuredPart.of(em, month.getClient().getId(), month.getServiceMonth());
    }

    /** Whether it is another now, so that there is something to take over. */
    boolean isChanged(MonthlySchedule month) {
        InsuredPart part = partOf(month, parts(month)).orElseThrow(() -> new ScheduleRefused("exists"));
        return !InsuredTerms.of(part).equals(InsuredTerms.of(month)) || goesBeyond(month, part);
    }

    /** Whether it has services on days on which another insurer or number holds. */
    private static boolean goesBeyond(MonthlySchedule month, InsuredPart part) {
        return month.getLines().stream()
                .anyMatch(line -> !part.within(line.getPlanned()).equals(line.getPlanned())
                        || !part.within(line.getActual()).equals(line.getActual()));
    }

    /** Takes it over for good, and records it. */
    void take(MonthlySchedule month, String reason) {
        Map<String, String> before = CertificationDifference.of(month);
        MonthlySchedule other = change(month);
        if (other != null) {
            em.persist(other);
        }
        String keys = CertificationDifference.between(before, CertificationDifference.of(month)).stream()
                .map(CertificationDifference::key)
                .toList()
                .toString();
        month.setChangedAt(JapanTime.now());
        month.planChanged();
        audit.record(AuditEntry.of("SCHEDULE_CERTIFICATION")
                .office(month.getOffice().getId())
                .subject(MonthlySchedule.class, month.getId())
                .client(month.getClient().getId())
                .detail(keys + (Texts.blankToNull(reason) == null ? "" : ": " + reason.strip())));
    }

    /**
     * Changes the month.
     *
     * @return the month of the other number, where days were divided; else null
     */
    MonthlySchedule change(MonthlySchedule month) {
        MasterData masterData = masterDataService.current();
        List<InsuredPart> parts = parts(month);
        if (parts.isEmpty()) {
            throw new ScheduleRefused("noCertification");
        }
        InsuredPart part = partOf(month, parts).orElseThrow(() -> new ScheduleRefused("exists"));
        month.takeOver(part.certified(), masterData);
        MonthlySchedule other = goesBeyond(month, part) ? divided(month, part, parts) : null;
        recompute(month, masterData);
        if (other != null) {
            recompute(other, masterData);
        }
        return other;
    }

    private MonthlySchedule divided(MonthlySchedule month, InsuredPart part, List<InsuredPart> parts) {
        List<MonthlySchedule> kept = months(month);
        InsuredPart lacking = parts.stream()
                .filter(one -> one != part
                        && kept.stream().noneMatch(other -> one.isOf(other.getInsurer(), other.getInsuredNumber())))
                .findFirst()
                .orElse(null);
        ClientOffice service = newMonths()
                .service(month.getOffice().getId(), month.getClient().getId(), month.getServiceMonth())
                .orElse(null);
        if (lacking == null || service == null) {
            return null;
        }
        MonthlySchedule other;
        try {
            other = newMonths().empty(service, month.getServiceMonth(), lacking);
        } catch (MonthRefused refused) {
            throw new ScheduleRefused(refused);
        }
        MonthDivision.divide(
                month,
                part,
                other,
                lacking,
                new CopyCodes(
                        masterDataService.current(),
                        month.getServiceMonth(),
                        month.getInsurer().getInsurerNumber()));
        return other;
    }

    /** The part that the month is of: by its number, or else the one that has no month yet. */
    private Optional<InsuredPart> partOf(MonthlySchedule month, List<InsuredPart> parts) {
        List<MonthlySchedule> others =
                months(month).stream().filter(other -> other != month).toList();
        return parts.stream()
                .filter(part -> part.isOf(month.getInsurer(), month.getInsuredNumber()))
                .findFirst()
                .or(() -> parts.stream()
                        .filter(part -> others.stream()
                                .noneMatch(other -> part.isOf(other.getInsurer(), other.getInsuredNumber())))
                        .reduce((one, later) -> later));
    }

    private NewMonths newMonths() {
        return new NewMonths(em, masterDataService.current());
    }

    private List<MonthlySchedule> months(MonthlySchedule month) {
        return new ArrayList<>(
                newMonths().find(month.getOffice().getId(), month.getClient().getId(), month.getServiceMonth()));
    }

    private void recompute(MonthlySchedule month, MasterData masterData) {
        if (month.getOffice().getKind() != OfficeKind.PROVIDER) {
            ScheduleStatements.load(em, month.getOffice().getCorporation(), masterData)
                    .recompute(month);
        }
    }
}
