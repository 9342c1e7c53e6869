package careplan.exchange.export;

import careplan.exchange.export.RecipientRules.Planner;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.office.OfficeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is registered about the two sides of an exchange: 自社情報 and 他社情報. Joins the caller's transaction. */
@ApplicationScoped
public class Partners {

    private static final String KNOWN_WHERE = " where o.officeNumber in :numbers and o.active = true"
            + " and (o.corporation = :corporation or o.partnerOf = :corporation)";

    private static final String KNOWN = " from Office o" + KNOWN_WHERE;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** This office as a sender. */
    public Sender sender(Office office) {
        Set<String> own = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        em.createQuery(
                        "select o.id, s.serviceType from OfficeService s join s.office o"
                                + " where o.officeNumber = :number and o.corporation = :corporation"
                                + " and (o.active = true or o.id = :office)",
                        Object[].class)
                .setParameter("number", office.getOfficeNumber())
                .setParameter("corporation", office.getCorporation())
                .setParameter("office", office.getId())
                .getResultList()
                .forEach(row -> (office.getId().equals(row[0]) ? own : others).add((String) row[1]));
        others.removeAll(own);
        return new Sender(
                office.getId(),
                office.getCorporation().getId(),
                office.getOfficeNumber(),
                office.getKind(),
                Set.copyOf(own),
                Set.copyOf(others));
    }

    /**
     * The office of this number as one that makes plans, though a provider may share it; {@code name} is taken where it is
     * not registered.
     */
    public Planner planner(long corporationId, String number, String name) {
        Office office = known(corporationId, List.of(number)).stream()
                .min(Comparator.comparing(one -> one.getKind() == OfficeKind.PROVIDER))
                .orElse(null);
        return new Planner(
                number,
                office == null ? name : office.getName(),
                office == null ? OfficeKind.CARE_MANAGEMENT : office.getKind(),
                serviceTypes(corporationId, List.of(number)).getOrDefault(number, Set.of()));
    }

    private List<Office> known(long corporationId, Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : em.createQuery("select o" + KNOWN + " order by o.id", Office.class)
                        .setParameter("numbers", List.copyOf(numbers))
                        .setParameter("corporation", em.getReference(Corporation.class, corporationId))
                        .getResultList();
    }

    /**
     * The office at the end of each of these routes, whose numbers are at most 500: of several with one number the one
     * that has the route's service type, or else, since nobody sends to its like, one of another kind than the sender.
     */
    public Map<Route, Office> offices(Sender sender, Collection<Route> routes) {
        Set<String> numbers = routes.stream().map(Route::number).collect(Collectors.toSet());
        Map<String, Office> byNumber = new HashMap<>();
        known(sender.corporationId(), numbers).stream()
                .sorted(Comparator.comparing(office -> office.getKind() == sender.kind()))
                .forEach(office -> byNumber.putIfAbsent(office.getOfficeNumber(), office));
        Map<List<String>, Office> byType = new HashMap<>();
        if (!numbers.isEmpty()) {
            em.createQuery(
                            "select o, t.serviceType from OfficeService t join t.office o" + KNOWN_WHERE
                                    + " order by o.id",
                            Object[].class)
                    .setParameter("numbers", List.copyOf(numbers))
                    .setParameter("corporation", em.getReference(Corporation.class, sender.corporationId()))
                    .getResultList()
                    .forEach(row -> byType.putIfAbsent(
                            List.of(((Office) row[0]).getOfficeNumber(), (String) row[1]), (Office) row[0]));
        }
        Map<Route, Office> offices = new HashMap<>();
        for (Route route : routes) {
            Office office = byType.getOrDefault(List.of(route.number(), route.type()), byNumber.get(route.number()));
            if (office != null) {
                offices.put(route, office);
            }
        }
        return offices;
    }

    /** The service types of the offices with these numbers, at most 500; several may share a number. */
    public Map<String, Set<String>> serviceTypes(long corporationId, Collection<String> numbers) {
        Map<String, Set<String>> types = new HashMap<>();
        if (!numbers.isEmpty()) {
            em.createQuery(
                            "select o.officeNumber, t.serviceType from OfficeService t join t.office o" + KNOWN_WHERE,
                            Object[].class)
                    .setParameter("numbers", List.copyOf(new HashSet<>(numbers)))
                    .setParameter("corporation", em.getReference(Corporation.class, corporationId))
                    .getResultList()
                    .forEach(row -> types.computeIfAbsent((String) row[0], number -> new TreeSet<>())
                            .add((String) row[1]));
        }
        return types;
    }
}
