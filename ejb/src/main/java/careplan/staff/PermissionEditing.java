package careplan.staff;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.edit.Checks;
import careplan.edit.EditConflict;
import careplan.edit.EditRefused;
import careplan.edit.Versions;
import careplan.office.Office;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        for (Permission permission : HeldPermissions.of(em, staff)) {
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
     * @throws EditRefused if it is oneself, or somebody who is no administrator gives or takes away what they do not have
     * @throws AccessDenied without the menu 職員情報, or if the person or an office is of another corporation
     */
    public int save(long officeId, long staffId, int version, Set<Menu> menus, Set<Long> officeIds) {
        Staff staff = access.require(officeId, staffId);
        Versions.take(em, staff, version);
        Checks checks = new Checks();
        Map<Office, Map<Menu, Permission>> before = new LinkedHashMap<>();
        for (Long granted : officeIds) {
            Office office = access.requireOffice(staff, granted);
            before.put(office, at(office, staff));
            access.checkPermissions(
                    checks, staff, office, changed(before.get(office).keySet(), menus));
        }
        checks.refuse();
        before.forEach((office, held) -> {
            held.forEach((menu, permission) -> {
                if (!menus.contains(menu)) {
                    em.remove(permission);
                }
            });
            menus.stream().filter(menu -> !held.containsKey(menu)).forEach(menu -> grant(staff, office, menu));
            record(officeId, staff, office, held.keySet(), menus);
        });
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

    private Map<Menu, Permission> at(Office office, Staff staff) {
        Map<Menu, Permission> held = new EnumMap<>(Menu.class);
        HeldPermissions.of(em, staff).stream()
                .filter(permission -> permission.getOffice().equals(office))
                .forEach(permission -> held.put(permission.getMenu(), permission));
        return held;
    }

    private static Set<Menu> changed(Set<Menu> before, Set<Menu> after) {
        Set<Menu> changed = EnumSet.allOf(Menu.class);
        changed.removeIf(menu -> before.contains(menu) == after.contains(menu));
        return changed;
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
        Set<Menu> removed = EnumSet.allOf(Menu.class);
        removed.removeIf(menu -> !before.contains(menu) || after.contains(menu));
        audit.record(AuditEntry.of("PERMISSIONS_CHANGED")
                .office(officeId)
                .subject(Staff.class, staff.getId())
                .detail("office=" + office.getOfficeNumber() + " added=" + added + " removed=" + removed));
    }
}
