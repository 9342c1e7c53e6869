package careplan.plan;

import careplan.exchange.format.ServiceTypes;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.security.AccessControl;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the inputs of plan documents offer: the providers that the office knows, and what they provide. */
@Stateless
@RolesAllowed("STAFF")
public class PlanChoices {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    /**
     * Own and other companies' providers: name to number, by name; "" where several have the name, so that nobody is
     * given the number of another.
     */
    public Map<String, String> providers(long officeId) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        Map<String, String> providers = new LinkedHashMap<>();
        em.createQuery(
                        "select o.name, o.officeNumber from Office o where o.active = true and o.kind = :provider"
                                + " and (o.corporation = :corporation or o.partnerOf = :corporation)"
                                + " order by o.name, o.officeNumber",
                        Object[].class)
                .setParameter("provider", OfficeKind.PROVIDER)
                .setParameter("corporation", office.getCorporation())
                .getResultStream()
                .forEach(row -> providers.merge(
                        (String) row[0], (String) row[1], (one, other) -> one.equals(other) ? one : ""));
        return providers;
    }

    /** The names of the service types that those providers offer, in the order of the standard. */
    public List<String> serviceTypes(long officeId) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        List<String> offered = em.createQuery(
                        "select distinct t.serviceType from OfficeService t where t.office.active = true"
                                + " and t.office.kind = :provider"
                                + " and (t.office.corporation = :corporation or t.office.partnerOf = :corporation)",
                        String.class)
                .setParameter("provider", OfficeKind.PROVIDER)
                .setParameter("corporation", office.getCorporation())
                .getResultList();
        List<String> names = new ArrayList<>();
        ServiceTypes.all().forEach(type -> {
            if (offered.contains(type.code())) {
                names.add(type.name());
            }
        });
        return names;
    }
}
