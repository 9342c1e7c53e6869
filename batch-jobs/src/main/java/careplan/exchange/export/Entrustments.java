package careplan.exchange.export;

import careplan.exchange.export.RecipientRules.Planner;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.schedule.MonthlySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 委託: from which center an office has a client, and to which office a center gave one. */
@ApplicationScoped
public class Entrustments {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private Partners partners;

    /** The center that entrusted the client to the sending office in this month; none where the edition has no flow to centers. */
    Optional<Planner> center(ExportTask task, MonthlySchedule schedule) {
        boolean toCenters =
                ExportFlows.between(task.version(), OfficeKind.CARE_MANAGEMENT, OfficeKind.COMMUNITY_SUPPORT_CENTER);
        if (!toCenters || task.sender().kind() != OfficeKind.CARE_MANAGEMENT) {
            return Optional.empty();
        }
        long client = schedule.getClient().getId();
        return Optional.ofNullable(partners(
                        task.sender(),
                        List.of(client),
                        schedule.getServiceMonth().atDay(1),
                        schedule.getServiceMonth().atEndOfMonth())
                .get(client));
    }

    /**
     * The other side of the entrustments of these clients, at most 500, that hold at any day of a period: for a
     * care-management office the center, for a center the office; of several the latest.
     */
    public Map<Long, Planner> partners(Sender sender, Collection<Long> clients, LocalDate from, LocalDate to) {
        String side = sender.kind() == OfficeKind.COMMUNITY_SUPPORT_CENTER ? "entrustedOffice" : "entrustingCenter";
        Map<Long, Office> offices = new HashMap<>();
        if (!clients.isEmpty()) {
            em.createQuery(
                            "select r.client.id, o from ClientOffice r join r." + side + " o"
                                    + " where r.office.id = :office and r.client.id in :clients and r.validFrom <= :to"
                                    + " and (r.validTo is null or r.validTo >= :from) order by r.validFrom",
                            Object[].class)
                    .setParameter("office", sender.officeId())
                    .setParameter("clients", List.copyOf(clients))
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .getResultList()
                    .forEach(row -> offices.put((Long) row[0], (Office) row[1]));
        }
        Set<String> numbers = new HashSet<>();
        offices.values().forEach(office -> numbers.add(office.getOfficeNumber()));
        Map<String, Set<String>> types = partners.serviceTypes(sender.corporationId(), numbers);
        Map<Long, Planner> planners = new HashMap<>();
        offices.forEach((client, office) -> planners.put(
                client,
                new Planner(
                        office.getOfficeNumber(),
                        office.getName(),
                        office.getKind(),
                        types.getOrDefault(office.getOfficeNumber(), Set.of()))));
        return planners;
    }
}
