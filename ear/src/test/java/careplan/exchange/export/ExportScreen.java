package careplan.exchange.export;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import careplan.support.Browser;
import careplan.support.LoginForm;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page 出力 as a person uses it, at the demo company's care-management office. */
public final class ExportScreen {

    static final String PATH = "/app/exchange/export.xhtml";

    /** Every demo login has this one. */
    public static final String PASSWORD = "rakuraku-demo";

    private final Browser browser;
    private final Page page;

    public ExportScreen(Browser browser, Page page) {
        this.browser = browser;
        this.page = page;
    }

    /** Logs in and opens the page. */
    public ExportScreen open(String login) {
        browser.open(page, PATH);
        LoginForm.submit(page, login, PASSWORD);
        assertThat(field("search", "find")).isVisible();
        return this;
    }

    /** A component by its form and its id. */
    Locator field(String form, String id) {
        return page.locator("[id='" + form + ":" + id + "']");
    }

    /** Months after those of the demo data are of other tests on the same server: they are not what is meant. */
    void chooseMonth() {
        Locator year = field("search", "month:yearPart");
        if (year.inputValue().compareTo("2026") > 0) {
            year.fill("2026");
            year.press("Tab");
            Browser.settled(page);
            field("search", "month:monthPart").selectOption("12");
            Browser.settled(page);
        }
    }

    /** Another kind of data leaves the month as it is: it is chosen. */
    public ExportScreen month(int year, int month) {
        Locator field = field("search", "month:yearPart");
        field.fill(Integer.toString(year));
        field.press("Tab");
        Browser.settled(page);
        field("search", "month:monthPart").selectOption(Integer.toString(month));
        Browser.settled(page);
        return this;
    }

    public ExportScreen search() {
        chooseMonth();
        field("search", "find").click();
        Browser.settled(page);
        assertThat(field("list", "rows")).isVisible();
        return this;
    }

    /** The row of this client on the page of the list that is shown. */
    Locator row(String clientName) {
        return page.locator("[id='list:rows_data'] tr").filter(new Locator.FilterOptions().setHasText(clientName));
    }

    Locator tick(String clientName) {
        return row(clientName).getByRole(AriaRole.CHECKBOX);
    }

    Locator selected() {
        return field("list", "selected");
    }

    public ExportScreen selectAll() {
        field("list", "selectAll").click();
        assertThat(messages()).containsText("名を選択しました");
        return this;
    }

    /** Turns to a page of the list. */
    public ExportScreen turnTo(int number) {
        page.locator("[id='list:rows_paginator_top']")
                .getByText(Integer.toString(number), new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("[id='list:rows_paginator_top'] .ui-state-active"))
                .hasText(Integer.toString(number));
        return this;
    }

    public ExportScreen toConfirmation() {
        field("list", "export").click();
        assertThat(field("confirm", "ok")).isVisible();
        return this;
    }

    Locator destination(String name) {
        return page.locator("[id='confirm:destinations_data'] tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    public ExportScreen ok() {
        field("confirm", "ok").click();
        assertThat(messages()).containsText("処理を受け付けました");
        return this;
    }

    Locator messages() {
        return page.locator("#messages");
    }
}
