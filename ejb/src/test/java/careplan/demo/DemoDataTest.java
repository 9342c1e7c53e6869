package careplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.exchange.export.PlanWarnings;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthWarnings;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleStatus;
import careplan.schedule.ShortStays;
import careplan.staff.Menu;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo data as a whole: how much there is, who may do what, and that it is always the same. */
class DemoDataTest {

    private static final String CARE = "2345678912";
    private static final YearMonth LAST_MONTH = YearMonth.of(2026, 12);

    private static DemoDatabase demo;

    @BeforeAll
    static void load() {
        demo = new DemoDatabase(new DemoSettings(true, 320, LAST_MONTH));
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void thereIsEnoughOfEverything() {
        assertThat(demo.count("Corporation c")).isEqualTo(1);
        assertThat(demo.list("select s.name from Site s", String.class))
                .containsExactlyInAnyOrder("楽々クラブ", "楽々プラス", "楽々ケア");
        assertThat(demo.count("Office o where o.corporation is not null")).isEqualTo(6);
        assertThat(demo.count("Office o where o.corporation is null")).isGreaterThanOrEqualTo(12);
        assertThat(demo.count("Satellite s")).isGreaterThanOrEqualTo(4);
        assertThat(demo.count("Staff s")).isEqualTo(66);
        assertThat(demo.count("Client c")).isEqualTo(320);
        assertThat(demo.count("Client c where not exists (select e from Certification e where e.client = c)"))
                .isZero();
    }

    /** Codes fit the level, additions their services: only stays, and monthly codes where the level changes, give a reason. */
    @Test
    void monthsAreWarnedOfNothingThatIsWrong() {
        assertThat(demo.list(
                        "select concat(s.client.name, ' ', s.warnings) from MonthlySchedule s where s.warnings <> '-'",
                        String.class))
                .allSatisfy(warnings -> assertThat(warnings.split(" ", 3)[2]).matches("(?s)M0[36-9] .*"));
    }

    @Test
    void plansThatWereSavedBeforeWarningsWereKeptAreLookedAtWhenTheyAreToBeSent() {
        // stays depend on the months before
        List<MonthlySchedule> plans = demo
                .list(
                        "select s from MonthlySchedule s where s.office.officeNumber = ?1 and s.serviceMonth = ?2"
                                + " order by s.warnings desc, s.id",
                        MonthlySchedule.class,
                        CARE,
                        LAST_MONTH)
                .stream()
                .filter(plan -> !ShortStays.in(plan))
                .limit(60)
                .toList();
        Map<Long, String> kept =
                plans.stream().collect(Collectors.toMap(MonthlySchedule::getId, MonthlySchedule::getWarnings));
        Map<Long, String> found = demo.database.query(em -> PlanWarnings.find(em, demo.masterData, kept.keySet()));
        assertThat(kept).containsValue(MonthWarnings.NOTHING);
        assertThat(kept.values()).anyMatch(warnings -> warnings.startsWith("M0"));
        assertThat(found).isEqualTo(kept);
    }

    @Test
    void aMonthHasTheLevelOfItsLastDayAndTheLimitOfTheHeavier() {
        List<MonthlySchedule> changing = demo
                .list("select s from MonthlySchedule s where s.levelChangedOn is not null", MonthlySchedule.class)
                .stream()
                .filter(month -> month.changedInside().isPresent())
                .toList();
        assertThat(changing).isNotEmpty().allSatisfy(month -> {
            assertThat(demo.list(
                            "select c.careLevel from Certification c where c.client = ?1 and c.validFrom <= ?2 and c.validTo >= ?2",
                            CareLevel.class,
                            month.getClient(),
                            month.getServiceMonth().atEndOfMonth()))
                    .contains(month.getCareLevel());
            assertThat(month.limitLevel()).isGreaterThanOrEqualTo(month.getCareLevel());
            assertThat(month.limitLevel()).isGreaterThanOrEqualTo(month.getPreviousCareLevel());
        });
    }

    @Test
    void theOfficeOfTheManualHasThreeMonthsInEveryState() {
        Set<ScheduleStatus> states = new HashSet<>();
        for (int month = 0; month < DemoSettings.MONTHS; month++) {
            List<ScheduleStatus> found = demo.list(
                    "select s.status from MonthlySchedule s where s.office.officeNumber = ?1 and s.serviceMonth = ?2",
                    ScheduleStatus.class,
                    CARE,
                    demo.settings.month(month));
            assertThat(found).hasSizeGreaterThan(220);
            states.addAll(found);
        }
        assertThat(states).containsExactlyInAnyOrder(ScheduleStatus.values());
        assertThat(demo.list(
                        "select distinct s.status from MonthlySchedule s"
                                + " where s.office.officeNumber = ?1 and s.serviceMonth = ?2",
                        ScheduleStatus.class,
                        CARE,
                        demo.settings.month(1)))
                .containsExactlyInAnyOrder(ScheduleStatus.values());
    }

    @Test
    void monthsHaveTwoToEightLinesOrAFewMore() {
        long all = demo.count("MonthlySchedule s");
        assertThat(demo.count("MonthlySchedule s where (select count(l) from ScheduleLine l where l.schedule = s)"
                        + " between 2 and 8"))
                .isGreaterThan(all * 8 / 10);
        assertThat(demo.count(
                        "MonthlySchedule s where (select count(l) from ScheduleLine l where l.schedule = s) > 13"))
                .isZero();
    }

    @Test
    void providersHaveTheFirstMonthOnly() {
        String ofProviders = "MonthlySchedule s where s.office.kind = careplan.office.OfficeKind.PROVIDER";
        assertThat(demo.count(ofProviders + " and s.serviceMonth = ?1", demo.settings.month(0)))
                .isGreaterThan(200);
        assertThat(demo.count(ofProviders + " and s.serviceMonth <> ?1", demo.settings.month(0)))
                .isZero();
        assertThat(demo.count("ClientOffice c where c.office.kind = careplan.office.OfficeKind.PROVIDER"
                        + " and c.careManagementOffice is null"))
                .isZero();
    }

    @Test
    void aProviderHasWhatThePlannerHasButForTheActualsOfOthers() {
        String sameLine = " from ScheduleLine p, ScheduleLine k where p.schedule.client = k.schedule.client"
                + " and p.schedule.serviceMonth = k.schedule.serviceMonth and p.lineNo = k.lineNo"
                + " and p.schedule.insuredNumber = k.schedule.insuredNumber"
                + " and p.schedule.client.code <> '" + demo.code(DemoCase.UNCOVERED_BESIDE) + "'"
                + " and p.schedule.office.kind = careplan.office.OfficeKind.PROVIDER"
                + " and k.schedule.office.kind <> careplan.office.OfficeKind.PROVIDER";
        long pairs = demo.list("select count(p)" + sameLine, Long.class).get(0);
        assertThat(pairs).isGreaterThan(1000);
        assertThat(demo.list(
                                "select count(p)" + sameLine
                                        + " and p.planned = k.planned and p.service.serviceCode = k.service.serviceCode"
                                        + " and p.service.providerNumber = k.service.providerNumber",
                                Long.class)
                        .get(0))
                .isEqualTo(pairs);
        assertThat(demo.list(
                                "select count(p)" + sameLine
                                        + " and p.service.providerNumber <> p.schedule.office.officeNumber and p.actual <> ?1",
                                Long.class,
                                DayCounts.NONE)
                        .get(0))
                .isZero();
    }

    /** V3 has no equipment fields: without them, too, no two lines may look the same, or a receiver would merge them. */
    @Test
    void noTwoLinesOfAMonthAreTheSameToAReceiver() {
        String twins = "ScheduleLine a where exists (select b from ScheduleLine b where b.schedule = a.schedule"
                + " and b.lineNo > a.lineNo and b.service.serviceCode = a.service.serviceCode and b.service.startTime = a.service.startTime"
                + " and b.service.endTime = a.service.endTime and b.service.units = a.service.units and b.service.providerNumber = a.service.providerNumber"
                + " and b.service.over30Days = a.service.over30Days"
                + " and coalesce(b.service.satelliteBranch, '-') = coalesce(a.service.satelliteBranch, '-')"
                + " and coalesce(b.service.detailCode, '-') = coalesce(a.service.detailCode, '-'))";
        assertThat(demo.count(twins)).isZero();
        assertThat(demo.count("ScheduleLine l where l.service.detailCode is not null"))
                .isPositive();
    }

    @Test
    void everyMenuIsGrantedAtEveryOwnOffice() {
        List<String> own =
                demo.list("select o.officeNumber from Office o where o.corporation is not null", String.class);
        for (String office : own) {
            assertThat(demo.list(
                            "select distinct p.menu from Permission p where p.office.officeNumber = ?1",
                            Menu.class,
                            office))
                    .as(office)
                    .containsExactlyInAnyOrder(Menu.values());
        }
    }

    @Test
    void theLoginsOfTheListExistWithTheirRights() {
        List<String> logins =
                demo.list("select s.loginName from Staff s where s.passwordHash is not null", String.class);
        for (List<String> row : DemoTable.rows("logins.txt", 3)) {
            assertThat(logins).contains(row.get(0));
        }
        assertThat(menus("noperm")).hasSize(17).doesNotContain(Menu.CAREPLAN_LINK);
        assertThat(menus("operator")).isEmpty();
        assertThat(demo.list("select s.loginName from Staff s where s.operator = true", String.class))
                .containsExactlyInAnyOrder("operator", "admin");
        assertThat(demo.list("select s.loginName from Staff s where s.admin = true", String.class))
                .containsExactly("admin");
        assertThat(demo.list(
                        "select distinct p.office.officeNumber from Permission p where p.staff.loginName = 'admin'",
                        String.class))
                .hasSize(6);
        assertThat(demo.list(
                        "select s.preferredOffice.officeNumber from Staff s where s.loginName = 'care'", String.class))
                .containsExactly(CARE);
    }

    @Test
    void fewMonthsAreOverTheLimit() {
        String totals = "StatementLine l where l.kind = careplan.schedule.StatementLineKind.TOTAL";
        long over = demo.count(totals + " and l.levelOverUnits > 0");
        assertThat(over).isBetween(5L, demo.count(totals) / 8);
    }

    @Test
    void nothingElseStandsAgainstAMonthThanTheCasesSay() {
        assertThat(demo.list(
                        "select distinct s.client.code from MonthlySchedule s where s.uncheckedReason is not null",
                        String.class))
                .containsExactlyInAnyOrder(
                        demo.code(DemoCase.NO_LINES),
                        demo.code(DemoCase.UNKNOWN_CODE),
                        demo.code(DemoCase.UNKNOWN_PROVIDER));
    }

    @Test
    void theSameSettingsGiveTheSameRows() throws SQLException {
        DemoSettings few = new DemoSettings(true, 60, LAST_MONTH);
        try (DemoDatabase one = new DemoDatabase(few);
                DemoDatabase two = new DemoDatabase(few)) {
            List<String> rows = dump(one);
            assertThat(rows).hasSizeGreaterThan(5000).containsExactlyElementsOf(dump(two));
        }
    }

    @Test
    void aClientDoesNotDependOnHowManyThereAre() {
        DemoClients few = new DemoClients(new DemoSettings(true, 100, LAST_MONTH), 1);
        DemoClients many = new DemoClients(new DemoSettings(true, 10_000, LAST_MONTH), 1);
        for (int index = 0; index < 100; index++) {
            assertThat(few.client(index)).isEqualTo(many.client(index));
        }
    }

    @Test
    void insuredNumbersAndCodesAreUniqueAmongTenThousand() {
        DemoClients clients = new DemoClients(new DemoSettings(true, 10_000, LAST_MONTH), 1);
        Set<String> codes = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (int index = 0; index < 10_000; index++) {
            DemoClient client = clients.client(index);
            assertThat(codes.add(client.code())).isTrue();
            Set<String> own = new HashSet<>();
            client.certifications().forEach(entry -> own.add(entry.insurer() + entry.number()));
            assertThat(numbers).doesNotContainAnyElementsOf(own);
            numbers.addAll(own);
        }
    }

    private static List<Menu> menus(String login) {
        return demo.list("select p.menu from Permission p where p.staff.loginName = ?1", Menu.class, login);
    }

    /** Every row of every table as text. */
    private static List<String> dump(DemoDatabase from) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = from.database.connect();
                ResultSet tables =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                String name = table.toUpperCase(Locale.ROOT);
                // an edition of master data has the time when it was taken in
                if (!name.startsWith("DATABASECHANGELOG") && !name.equals("MASTER_EDITION")) {
                    dump(connection, table, rows);
                }
            }
        }
        return rows;
    }

    private static void dump(Connection connection, String table, List<String> rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table + " order by id")) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder(table);
                for (int column = 1; column <= columns; column++) {
                    row.append('|').append(found.getString(column));
                }
                rows.add(row.toString());
            }
        }
    }
}
