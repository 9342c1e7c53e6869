package careplan.schedule;

import careplan.base.Kana;
import careplan.base.LikePattern;
import careplan.master.MasterRowState;
import careplan.master.ServiceCode;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.security.AccessControl;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** What a line of a month may be made of: providers and their service codes, found by what the person types. */
@Stateless
@RolesAllowed("STAFF")
public class ScheduleChoices {

    private static final int LIMIT = 30;

    /** A provider. */
    public record Provider(String number, String name) implements Serializable {

        /** As selection lists show it. */
        public String getLabel() {
            return "(" + number + ") " + name;
        }
    }

    /**
     * A service code in the month.
     *
     * @param units those of a new line
     * @param asksForUnits whether no table knows its units, so that they are typed
     */
    public record Service(String code, String name, int units, boolean asksForUnits) implements Serializable {

        /** As selection lists show it. */
        public String getLabel() {
            return code + " " + name + "（" + units + "）";
        }
    }

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    /** Own and other companies' providers whose number begins with, or whose name or kana holds, {@code typed}. */
    public List<Provider> providers(long officeId, String typed) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        String text = typed == null ? "" : typed.strip();
        return em.createQuery(
                        "select distinct o.officeNumber, o.name from Office o where o.active = true and o.kind = :provider"
                                + " and (o.corporation is null or o.corporation = :corporation)"
                                + " and (o.officeNumber like :begins or o.name like :holds"
                                + " or o.kana like :kana)"
                                + " order by o.name, o.officeNumber",
                        Object[].class)
                .setParameter("provider", OfficeKind.PROVIDER)
                .setParameter("corporation", office.getCorporation())
                .setParameter("begins", LikePattern.begins(text))
                .setParameter("holds", LikePattern.holds(text))
                .setParameter("kana", LikePattern.holds(Kana.toKatakana(text)))
                .setMaxResults(LIMIT)
                .getResultStream()
                .map(row -> new Provider((String) row[0], (String) row[1]))
                .toList();
    }

    /**
     * Service codes valid in the month whose code begins with, or whose name holds, {@code typed}; only of the service
     * types of the provider, where those are registered.
     */
    public List<Service> services(long officeId, YearMonth month, String providerNumber, String typed) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        String text = typed == null ? "" : typed.strip();
        List<String> types = em.createQuery(
                        "select distinct t.serviceType from OfficeService t where t.office.officeNumber = :number",
                        String.class)
                .setParameter("number", providerNumber)
                .getResultList();
        String ofProvider = types.isEmpty() ? "" : " and substring(c.code, 1, 2) in :types";
        var query = em.createQuery(
                        "select c.code, c.name, c.units, c.ratePermille from ServiceCode c where c.state = :inForce"
                                + " and c.insurerNumber = :country and c.validFrom <= :last"
                                + " and (c.validTo is null or c.validTo >= :first)"
                                + " and (c.code like :begins or c.name like :holds)" + ofProvider
                                + " order by c.code",
                        Object[].class)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .setParameter("country", ServiceCode.NATIONAL)
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .setParameter("begins", LikePattern.begins(text.toUpperCase(Locale.ROOT)))
                .setParameter("holds", LikePattern.holds(text))
                .setMaxResults(LIMIT);
        if (!types.isEmpty()) {
            query.setParameter("types", types);
        }
        return query.getResultStream()
                .map(row -> new Service(
                        (String) row[0],
                        (String) row[1],
                        row[2] == null ? 0 : (Integer) row[2],
                        row[2] == null && row[3] == null))
                .toList();
    }
}
