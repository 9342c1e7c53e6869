package careplan.staff;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.edit.EditConflict;
import careplan.edit.Versions;
import careplan.office.Office;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 権限情報: which menus a person may use at which office. A change counts from that person's next request on. */
@Stateless
@RolesAllowed("STAFF")
public class PermissionEditing {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private StaffAccess access;

    @EJB
    private AuditLog audit;

    /**
     * What the person may use, a row for each open office of the corporation, by 拠点 and number.
     *
     * @throws AccessDenied without the menu 職員情報, or for staff of another corporation
     */
    public List<OfficePermissions> list(long officeId, long staffId) {
        Staff staff = access.require(officeId, staffId);
        Map<Long, Set<Menu>> menus = new HashMap<>();
        for (Permission permission : permissions(staff)) {
            menus.computeIfAbsent(permission.getOffice().getId(), id -> EnumSet.noneOf(Menu.class))
                    .add(permission.getMenu());
        }
        return access.offices(staff.getCorporation()).stream()
                .map(office -> new OfficePermissions(
                        office.getId(),
                        office.getSite() == null ? null : office.getSite().getName(),
                        office.getOfficeNumber(),
                        office.getName(),
                        menus.getOrDefault(office.getId(), Set.of()),
                        office.equals(staff.getPreferredOffice())))
                .toList();
    }

    /**
     * Makes {@code menus} the permissions of the person at each of these offices, and at no other: so the permissions of
     * one office are given to many in one step.
     *
     * @param version the person's, as it was read
     * @return the person's new version
     * @throws EditConflict if somebody else was quicker
     * @throws AccessDenied without the menu 職員情報, or if the person or an office is of another corporation
     */
    public int save(long officeId, long staffId, int version, Set<Menu> menus, Set<Long> officeIds) {
        Staff staff = access.require(officeId, staffId);
        Versions.take(em, staff, version);
        List<Permission> existing = permissions(staff);
        for (Long granted : officeIds) {
            Office office = access.requireOffice(staff, granted);
            Set<Menu> before = EnumSet.noneOf(Menu.class);
            for (Permission permission : existing) {
                if (permission.getOffice().equals(office)) {
                    before.add(permission.getMenu());
                    if (!menus.contains(permission.getMenu())) {
                        em.remove(permission);
                    }
                }
            }
            menus.stream().filter(menu -> !before.contains(menu)).forEach(menu -> grant(staff, office, menu));
            record(officeId, staff, office, before, menus);
        }
        em.flush();
        return staff.getVersion();
    }

    /**
     * Makes an office 優先: it comes first when the person logs in.
     *
     * @param preferredOfficeId null for none
     * @return the person's new version
     */
    public int savePreferred(long officeId, long staffId, int version, Long preferredOfficeId) {
        Staff staff = access.require(officeId, staffId);
        Versions.take(em, staff, version);
        Office preferred = preferredOfficeId == null ? null : access.requireOffice(staff, preferredOfficeId);
        staff.setPreferredOffice(preferred);
        em.flush();
        audit.record(AuditEntry.of("PREFERRED_OFFICE_CHANGED")
                .office(officeId)
                .subject(Staff.class, staffId)
                .detail(preferred == null ? null : "office=" + preferred.getOfficeNumber()));
        return staff.getVersion();
    }

    private List<Permission> permissions(Staff staff) {
        return em.createQuery("select p from Permission p where p.staff = :staff", Permission.class)
                .setParameter("staff", staff)
                .getResultList();
    }

    private void grant(Staff staff, Office office, Menu menu) {
        Permission permission = new Permission();
        permission.setStaff(staff);
        permission.setOffice(office);
        permission.setMenu(menu);
        em.persist(permission);
    }

    private void record(long officeId, Staff staff, Office office, Set<Menu> before, Set<Menu> after) {
        Set<Menu> added = EnumSet.allOf(Menu.class);
        added.removeIf(menu -> before.contains(menu) || !after.contains(menu));
        Set<Menu> removed = EnumSet.copyOf(before);
        removed.removeAll(after);
        audit.record(AuditEntry.of("PERMISSIONS_CHANGED")
                .office(officeId)
                .subject(Staff.class, staff.getId())
                .detail("office=" + office.getOfficeNumber() + " added=" + added + " removed=" + removed));
    }
}
