package careplan.exchange.export;

import careplan.exchange.export.RecipientRules.Planner;
import careplan.office.Office;
import careplan.office.OfficeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is registered about the two sides of an exchange: 自社情報 and 他社情報. Joins the caller's transaction. */
@ApplicationScoped
public class Partners {

    private static final String KNOWN_WHERE =
            " where o.officeNumber in :numbers and o.active = true" + " and (c.id is null or c.id = :corporation)";

    private static final String KNOWN = " from Office o left join o.corporation c" + KNOWN_WHERE;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** This office as a sender. */
    public Sender sender(Office office) {
        return new Sender(
                office.getId(),
                office.getCorporation().getId(),
                office.getOfficeNumber(),
                office.getKind(),
                Set.copyOf(em.createQuery(
                                "select s.serviceType from OfficeService s where s.office.id = :office", String.class)
                        .setParameter("office", office.getId())
                        .getResultList()));
    }

    /** The office of this number as one that makes plans; {@code name} is taken where it is not registered. */
    public Planner planner(long corporationId, String number, String name) {
        Office office = offices(corporationId, List.of(number)).get(number);
        return new Planner(
                number,
                office == null ? name : office.getName(),
                office == null ? OfficeKind.CARE_MANAGEMENT : office.getKind(),
                serviceTypes(corporationId, List.of(number)).getOrDefault(number, Set.of()));
    }

    /** The offices with these numbers, at most 500, that the corporation knows; of several with one number the first. */
    public Map<String, Office> offices(long corporationId, Collection<String> numbers) {
        Map<String, Office> offices = new HashMap<>();
        if (!numbers.isEmpty()) {
            em.createQuery("select o" + KNOWN + " order by o.id", Office.class)
                    .setParameter("numbers", List.copyOf(numbers))
                    .setParameter("corporation", corporationId)
                    .getResultList()
                    .forEach(office -> offices.putIfAbsent(office.getOfficeNumber(), office));
        }
        return offices;
    }

    /** The service types of the offices with these numbers, at most 500; several may share a number. */
    public Map<String, Set<String>> serviceTypes(long corporationId, Collection<String> numbers) {
        Map<String, Set<String>> types = new HashMap<>();
        if (!numbers.isEmpty()) {
            em.createQuery(
                            "select o.officeNumber, t.serviceType from OfficeService t join t.office o"
                                    + " left join o.corporation c" + KNOWN_WHERE,
                            Object[].class)
                    .setParameter("numbers", List.copyOf(new HashSet<>(numbers)))
                    .setParameter("corporation", corporationId)
                    .getResultList()
                    .forEach(row -> types.computeIfAbsent((String) row[0], number -> new TreeSet<>())
                            .add((String) row[1]));
        }
        return types;
    }
}
