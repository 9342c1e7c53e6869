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
 */
public record MenuRights(OfficeKind kind, Set<Menu> menus, boolean mayChooseOffice) {

    boolean allow(MenuEntry entry) {
        if (entry.menu() == Menu.OFFICE_CHOICE) {
            return mayChooseOffice;
        }
        return entry.fits(kind) && (entry.menu() == null || menus.contains(entry.menu()));
    }
}
