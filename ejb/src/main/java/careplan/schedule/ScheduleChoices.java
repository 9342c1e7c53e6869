package careplan.schedule;

import careplan.base.Kana;
import careplan.base.LikePattern;
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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;

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
     * @param units as charged; 0 for a rate, and where the code asks for them
     * @param asksForUnits whether the table does not know its units
     * @param recent whether it was used for this client, or with this provider, of late
     */
    public record Service(String code, String name, int units, boolean asksForUnits, boolean recent)
            implements Serializable {

        /** As selection lists show it. */
        public String getLabel() {
            return code + " " + name + (asksForUnits ? "（－）" : units == 0 ? "（率）" : "（" + units + "）");
        }
    }

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @Inject
    private OfficeMonths months;

    /** Own and other companies' providers whose number begins with, or whose name or kana holds, {@code typed}. */
    public List<Provider> providers(long officeId, String typed) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        String text = typed == null ? "" : typed.strip();
        return em.createQuery(
                        "select distinct o.officeNumber, o.name from Office o where o.active = true and o.kind = :provider"
                                + " and (o.corporation = :corporation or o.partnerOf = :corporation)"
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
     * Service codes that hold in the month for the client's insurer, whose code begins with, or whose name holds, {@code
     * typed}: only of the service types of the provider, where those are registered, and by name only those for the client's
     * level. First those that were used of late.
     *
     * @throws AccessDenied if the month is not kept by this office, or the caller may not use 予定実績 there
     */
    public List<Service> services(long officeId, long scheduleId, String providerNumber, String typed) {
        MonthlySchedule schedule = months.require(officeId, scheduleId, LockModeType.NONE);
        return new ServiceFinder(em, schedule, providerNumber).find(typed, LIMIT);
    }
}
