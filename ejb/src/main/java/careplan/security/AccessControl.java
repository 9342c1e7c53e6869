package careplan.security;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.office.Office;
import careplan.office.OfficeChoice;
import careplan.staff.Menu;
import careplan.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The one place that decides what the caller may do. Every service method of a feature begins with one of the
 * {@code require…} calls and names the office whose data it touches; what the page or the session believes is never
 * trusted.
 *
 * <p>The permission table is asked each time (one query over unique indexes), not the roles of the login, so that a change
 * made in 権限情報 works at the next request. A permission counts only for an active own office of the caller's
 * corporation.
 */
@Stateless
@RolesAllowed("STAFF")
public class AccessControl {

    private static final String PERMITTED = " from Permission p where p.staff.loginName = :login"
            + " and p.staff.active = true and p.staff.locked = false"
            + " and p.office.active = true and p.office.corporation = p.staff.corporation";

    @PersistenceContext
    private EntityManager em;

    @EJB
    private CurrentUser currentUser;

    @EJB
    private AuditLog auditLog;

    /**
     * Lets pass only who may use {@code menu} for this office.
     *
     * @return the office, managed in the caller's transaction, so that the check costs nothing extra
     * @throws AccessDenied if not; the attempt is in the audit log
     */
    public Office requireOffice(Menu menu, long officeId) {
        return em.createQuery(
                        "select p.office" + PERMITTED + " and p.office.id = :office and p.menu = :menu", Office.class)
                .setParameter("login", currentUser.loginName())
                .setParameter("office", officeId)
                .setParameter("menu", menu)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> denied(menu.name(), officeId));
    }

    /**
     * Lets pass only 管理者.
     *
     * @return the caller, managed
     * @throws AccessDenied if the caller is no administrator; the attempt is in the audit log
     */
    public Staff requireAdmin() {
        return currentUser.find().filter(Staff::isAdmin).orElseThrow(() -> denied("ADMIN", null));
    }

    /**
     * Lets pass only batch operators, who see all jobs and no client data.
     *
     * @return the caller, managed
     * @throws AccessDenied if the caller is no operator; the attempt is in the audit log
     */
    public Staff requireOperator() {
        return currentUser.find().filter(Staff::isOperator).orElseThrow(() -> denied("OPERATOR", null));
    }

    /**
     * Lets pass only administrators of the installation: 管理者 who are 運用担当 too, and so belong to all corporations.
     *
     * @return the caller, managed
     * @throws AccessDenied if the caller is not both; the attempt is in the audit log
     */
    public Staff requireInstallationAdmin() {
        return currentUser
                .find()
                .filter(staff -> staff.isAdmin() && staff.isOperator())
                .orElseThrow(() -> denied("ADMIN", null));
    }

    /** Whether the caller is 管理者 now. */
    public boolean isAdmin() {
        return currentUser.find().filter(Staff::isAdmin).isPresent();
    }

    /** Whether the caller is a batch operator now. */
    public boolean isOperator() {
        return currentUser.find().filter(Staff::isOperator).isPresent();
    }

    /** Whether {@link #requireOffice} would let the caller pass; for showing or hiding, not for guarding. */
    public boolean mayUse(Menu menu, long officeId) {
        return permissions(officeId).contains(menu);
    }

    /** The menus that the caller may use for this office; empty for an office that is not theirs. */
    public Set<Menu> permissions(long officeId) {
        List<Menu> menus = em.createQuery("select p.menu" + PERMITTED + " and p.office.id = :office", Menu.class)
                .setParameter("login", currentUser.loginName())
                .setParameter("office", officeId)
                .getResultList();
        return menus.isEmpty() ? EnumSet.noneOf(Menu.class) : EnumSet.copyOf(menus);
    }

    /**
     * The offices for which the caller may use at least one of {@code anyOf}, or any menu at all if none is named: the
     * 優先 office first, then by 拠点 and number.
     */
    public List<OfficeChoice> permittedOffices(Menu... anyOf) {
        List<Menu> menus = anyOf.length == 0 ? List.of(Menu.values()) : Arrays.asList(anyOf);
        return em.createQuery(
                        "select distinct o.id, o.officeNumber, o.name, o.kind, site.name, preferred.id"
                                + " from Permission p join p.staff s join p.office o"
                                + " left join o.site site left join s.preferredOffice preferred"
                                + " where s.loginName = :login and s.active = true and s.locked = false"
                                + " and o.active = true and o.corporation = s.corporation and p.menu in :menus",
                        Object[].class)
                .setParameter("login", currentUser.loginName())
                .setParameter("menus", menus)
                .getResultStream()
                .map(OfficeChoice::of)
                .sorted()
                .toList();
    }

    /** As {@link #permittedOffices}, the ids only: for queries over all offices that the caller may see. */
    public List<Long> permittedOfficeIds(Menu... anyOf) {
        return permittedOffices(anyOf).stream().map(OfficeChoice::id).toList();
    }

    private AccessDenied denied(String what, Long officeId) {
        auditLog.recordApart(AuditEntry.of("ACCESS_DENIED").office(officeId).detail(what));
        return new AccessDenied(what + (officeId == null ? "" : " for office id " + officeId), true);
    }
}
