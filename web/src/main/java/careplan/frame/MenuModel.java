package careplan.frame;

import static careplan.frame.MenuEntry.group;
import static careplan.frame.MenuEntry.neighbour;
import static careplan.frame.MenuEntry.page;
import static careplan.frame.MenuEntry.rolePage;
import static careplan.office.OfficeKind.CARE_MANAGEMENT;
import static careplan.office.OfficeKind.COMMUNITY_SUPPORT_CENTER;
import static careplan.office.OfficeKind.PROVIDER;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.export.ExportFlows;
import careplan.staff.Menu;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The menus of the manual, as data. An entry is a link when its page is part of this application and the person has the
 * permission; otherwise it is a plain text. What the office's kind has no use for is left out.
 */
public final class MenuModel {

    /** In the order of the screen. A new page needs a line here and its label in the bundle, nothing else. */
    static final List<MenuEntry> ENTRIES = List.of(
            page("officeChoice", "/app/office/choose.xhtml", Menu.OFFICE_CHOICE),
            group(
                    "basics",
                    page("clients", "/app/client/list.xhtml", Menu.CLIENT_BASICS),
                    page("otherOffices", "/app/office/others.xhtml", Menu.OTHER_COMPANIES),
                    page("staff", "/app/staff/list.xhtml", Menu.STAFF),
                    page("ownOffices", "/app/office/own.xhtml", Menu.OWN_BASICS)),
            group(
                    "schedule",
                    page(
                            "usage",
                            "/app/schedule/usage.xhtml",
                            Menu.SCHEDULES,
                            CARE_MANAGEMENT,
                            COMMUNITY_SUPPORT_CENTER),
                    page("provision", "/app/schedule/provision.xhtml", Menu.SCHEDULES, PROVIDER),
                    page("carePlans", "/app/plan/care-plans.xhtml", Menu.SCHEDULES, CARE_MANAGEMENT),
                    page("profiles", "/app/plan/profiles.xhtml", Menu.SCHEDULES),
                    page("preventivePlans", "/app/plan/preventive-plans.xhtml", Menu.SCHEDULES),
                    page("progress", "/app/schedule/progress.xhtml", Menu.SCHEDULES)),
            neighbour("nationalBilling"),
            neighbour("clientBilling"),
            neighbour("statistics"),
            group(
                    "batchStatus",
                    page("requestStatus", "/app/request/status.xhtml", Menu.BATCH_STATUS),
                    page("pendingRequests", "/app/request/pending.xhtml", Menu.CAREPLAN_LINK)),
            group("exchange", exchange()),
            neighbour("life"),
            group(
                    "operation",
                    rolePage("runs", "/app/operation/runs.xhtml", StaffRole.OPERATOR),
                    rolePage("master", "/app/operation/master.xhtml", StaffRole.INSTALLATION),
                    rolePage("audit", "/app/operation/audit.xhtml", StaffRole.ADMIN),
                    rolePage("corporations", "/app/operation/corporations.xhtml", StaffRole.INSTALLATION)));

    /** ケアプラン連携: three pages once for every edition of the standard, for whoever takes part in it, and what was exchanged. */
    private static MenuEntry[] exchange() {
        Stream<MenuEntry> ofEditions = Arrays.stream(ExchangeVersion.values())
                .flatMap(version -> Stream.of("export", "receive", "apply")
                        .map(page -> MenuEntry.exchange(
                                page + version.menu(),
                                "/app/exchange/" + page + ".xhtml",
                                version,
                                ExportFlows.participants(version))));
        MenuEntry proof = MenuEntry.page("proof", "/app/exchange/proof.xhtml", Menu.CAREPLAN_LINK);
        return Stream.concat(ofEditions, Stream.of(proof)).toArray(MenuEntry[]::new);
    }

    private final Predicate<String> exists;

    /**
     * A model of the pages that there are.
     *
     * @param exists whether a page, given as a path below the context root, is part of the application
     */
    public MenuModel(Predicate<String> exists) {
        this.exists = exists;
    }

    /** The top menu, with {@code currentKey} marked. */
    public List<MenuItem> top(MenuRights rights, String currentKey) {
        return ENTRIES.stream()
                .filter(rights::shows)
                .map(entry -> item(entry, opened(entry, rights), currentKey))
                .toList();
    }

    /** The side menu below {@code topKey}, with {@code currentKey} marked; empty for an entry without one. */
    public List<MenuItem> side(MenuRights rights, String topKey, String currentKey) {
        return find(ENTRIES, topKey).map(MenuEntry::children).orElse(List.of()).stream()
                .filter(entry -> entry.fits(rights.kind()) && rights.shows(entry))
                .map(entry -> item(entry, usable(entry, rights), currentKey))
                .toList();
    }

    /**
     * The entry that a page says it belongs to: the side entry, or the top one if there is no side menu.
     *
     * @return empty if the model has no such entry: the page is then open to every member of staff
     */
    public Optional<MenuEntry> entry(String topKey, String sideKey) {
        Optional<MenuEntry> top = find(ENTRIES, topKey);
        return sideKey == null ? top : top.flatMap(entry -> find(entry.children(), sideKey));
    }

    /** What an entry of the top menu opens: itself, or the first below it that one may use. */
    private Optional<MenuEntry> opened(MenuEntry entry, MenuRights rights) {
        return entry.children().isEmpty()
                ? usable(entry, rights)
                : entry.children().stream()
                        .flatMap(child -> usable(child, rights).stream())
                        .findFirst();
    }

    private Optional<MenuEntry> usable(MenuEntry entry, MenuRights rights) {
        boolean usable = entry.page() != null && rights.allow(entry) && exists.test(entry.page());
        return usable ? Optional.of(entry) : Optional.empty();
    }

    private static MenuItem item(MenuEntry entry, Optional<MenuEntry> opened, String currentKey) {
        return new MenuItem(
                entry.key(),
                opened.map(MenuEntry::page).orElse(null),
                opened.map(MenuEntry::version).orElse(null),
                entry.key().equals(currentKey));
    }

    private static Optional<MenuEntry> find(List<MenuEntry> entries, String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
