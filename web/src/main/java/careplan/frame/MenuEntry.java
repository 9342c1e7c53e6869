package careplan.frame;

import careplan.exchange.ExchangeVersion;
import careplan.office.OfficeKind;
import careplan.staff.Menu;
import java.util.List;
import java.util.Set;

/**
 * One entry of {@link MenuModel}.
 *
 * @param key names it in templates ({@code topMenu}, {@code sideMenu}) and, as {@code menu.key}, its label in the bundle
 * @param page what it opens, as a path below the context root; null for a group and for what neighbouring products hold
 * @param version the edition, where one page serves all of them; else null
 * @param menu the permission it needs, or null where every member of staff may enter
 * @param kinds the kinds of office that have it; empty for all
 * @param role for whom it is, whatever the office; the others do not even see it; null for everyone
 * @param children the side menu
 */
public record MenuEntry(
        String key,
        String page,
        ExchangeVersion version,
        Menu menu,
        Set<OfficeKind> kinds,
        StaffRole role,
        List<MenuEntry> children) {

    /** An entry of the top menu over others; it opens the first of them that one may use. */
    static MenuEntry group(String key, MenuEntry... children) {
        return new MenuEntry(key, null, null, null, Set.of(), null, List.of(children));
    }

    /** An entry that opens a page. */
    static MenuEntry page(String key, String page, Menu menu, OfficeKind... kinds) {
        return new MenuEntry(key, page, null, menu, Set.of(kinds), null, List.of());
    }

    /** An entry that opens a page of ケアプラン連携 for one version of the standard. */
    static MenuEntry exchange(String key, String page, ExchangeVersion version, Set<OfficeKind> participants) {
        Set<OfficeKind> kinds = participants.size() == OfficeKind.values().length ? Set.of() : participants;
        return new MenuEntry(key, page, version, Menu.CAREPLAN_LINK, kinds, null, List.of());
    }

    /** An entry that opens a page for people with a role. */
    static MenuEntry rolePage(String key, String page, StaffRole role) {
        return new MenuEntry(key, page, null, null, Set.of(), role, List.of());
    }

    /** An entry of a neighbouring product: shown, never a link. */
    static MenuEntry neighbour(String key) {
        return new MenuEntry(key, null, null, null, Set.of(), null, List.of());
    }

    /** Whether such an office has this entry at all; {@code kind} is null for people without an office. */
    boolean fits(OfficeKind kind) {
        return kinds.isEmpty() || kind != null && kinds.contains(kind);
    }
}
