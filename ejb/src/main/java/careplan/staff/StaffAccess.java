package careplan.staff;

import careplan.edit.Checks;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose data those with the menu 職員情報 may see and change: their own corporation's, and an administrator's only as one. */
@Stateless
@RolesAllowed("STAFF")
public class StaffAccess {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private CurrentUser currentUser;

    /** The corporation of the office in use, for which the caller must have the menu 職員情報. */
    public Corporation requireCorporation(long officeId) {
        return access.requireOffice(Menu.STAFF, officeId).getCorporation();
    }

    /**
     * A member of staff of that corporation.
     *
     * @throws AccessDenied if there is none with this id
     */
    public Staff require(long officeId, long staffId) {
        Corporation corporation = requireCorporation(officeId);
        Staff staff = em.find(Staff.class, staffId);
        if (staff == null || !staff.getCorporation().equals(corporation)) {
            throw new AccessDenied("staff id " + staffId + " is not of the corporation of office id " + officeId);
        }
        return staff;
    }

    /** An open office of the corporation of {@code staff}, to be granted or joined. */
    public Office requireOffice(Staff staff, long grantedOfficeId) {
        Office office = em.find(Office.class, grantedOfficeId);
        if (office == null || !office.isActive() || !staff.getCorporation().equals(office.getCorporation())) {
            throw new AccessDenied("office id " + grantedOfficeId + " is not of the same corporation");
        }
        return office;
    }

    /** The open offices of the corporation, by 拠点 and number. */
    public List<Office> offices(Corporation corporation) {
        return em.createQuery(
                        "select o from Office o left join o.site s where o.corporation = :corporation"
                                + " and o.active = true order by s.name, o.officeNumber, o.id",
                        Office.class)
                .setParameter("corporation", corporation)
                .getResultList();
    }

    /**
     * Keeps those who are no administrators from making themselves one, and from taking over the login of an administrator,
     * an operator, or anybody who may do what they may not: whoever sets a password can log in with it.
     *
     * @param staff whose login is about to change, before the change
     * @param admin 管理者 after it
     */
    public void checkLogin(Checks checks, Staff staff, boolean admin) {
        if (access.isAdmin()) {
            return;
        }
        boolean above = staff.isAdmin() || staff.isOperator() || admin;
        checks.wrongIf(above, "admin", "adminOnly");
        checks.wrongIf(!above && !isSelf(staff) && !mayAllThat(staff), "admin", "moreThanOneself");
    }

    /** Whether {@link #checkLogin} would let the caller change the login of this person as it is. */
    public boolean mayChangeLogin(Staff staff) {
        return access.isAdmin() || !staff.isAdmin() && !staff.isOperator() && (isSelf(staff) || mayAllThat(staff));
    }

    /** Whether the caller may do everything that this person may, and where. */
    private boolean mayAllThat(Staff staff) {
        return staff.getId() == null
                || HeldPermissions.of(em, staff).stream()
                        .collect(Collectors.groupingBy(
                                permission -> permission.getOffice().getId(),
                                Collectors.mapping(Permission::getMenu, Collectors.toSet())))
                        .entrySet()
                        .stream()
                        .allMatch(held -> access.permissions(held.getKey()).containsAll(held.getValue()));
    }

    /**
     * Keeps everybody from changing their own permissions, and whoever is no administrator from giving or taking away what
     * they do not have themselves.
     *
     * @param changed the menus that the person would get or lose at the office
     */
    public void checkPermissions(Checks checks, Staff staff, Office office, Set<Menu> changed) {
        boolean self = isSelf(staff);
        checks.wrongIf(self && !changed.isEmpty(), "permissions", "ownPermissions");
        checks.wrongIf(
                !self
                        && !access.isAdmin()
                        && !access.permissions(office.getId()).containsAll(changed),
                "permissions",
                "permissionsNotOwn",
                office.getName());
    }

    /**
     * Keeps the corporation's last administrator: somebody must be able to appoint the next. The corporation stays locked
     * until the commit, or two administrators could dismiss each other at the same moment.
     *
     * @param remains whether {@code staff} still is an administrator who can log in after the change
     */
    public void checkLastAdmin(Checks checks, Staff staff, boolean remains) {
        if (remains || !staff.isAdmin() || !staff.isActive() || staff.isLocked()) {
            return;
        }
        em.lock(staff.getCorporation(), LockModeType.PESSIMISTIC_WRITE);
        long others = em.createQuery(
                        "select count(s) from Staff s where s.corporation = :corporation and s.admin = true"
                                + " and s.active = true and s.locked = false and s.passwordHash is not null"
                                + " and s.id <> :id",
                        Long.class)
                .setParameter("corporation", staff.getCorporation())
                .setParameter("id", staff.getId())
                .getSingleResult();
        checks.wrongIf(others == 0, "admin", "lastAdmin");
    }

    /** Whether this is the caller. */
    public boolean isSelf(Staff staff) {
        return currentUser.staffId() == staff.getId();
    }
}
