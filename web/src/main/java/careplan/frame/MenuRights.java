package careplan.frame;

import careplan.office.OfficeKind;
import careplan.staff.Menu;
import java.util.Set;

/**
 * What decides which menu entries one may use.
 *
 * @param kind the kind of the page's office, or null if the person has no office
 * @param menus what the person may use for that office
 * @param mayChooseOffice whether there is an office to choose
 * @param roles what the person is beyond a member of staff
 */
public record MenuRights(OfficeKind kind, Set<Menu> menus, boolean mayChooseOffice, Set<StaffRole> roles) {

    /** Whether the person gets to see the entry, be it as a link or as a text; a group for the sake of an entry below. */
    boolean shows(MenuEntry entry) {
        return (entry.role() == null || roles.contains(entry.role()))
                && (entry.children().isEmpty() || entry.children().stream().anyMatch(this::shows));
    }

    boolean allow(MenuEntry entry) {
        if (entry.role() != null) {
            return roles.contains(entry.role());
        }
        if (entry.menu() == Menu.OFFICE_CHOICE) {
            return mayChooseOffice;
        }
        return entry.fits(kind) && (entry.menu() == null || menus.contains(entry.menu()));
    }
}
