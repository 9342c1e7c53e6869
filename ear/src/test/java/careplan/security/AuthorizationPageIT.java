package careplan.security;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.security.AuthorizationTable.Kind;
import careplan.security.AuthorizationTable.Row;
import careplan.staff.Menu;
import careplan.support.Browser;
import careplan.support.Company;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page and download, asked for by every kind of person, answers as docs/authorization.md says. */
class AuthorizationPageIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final String[] ALL =
            Arrays.stream(Menu.values()).map(Menu::name).toArray(String[]::new);
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(\\{?\"(/app/[^\"]+)\"");
    private static final int OK = 200;

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    private final Map<String, Page> people = new HashMap<>();
    private Company own;
    private long office;

    @BeforeEach
    void people() throws SQLException {
        own = new Company(SERVER);
        office = own.office("2870900040", "権限の事業所", "CARE_MANAGEMENT");
        people.put(Kind.WITHOUT_PERMISSION.name(), login(own.person()));
        String colleague = own.person();
        own.permit(colleague, own.office("2870900057", "別の事業所", "CARE_MANAGEMENT"), ALL);
        people.put(Kind.OTHER_OFFICE.name(), login(colleague));
        Company foreign = new Company(SERVER);
        String stranger = foreign.person();
        foreign.permit(stranger, foreign.office("2870900065", "別の法人の事業所", "CARE_MANAGEMENT"), ALL);
        people.put(Kind.OTHER_CORPORATION.name(), login(stranger));
        String operator = own.person();
        own.change(operator, "operator = true");
        people.put(Kind.OPERATOR.name(), login(operator));
        String administrator = own.person();
        own.change(administrator, "admin = true");
        people.put(Kind.ADMINISTRATOR.name(), login(administrator));
        people.put(Kind.NOBODY.name(), browser.newPerson());
    }

    @Test
    void everyPageIsInTheTable() throws IOException {
        Set<String> pages = new TreeSet<>();
        Path web = Path.of("../web/src/main");
        try (Stream<Path> files = Files.walk(web.resolve("webapp/app"))) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(file -> pages.add("/" + web.resolve("webapp").relativize(file)));
        }
        try (Stream<Path> files = Files.walk(web.resolve("java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher servlet = SERVLET.matcher(Files.readString(file));
                while (servlet.find()) {
                    pages.add(servlet.group(1));
                }
            }
        }
        assertThat(rows().stream().map(row -> row.name().replaceAll("\\?.*", "")))
                .containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void everyPageAnswersEveryKindOfPersonAsTheTableSays() throws Exception {
        Map<String, Long> records = records(own, office);
        Company another = new Company(SERVER);
        Map<String, Long> foreign = records(another, another.office("2870900073", "他の記録の事業所", "CARE_MANAGEMENT"));
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            for (Kind kind : Kind.values()) {
                if (!row.answer(kind).equals("–")) {
                    String was = ask(row, kind, kind == Kind.FOREIGN_RECORD ? foreign : records);
                    if (!was.equals(row.answer(kind))) {
                        wrong.add(row.name() + " " + kind + ": " + row.answer(kind) + " in the table, but " + was);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String ask(Row row, Kind kind, Map<String, Long> records) throws SQLException {
        String path = row.name();
        for (Map.Entry<String, Long> record : records.entrySet()) {
            path = path.replace("{" + record.getKey() + "}", Long.toString(record.getValue()));
        }
        Set<String> answers = new TreeSet<>();
        for (Page person : askers(row, kind)) {
            APIResponse response = person.request().get(SERVER.url(path).toString());
            answers.add(response.status() == OK && !response.url().contains("/login") ? "○" : "×");
        }
        return String.join("", answers);
    }

    private List<Page> askers(Row row, Kind kind) throws SQLException {
        if (kind != Kind.PERMITTED && kind != Kind.FOREIGN_RECORD) {
            return List.of(people.get(kind.name()));
        }
        List<Page> permitted = new ArrayList<>();
        for (String menu : row.menus().isEmpty() ? List.of("–") : row.menus()) {
            if (!people.containsKey(menu)) {
                String login = own.person();
                if (!row.menus().isEmpty()) {
                    own.permit(login, office, menu);
                }
                people.put(menu, login(login));
            }
            permitted.add(people.get(menu));
        }
        return permitted;
    }

    private static Map<String, Long> records(Company company, long office) throws SQLException {
        String login = company.person();
        long staff = Long.parseLong(company.look("select id from staff where login_name = ?", login));
        long months = company.exported(office, staff);
        company.run("update processing_request set kind = 'NEXT_MONTH' where id = ?", months);
        return Map.of(
                "months",
                months,
                "schedule",
                company.month(company.client("けんげん", office), office, 202610),
                "staff",
                staff,
                "request",
                company.exported(office, staff));
    }

    private Page login(String loginName) {
        Page page = browser.newPerson();
        browser.open(page, "/app/index.xhtml");
        LoginForm.submit(page, loginName, Company.PASSWORD);
        return page;
    }

    private static List<Row> rows() throws IOException {
        return AuthorizationTable.rows(Files.readString(Path.of("../docs/authorization.md")), "/app/");
    }
}
