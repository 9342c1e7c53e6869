package careplan.staff;

import java.io.Serializable;
import java.util.Set;

/**
 * A row of 権限情報: what a person may use at an office.
 *
 * @param siteName 拠点, or null
 * @param menus empty where nothing is permitted
 * @param preferred 優先
 */
public record OfficePermissions(
        long officeId, String siteName, String officeNumber, String officeName, Set<Menu> menus, boolean preferred)
        implements Serializable {

    /** Whether it stands among the offices of 事業所選択, and so can be the one in use at first. */
    public boolean isChoosable() {
        return menus.contains(Menu.OFFICE_CHOICE);
    }
}
