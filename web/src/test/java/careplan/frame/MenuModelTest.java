package careplan.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import careplan.exchange.ExchangeVersion;
import careplan.office.OfficeKind;
import careplan.staff.Menu;
import java.util.EnumSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MenuModelTest {

    private static final MenuRights CARE_MANAGER =
            new MenuRights(OfficeKind.CARE_MANAGEMENT, EnumSet.allOf(Menu.class), true, Set.of());
    private static final MenuRights PROVIDER =
            new MenuRights(OfficeKind.PROVIDER, EnumSet.allOf(Menu.class), true, Set.of());

    private final MenuModel everything = new MenuModel(page -> true);

    @Test
    void the_top_menu_has_the_manuals_order() {
        assertThat(everything.top(CARE_MANAGER, null))
                .extracting(MenuItem::key)
                .containsExactly(
                        "officeChoice",
                        "basics",
                        "schedule",
                        "nationalBilling",
                        "clientBilling",
                        "statistics",
                        "batchStatus",
                        "exchange",
                        "life");
    }

    @Test
    void menus_of_neighbouring_products_are_never_links() {
        assertThat(everything.top(CARE_MANAGER, null))
                .filteredOn(item -> !item.isLink())
                .extracting(MenuItem::key)
                .containsExactly("nationalBilling", "clientBilling", "statistics", "life");
    }

    @Test
    void each_kind_of_office_has_its_own_schedule() {
        assertThat(everything.side(CARE_MANAGER, "schedule", null))
                .extracting(MenuItem::key)
                .contains("usage")
                .doesNotContain("provision");
        assertThat(everything.side(PROVIDER, "schedule", null))
                .extracting(MenuItem::key)
                .contains("provision")
                .doesNotContain("usage");
    }

    @Test
    void without_the_permission_an_entry_is_a_text() {
        MenuRights rights = new MenuRights(OfficeKind.PROVIDER, Set.of(Menu.SCHEDULES), true, Set.of());

        assertThat(everything.side(rights, "exchange", null)).isNotEmpty().noneMatch(MenuItem::isLink);
        assertThat(item(everything.top(rights, null), "exchange").isLink()).isFalse();
        assertThat(item(everything.top(rights, null), "schedule").isLink()).isTrue();
    }

    @Test
    void the_top_entry_opens_the_first_side_entry_that_may_be_used() {
        MenuRights rights = new MenuRights(OfficeKind.PROVIDER, Set.of(Menu.STAFF), true, Set.of());

        assertThat(item(everything.top(rights, null), "basics").page()).isEqualTo("/app/staff/list.xhtml");
    }

    @Test
    void a_page_that_is_not_part_of_the_application_is_no_link() {
        MenuModel model = new MenuModel(page -> page.equals("/app/exchange/export.xhtml"));

        assertThat(model.side(CARE_MANAGER, "exchange", null))
                .filteredOn(MenuItem::isLink)
                .extracting(MenuItem::key)
                .containsExactly("export", "exportV4");
    }

    @Test
    void one_entry_a_version_opens_the_same_page() {
        assertThat(everything.side(PROVIDER, "exchange", "receiveV4"))
                .extracting(MenuItem::page, MenuItem::version, MenuItem::current)
                .contains(
                        tuple("/app/exchange/receive.xhtml", ExchangeVersion.V3, false),
                        tuple("/app/exchange/receive.xhtml", ExchangeVersion.V4, true));
    }

    @Test
    void a_center_exchanges_in_version_four_alone() {
        MenuRights center =
                new MenuRights(OfficeKind.COMMUNITY_SUPPORT_CENTER, EnumSet.allOf(Menu.class), true, Set.of());

        assertThat(everything.side(center, "exchange", null))
                .extracting(MenuItem::key)
                .containsExactly("exportV4", "receiveV4", "applyV4", "proof");
        MenuItem top = item(everything.top(center, null), "exchange");
        assertThat(top.page()).isEqualTo("/app/exchange/export.xhtml");
        assertThat(top.version()).isEqualTo(ExchangeVersion.V4);
    }

    @Test
    void offices_are_chosen_with_the_permission_of_any_office() {
        MenuRights nothingHere = new MenuRights(OfficeKind.PROVIDER, Set.of(), true, Set.of());
        MenuRights nowhere = new MenuRights(null, Set.of(), false, Set.of());

        assertThat(item(everything.top(nothingHere, null), "officeChoice").isLink())
                .isTrue();
        assertThat(item(everything.top(nowhere, null), "officeChoice").isLink()).isFalse();
    }

    @Test
    void the_pages_own_entry_is_marked() {
        assertThat(everything.side(CARE_MANAGER, "exchange", "receive"))
                .filteredOn(MenuItem::current)
                .extracting(MenuItem::key)
                .containsExactly("receive");
    }

    @Test
    void a_page_finds_the_entry_that_guards_it() {
        assertThat(everything.entry("exchange", "export")).map(MenuEntry::menu).contains(Menu.CAREPLAN_LINK);
        assertThat(everything.entry("officeChoice", null)).map(MenuEntry::menu).contains(Menu.OFFICE_CHOICE);
        assertThat(everything.entry(null, null)).isEmpty();
        assertThat(everything.entry("exchange", "nosuch")).isEmpty();
    }

    @Test
    void every_entry_has_its_texts() {
        ResourceBundle texts = ResourceBundle.getBundle("careplan.messages");

        for (MenuEntry top : MenuModel.ENTRIES) {
            assertThat(texts.containsKey("menu." + top.key())).as(top.key()).isTrue();
            for (MenuEntry side : top.children()) {
                assertThat(texts.containsKey("menu." + side.key()))
                        .as(side.key())
                        .isTrue();
                assertThat(texts.containsKey("menu." + side.key() + ".text"))
                        .as(side.key())
                        .isTrue();
            }
        }
    }

    @Test
    void operation_is_seen_by_those_alone_whom_it_is_for() {
        MenuRights operator = new MenuRights(null, Set.of(), false, Set.of(StaffRole.OPERATOR));

        assertThat(item(everything.top(operator, null), "operation").page()).isEqualTo("/app/operation/runs.xhtml");
        assertThat(everything.side(operator, "operation", null))
                .extracting(MenuItem::key)
                .containsExactly("runs");
        assertThat(everything.side(CARE_MANAGER, "operation", null)).isEmpty();
        assertThat(everything.top(CARE_MANAGER, null)).extracting(MenuItem::key).doesNotContain("operation");
    }

    private static MenuItem item(List<MenuItem> items, String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst().orElseThrow();
    }
}
