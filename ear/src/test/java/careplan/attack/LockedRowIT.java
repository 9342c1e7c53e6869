package careplan.attack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Browser;
import careplan.support.Company;
import careplan.support.LoginForm;
import careplan.support.Staffs;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody else holds a row and does not let go: whoever looks at the screen waits two seconds for it, no longer. */
class LockedRowIT {

    @RegisterExtension
    final Browser browser = new Browser(Attacked.server());

    @Test
    void whoSavesIsToldAndLosesNothing() throws Exception {
        Company company = new Company(Attacked.server());
        String login = company.person();
        long office = company.office("2345678912", "見本ケアプラン", "CARE_MANAGEMENT");
        company.run(
                "insert into office_service (id, version, office_id, service_type) values (?, 0, ?, '43')",
                Staffs.id(),
                office);
        company.permit(login, office, "OFFICE_CHOICE", "OWN_BASICS");
        Page page = browser.newPerson();
        browser.open(page, "/app/office/own-edit.xhtml?id=" + office);
        LoginForm.submit(page, login, Company.PASSWORD);
        Locator name = page.locator("[id='office:name']");
        Locator save = page.locator("[id='office:save']");
        name.fill("試験 のこる");
        try (Connection connection = Attacked.server().database()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock =
                    connection.prepareStatement("update office set version = version where id = ?")) {
                lock.setLong(1, office);
                lock.executeUpdate();
            }
            save.click();
            assertThat(page.locator("#messages")).containsText("ほかの処理がこのデータを使っている");
            assertThat(name).hasValue("試験 のこる");
            Browser.screenshot(page, "row-locked");
            connection.rollback();
        }
        save.click();
        assertThat(page.locator("#messages")).containsText("保存しました。");
        assertThat(company.look("select name from office where id = ?", office)).isEqualTo("試験 のこる");
    }
}
