package careplan.master;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import careplan.support.Browser;
import careplan.support.Company;
import careplan.support.KillMoments;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** kill -9 in the middle of an intake: nothing of the edition counts until, resumed by itself, it counts as a whole. */
class MasterIntakeKillIT {

    private static final TestServer SERVER = TestServer.fragile();
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);
    private static final int ROWS_OF_A_TYPE = 9_000;

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @Test
    void killedAndStillEveryRowOnceAndAllAtOnce() throws Exception {
        Company company = new Company(SERVER);
        company.office("2870900016", "見本ケアプラン", "CARE_MANAGEMENT");
        String admin = company.person();
        company.run("update staff set admin = true, operator = true where login_name = ?", admin);
        Page page = browser.newPerson();
        browser.open(page, "/app/operation/master.xhtml");
        LoginForm.submit(page, admin, Company.PASSWORD);
        page.locator("[id='intake:upload'] input[type=file]")
                .setInputFiles(
                        new FilePayload("999999.csv", "text/csv", rows().getBytes(Charset.forName("windows-31j"))));
        assertThat(page.locator("#counts")).containsText("追加 18,000行", SOON);
        page.locator("[id='intake:take']").click();

        assertThat(new KillMoments(SERVER).killDuring("MASTER_INTAKE"))
                .last(INTEGER)
                .isPositive();

        String city = " from service_code where insurer_number = '999999'";
        assertThat(company.look("select count(*)" + city + " and state = 'IN_FORCE'"))
                .isEqualTo("18000");
        assertThat(company.look("select count(distinct code)" + city)).isEqualTo("18000");
        assertThat(company.look("select max(state) from master_edition where source = '999999.csv'"))
                .isEqualTo("IN_FORCE");
    }

    private static String rows() {
        return Stream.of("A2", "A6")
                .flatMap(type -> IntStream.range(0, ROWS_OF_A_TYPE)
                        .mapToObj(i -> "999999,%s,%04d,202404,999999,試験%d,%d,03,,,3,,,,1,1,1,1,20260401\r\n"
                                .formatted(type, i, i, i + 1)))
                .collect(Collectors.joining());
    }
}
