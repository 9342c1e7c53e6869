package careplan.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.base.SortBy;
import careplan.client.CareLevel;
import careplan.client.CertificationForm;
import careplan.client.ClientEditing;
import careplan.client.ClientForm;
import careplan.client.ClientOrder;
import careplan.client.ClientQueries;
import careplan.client.ClientSearch;
import careplan.client.ServingOfficeForm;
import careplan.edit.EditConflict;
import careplan.edit.EditRefused;
import careplan.exchange.ExchangeVersion;
import careplan.login.SecondFactorService;
import careplan.office.CorporationForm;
import careplan.office.OfficeForm;
import careplan.office.OfficeKind;
import careplan.office.OfficeSearch;
import careplan.office.OtherOffices;
import careplan.office.OwnOffices;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.support.Deployments;
import careplan.support.Staffs;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The services of 基本情報: what they keep, what they refuse, and to whom they are closed. */
@ExtendWith(ArquillianExtension.class)
public class StaffServiceIT {

    @Resource(lookup = "java:jboss/datasources/CareplanDS")
    private DataSource dataSource;

    @EJB
    private AccessControl accessControl;

    @EJB
    private StaffQueries staffQueries;

    @EJB
    private StaffEditing staffEditing;

    @EJB
    private SecondFactorService secondFactor;

    @EJB
    private PermissionEditing permissionEditing;

    @EJB
    private ClientQueries clientQueries;

    @EJB
    private ClientEditing clientEditing;

    @EJB
    private Installation installation;

    @EJB
    private OtherOffices otherOffices;

    @EJB
    private OwnOffices ownOffices;

    private final String login = "it-" + UUID.randomUUID();
    private long admin;
    private long office;
    private long second;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @BeforeEach
    void person() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            admin = Staffs.insert(connection, login, "irrelevant here", true, false);
        }
        office = ownOffice(admin, "居宅");
        second = ownOffice(admin, "デイ");
        for (String menu : new String[] {"STAFF", "CLIENT_BASICS", "OTHER_COMPANIES", "OWN_BASICS"}) {
            permit(admin, office, menu);
        }
    }

    @Test
    void permissionsAreCopiedInOneStepAndCountAtTheNextCall() throws Exception {
        String colleagueLogin = "it-" + UUID.randomUUID();
        StaffForm colleague = Staffs.as(login, () -> staffEditing.save(office, colleague(colleagueLogin)));
        assertThat(Staffs.as(login, () -> staffEditing.setPassword(office, colleague.getId(), "はじめての ことばですよね")))
                .isEmpty();
        assertThat(count("select count(*) from staff where id = ? and must_change_password = true", colleague.getId()))
                .isEqualTo(1);
        assertThat(Staffs.as(login, () -> staffEditing.setPassword(office, colleague.getId(), "みじかい")))
                .isPresent();
        int version = Staffs.as(login, () -> staffQueries.open(office, colleague.getId()))
                .getVersion();
        int after = Staffs.as(
                login,
                () -> permissionEditing.save(
                        office,
                        colleague.getId(),
                        version,
                        EnumSet.of(Menu.SCHEDULES, Menu.CAREPLAN_LINK),
                        Set.of(office, second)));
        assertThat(after).isGreaterThan(version);
        assertThat(Staffs.as(login, () -> permissionEditing.list(office, colleague.getId())))
                .hasSize(2)
                .allSatisfy(
                        row -> assertThat(row.menus()).containsExactlyInAnyOrder(Menu.SCHEDULES, Menu.CAREPLAN_LINK));
        Staffs.as(colleagueLogin, () -> {
            assertThat(accessControl.mayUse(Menu.CAREPLAN_LINK, second)).isTrue();
            Staffs.as(
                    login,
                    () -> permissionEditing.save(
                            office, colleague.getId(), after, EnumSet.of(Menu.SCHEDULES), Set.of(second)));
            assertThat(accessControl.mayUse(Menu.CAREPLAN_LINK, second))
                    .as("the same login, at its next call")
                    .isFalse();
            assertThat(accessControl.mayUse(Menu.CAREPLAN_LINK, office)).isTrue();
            return null;
        });
        assertThat(count(
                        "select count(*) from audit_event where action_code = 'PERMISSIONS_CHANGED' and subject_id = ?",
                        colleague.getId()))
                .isEqualTo(3);
        assertThatThrownBy(() -> Staffs.as(
                        login,
                        () -> permissionEditing.save(office, colleague.getId(), after, Set.of(), Set.of(office))))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void nobodyGivesWhatTheyDoNotHave() throws Exception {
        String clerkLogin = "it-" + UUID.randomUUID();
        long clerk = somebody(clerkLogin, "STAFF", "SCHEDULES");
        String otherLogin = "it-" + UUID.randomUUID();
        long other = somebody(otherLogin, "BATCH_STATUS");
        String own = "permissions:ownPermissions";
        refusedTo(clerkLogin, own, () -> give(clerk, EnumSet.allOf(Menu.class), office));
        refused(own, () -> give(admin, EnumSet.allOf(Menu.class), second));
        String more = "permissions:permissionsNotOwn";
        refusedTo(clerkLogin, more, () -> give(other, EnumSet.of(Menu.BATCH_STATUS, Menu.CLIENT_BASICS), office));
        refusedTo(clerkLogin, more, () -> give(other, EnumSet.noneOf(Menu.class), office));
        refusedTo(clerkLogin, more, () -> give(other, EnumSet.of(Menu.SCHEDULES, Menu.BATCH_STATUS), office, second));
        assertThat(count("select count(*) from permission where staff_id = ?", other))
                .isEqualTo(1);
        Staffs.as(clerkLogin, () -> give(other, EnumSet.of(Menu.SCHEDULES, Menu.BATCH_STATUS), office));
        assertThat(count("select count(*) from permission where staff_id = ?", other))
                .isEqualTo(2);
        Staffs.as(login, () -> give(other, EnumSet.allOf(Menu.class), office, second));
        assertThat(count("select count(*) from permission where staff_id = ?", other))
                .as("an administrator")
                .isEqualTo(2 * Menu.values().length);
    }

    @Test
    void nobodyTakesOverTheLoginOfSomebodyWhoMayMore() throws Exception {
        String clerkLogin = "it-" + UUID.randomUUID();
        somebody(clerkLogin, "STAFF", "SCHEDULES");
        long below = somebody("it-" + UUID.randomUUID(), "SCHEDULES");
        long above = somebody("it-" + UUID.randomUUID(), "SCHEDULES", "CLIENT_BASICS");
        long operator = somebody("it-" + UUID.randomUUID());
        run("update staff set operator = true where id = ?", operator);
        String password = "のっとりの ことばですよね";
        refusedTo(clerkLogin, "admin:moreThanOneself", () -> staffEditing.setPassword(office, above, password));
        refusedTo(clerkLogin, "admin:moreThanOneself", () -> staffEditing.setLocked(office, above, true));
        refusedTo(clerkLogin, "admin:adminOnly", () -> staffEditing.setPassword(office, operator, password));
        assertThat(Staffs.as(clerkLogin, () -> staffEditing.setPassword(office, below, password)))
                .isEmpty();
        assertThat(Staffs.as(login, () -> staffEditing.setPassword(office, above, password)))
                .as("an administrator")
                .isEmpty();
    }

    @Test
    void aFurtherCorporationAndOperatorsAreMadeByTheInstallationsAdministrators() throws Exception {
        NewCorporation wish = new NewCorporation();
        wish.setCorporationName("第二法人");
        wish.setOfficeNumber("2870110018");
        wish.setOfficeName("第二居宅");
        wish.setKind(OfficeKind.CARE_MANAGEMENT);
        wish.setAreaGrade("03");
        wish.setLoginName("second-" + UUID.randomUUID());
        wish.setPassword("はじめての ことばですよね");
        denied(() -> installation.create(wish));
        denied(() -> installation.setOperator(login, true));
        run("update staff set operator = true where id = ?", admin);
        Staffs.as(login, () -> {
            installation.create(wish);
            return null;
        });
        refused("loginName:used", () -> {
            installation.create(wish);
            return null;
        });
        assertThat(Staffs.as(wish.getLoginName(), () -> accessControl.permittedOffices()))
                .singleElement()
                .satisfies(made -> assertThat(made.name()).isEqualTo("第二居宅"));
        assertThat(Staffs.as(wish.getLoginName(), () -> accessControl.isOperator()))
                .as("of a corporation, not of the installation")
                .isFalse();
        refused("operatorName:ownOperator", () -> {
            installation.setOperator(login, false);
            return null;
        });
        Staffs.as(login, () -> {
            installation.setOperator(wish.getLoginName(), true);
            return null;
        });
        assertThat(Staffs.as(wish.getLoginName(), () -> accessControl.isOperator()))
                .isTrue();
        assertThat(Staffs.as(login, () -> installation.corporations()))
                .anySatisfy(row -> assertThat(row.name()).isEqualTo("第二法人"));
    }

    @Test
    void ofFourWhoChooseOneCodeAtTheSameInstantOneIsTheFirst() throws Exception {
        String code = UUID.randomUUID().toString().substring(0, 8);
        CyclicBarrier instant = new CyclicBarrier(4);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(people.submit(() -> create(code, instant)));
            }
            List<String> said = new ArrayList<>();
            for (Future<String> answer : answers) {
                said.add(answer.get());
            }
            assertThat(said).containsExactlyInAnyOrder("saved", "code:used", "code:used", "code:used");
        } finally {
            people.shutdownNow();
        }
    }

    private String create(String code, CyclicBarrier instant) throws Exception {
        ClientForm form = client();
        form.setCode(code);
        instant.await();
        try {
            Staffs.as(login, () -> clientEditing.save(office, form));
            return "saved";
        } catch (EditRefused refused) {
            return refused.problems().stream()
                    .map(problem -> problem.field() + ":" + problem.key())
                    .collect(Collectors.joining(","));
        }
    }

    /** 解除 by an administrator ends the wait that somebody's wrong guesses have brought. */
    @Test
    void unlockingEndsTheWaitToo() throws Exception {
        long person = somebody("it-" + UUID.randomUUID());
        run(
                "update staff set locked = true, failed_logins = 9, login_allowed_from = timestamp '2099-01-01 00:00:00'"
                        + " where id = ?",
                person);
        Staffs.as(login, () -> staffEditing.setLocked(office, person, false));
        assertThat(count(
                        "select count(*) from staff where id = ? and failed_logins = 0 and login_allowed_from is null",
                        person))
                .isEqualTo(1);
    }

    @Test
    void aSecondFactorIsTakenFromWhoeverHasLostIt() throws Exception {
        String name = "it-" + UUID.randomUUID();
        long person = somebody(name);
        Staffs.as(name, () -> {
            secondFactor.begin();
            return null;
        });
        run("update second_factor set confirmed_at = timestamp '2026-12-01 09:00:00' where staff_id = ?", person);
        assertThat(Staffs.as(login, () -> staffQueries.open(office, person).isFactorSet()))
                .isTrue();
        Staffs.as(login, () -> {
            staffEditing.resetFactor(office, person);
            return null;
        });
        assertThat(count("select count(*) from second_factor where staff_id = ?", person))
                .isZero();
        assertThat(count(
                        "select count(*) from audit_event where action_code = 'STAFF_FACTOR_RESET' and subject_id = ?",
                        person))
                .isEqualTo(1);
    }

    @Test
    void partnersAreEachCorporationsOwn() throws Exception {
        String strangeLogin = "it-" + UUID.randomUUID();
        long stranger;
        try (Connection connection = dataSource.getConnection()) {
            stranger = Staffs.insert(connection, strangeLogin, "irrelevant here", true, false);
        }
        long strangeOffice = ownOffice(stranger, "よその居宅");
        permit(stranger, strangeOffice, "OTHER_COMPANIES");
        OfficeForm ours = Staffs.as(login, () -> otherOffices.save(office, office("2870110018")));
        OfficeForm same = office("2870110018");
        same.setName(ours.getName());
        same.setAreaGrade("07");
        OfficeForm theirs = Staffs.as(strangeLogin, () -> otherOffices.save(strangeOffice, same));
        assertThat(theirs.getId()).isNotEqualTo(ours.getId());
        assertThat(Staffs.as(
                        login, () -> otherOffices.open(office, ours.getId()).getAreaGrade()))
                .isEqualTo("04");
        OfficeSearch all = new OfficeSearch(null, null, null);
        assertThat(Staffs.as(login, () -> otherOffices.page(office, all, SortBy.OWN, 0, 100)))
                .extracting(row -> row.id())
                .containsExactly(ours.getId());
        denied(() -> otherOffices.open(office, theirs.getId()));
        denied(() -> otherOffices.setPartnerVersion(office, List.of(ours.getId(), theirs.getId()), ExchangeVersion.V3));
        denied(() -> otherOffices.save(office, theirs));
        assertThat(count(
                        "select count(*) from audit_event where subject_id = ? and office_id = ?",
                        theirs.getId(),
                        strangeOffice))
                .as("in the log of those whose data it is")
                .isEqualTo(1);
    }

    private int give(long person, Set<Menu> menus, Long... offices) {
        int version = staffQueries.open(office, person).getVersion();
        return permissionEditing.save(office, person, version, menus, Set.of(offices));
    }

    /** A colleague with these menus at the first office. */
    private long somebody(String loginName, String... menus) throws Exception {
        long id = Staffs.as(login, () -> staffEditing.save(office, colleague(loginName)))
                .getId();
        for (String menu : menus) {
            permit(id, office, menu);
        }
        return id;
    }

    private static void refusedTo(String who, String problem, Callable<?> call) {
        assertThatThrownBy(() -> Staffs.as(who, call))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining(problem);
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        StaffForm self = Staffs.as(login, () -> staffQueries.open(office, admin));
        self.setCode("00001");
        self.setName("楽々 はじめ");
        self.setKana("らくらく はじめ");
        self.setAdmin(false);
        refused("admin:lastAdmin", () -> staffEditing.save(office, self));
        refused("admin:ownAccount", () -> staffEditing.setLocked(office, admin, true));
        String secondAdmin = "it-" + UUID.randomUUID();
        StaffForm form = colleague(secondAdmin);
        form.setAdmin(true);
        StaffForm other = Staffs.as(login, () -> staffEditing.save(office, form));
        refused("admin:lastAdmin", () -> staffEditing.save(office, self));
        Staffs.as(login, () -> staffEditing.setPassword(office, other.getId(), "ほかの かんりしゃの ことば"));
        assertThat(Staffs.as(login, () -> staffEditing.save(office, self)).isAdmin())
                .isFalse();
        refused("admin:adminOnly", () -> staffEditing.setPassword(office, other.getId(), "のっとりの ことば"));
        refused("admin:adminOnly", () -> staffEditing.setLocked(office, other.getId(), true));
    }

    @Test
    void aClientIsEditedWithHistoryAndNoticedWhenTwoMeet() throws Exception {
        ClientForm client = Staffs.as(login, () -> clientEditing.save(office, client()));
        CertificationForm certification = certification(LocalDate.of(2026, 4, 1));
        int version = Staffs.as(
                login,
                () -> clientEditing.saveCertification(office, client.getId(), client.getVersion(), certification));
        refused(
                "validFrom:overlap",
                () -> clientEditing.saveCertification(
                        office, client.getId(), version, certification(LocalDate.of(2027, 3, 31))));
        client.setName("春山 花江");
        assertThatThrownBy(() -> Staffs.as(login, () -> clientEditing.save(office, client)))
                .isInstanceOfSatisfying(EditConflict.class, conflict -> assertThat(conflict.version())
                        .isEqualTo(version));
        client.setVersion(version);
        assertThat(Staffs.as(login, () -> clientEditing.save(office, client)).getName())
                .isEqualTo("春山 花江");
        ClientForm twin = Staffs.as(login, () -> clientEditing.save(office, client()));
        CertificationForm same = certification(LocalDate.of(2026, 4, 1));
        same.setInsuredNumber(certification.getInsuredNumber());
        refused(
                "insuredNumber:otherClient",
                () -> clientEditing.saveCertification(office, twin.getId(), twin.getVersion(), same));
    }

    @Test
    void aClientIsOnlyForTheOfficesThatServe() throws Exception {
        ClientForm client = Staffs.as(login, () -> clientEditing.save(office, client()));
        permit(admin, second, "CLIENT_BASICS");
        denied(() -> clientQueries.open(second, client.getId()));
        assertThat(Staffs.as(login, () -> clientQueries.count(second, new ClientSearch(null, null, null))))
                .isZero();
        ServingOfficeForm serving = new ServingOfficeForm();
        serving.setOfficeId(second);
        serving.setValidFrom(LocalDate.of(2026, 4, 1));
        Staffs.as(login, () -> clientEditing.saveOffice(office, client.getId(), client.getVersion(), serving));
        assertThat(Staffs.as(login, () -> clientQueries.open(second, client.getId()))
                        .getCode())
                .isEqualTo(client.getCode());
    }

    @Test
    void manyPartnersAreSetToAnEditionAtOnceAndEachChangeIsRecorded() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (String number : List.of("2870110018", "2870110026", "2870110034")) {
            OfficeForm partner = office(number);
            partner.setPartnerVersion(new OfficeForm().getPartnerVersion());
            ids.add(Staffs.as(login, () -> otherOffices.save(office, partner)).getId());
        }
        assertThat(Staffs.as(login, () -> otherOffices.countSuperseded(office)))
                .as("new partners are of the newest edition")
                .isZero();
        assertThat(Staffs.as(
                        login, () -> otherOffices.setPartnerVersion(office, ids.subList(0, 2), ExchangeVersion.V3)))
                .isEqualTo(2);
        OfficeSearch third = new OfficeSearch(null, null, ExchangeVersion.V3);
        assertThat(Staffs.as(login, () -> otherOffices.ids(office, third)))
                .containsExactlyElementsOf(ids.subList(0, 2));
        assertThat(Staffs.as(login, () -> otherOffices.countSuperseded(office))).isEqualTo(2);
        assertThat(Staffs.as(login, () -> otherOffices.setPartnerVersion(office, ids, ExchangeVersion.V4)))
                .as("one of the three was at V4 before")
                .isEqualTo(2);
        assertThat(Staffs.as(login, () -> otherOffices.ids(office, third))).isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(count(
                            "select count(*) from audit_event where action_code = 'OTHER_OFFICE_VERSION' and subject_id = ?"
                                    + " and office_id = ?",
                            ids.get(i),
                            office))
                    .isEqualTo(i < 2 ? 2 : 0);
        }
    }

    @Test
    void officesAreKeptWithTheirServices() throws Exception {
        OfficeForm other = Staffs.as(login, () -> otherOffices.save(office, office("2870110018")));
        assertThat(other.getServiceTypes()).containsExactly("11");
        other.setServiceTypes(new ArrayList<>(List.of("15", "A6")));
        OfficeForm changed = Staffs.as(login, () -> otherOffices.save(office, other));
        assertThat(changed.getServiceTypes()).containsExactly("15", "A6");
        assertThat(changed.getVersion()).isGreaterThan(other.getVersion());
        assertThatThrownBy(() -> Staffs.as(login, () -> otherOffices.save(office, other)))
                .isInstanceOf(EditConflict.class);
        CorporationForm corporation = Staffs.as(login, () -> ownOffices.corporation(office));
        corporation.setName("楽々福祉会");
        assertThat(Staffs.as(login, () -> ownOffices.saveCorporation(office, corporation))
                        .getName())
                .isEqualTo("楽々福祉会");
        OfficeForm inUse = Staffs.as(login, () -> ownOffices.open(office, office));
        inUse.setActive(false);
        inUse.setServiceTypes(new ArrayList<>(List.of("43")));
        refused("active:officeInUse", () -> ownOffices.save(office, inUse));
        denied(() -> ownOffices.open(office, other.getId()));
        denied(() -> otherOffices.open(office, second));
    }

    @Test
    void withoutThePermissionOrForAnotherCorporationNothingIsAnswered() throws Exception {
        long stranger;
        try (Connection connection = dataSource.getConnection()) {
            stranger = Staffs.insert(connection, "it-" + UUID.randomUUID(), "irrelevant here", true, false);
        }
        long strangeOffice = ownOffice(stranger, "よその居宅");
        denied(() -> staffQueries.open(office, stranger));
        denied(() -> staffEditing.setPassword(office, stranger, "のっとりの ことば"));
        denied(() -> staffEditing.setLocked(office, stranger, true));
        denied(() -> permissionEditing.list(office, stranger));
        denied(() -> permissionEditing.save(office, stranger, 0, Set.of(Menu.STAFF), Set.of(strangeOffice)));
        denied(() -> permissionEditing.save(office, admin, 0, Set.of(Menu.STAFF), Set.of(strangeOffice)));
        denied(() -> permissionEditing.savePreferred(office, admin, 0, strangeOffice));
        denied(() -> ownOffices.open(office, strangeOffice));
        for (long closed : new long[] {second, strangeOffice}) {
            denied(() -> staffQueries.page(closed, new StaffSearch(null, null), StaffOrder.CODE, 0, 20));
            denied(() -> staffQueries.offices(closed));
            denied(() -> staffEditing.save(closed, colleague("it-" + UUID.randomUUID())));
            denied(() -> clientQueries.page(closed, new ClientSearch(null, null, null), ClientOrder.KANA, 0, 20));
            denied(() -> clientQueries.choices(closed));
            denied(() -> clientEditing.save(closed, client()));
            denied(() -> otherOffices.page(closed, new OfficeSearch(null, null, null), SortBy.OWN, 0, 20));
            denied(() -> otherOffices.save(closed, office("2870110026")));
            denied(() -> ownOffices.corporation(closed));
            denied(() -> ownOffices.offices(closed));
            denied(() -> ownOffices.save(closed, office("2870110026")));
        }
    }

    private void denied(ThrowingCallable call) {
        assertThatThrownBy(() -> Staffs.as(login, () -> {
                    try {
                        call.call();
                    } catch (Exception | Error e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new AssertionError(e);
                    }
                    return null;
                }))
                .isInstanceOf(AccessDenied.class);
    }

    private void refused(String problem, Callable<?> call) {
        refusedTo(login, problem, call);
    }

    private static StaffForm colleague(String loginName) {
        StaffForm form = new StaffForm();
        form.setCode(loginName.substring(3, 13));
        form.setName("大開 花子");
        form.setKana("だいかい はなこ");
        form.setLoginName(loginName);
        return form;
    }

    private static ClientForm client() {
        ClientForm form = new ClientForm();
        form.setCode(UUID.randomUUID().toString().substring(0, 8));
        form.setName("春山 花子");
        form.setKana("ハルヤマ ハナコ");
        form.setGender(Gender.FEMALE);
        form.setBirthDate(LocalDate.of(1940, 5, 6));
        return form;
    }

    private CertificationForm certification(LocalDate from) {
        CertificationForm form = new CertificationForm();
        form.setNewInsurerNumber("281055");
        form.setNewInsurerName("見本市");
        form.setInsuredNumber(String.format("%010d", System.nanoTime() % 10_000_000_000L));
        form.setCareLevel(CareLevel.CARE_2);
        form.setValidFrom(from);
        form.setValidTo(from.plusYears(1).minusDays(1));
        return form;
    }

    private static OfficeForm office(String number) {
        OfficeForm form = new OfficeForm();
        form.setOfficeNumber(number);
        form.setName("あおぞら訪問介護 " + UUID.randomUUID());
        form.setKind(OfficeKind.PROVIDER);
        form.setAreaGrade("04");
        form.setPartnerVersion(ExchangeVersion.V3);
        form.setServiceTypes(new ArrayList<>(List.of("11")));
        return form;
    }

    private long ownOffice(long staff, String name) throws Exception {
        long id = Staffs.id();
        run(
                "insert into office (id, version, corporation_id, office_number, name, kind, area_grade,"
                        + " partner_version, active) select cast(? as bigint), 0, corporation_id, '2870100043',"
                        + " cast(? as varchar(100)), 'CARE_MANAGEMENT', '03', 'V3', true from staff where id = ?",
                id,
                name,
                staff);
        return id;
    }

    private void permit(long staff, long officeId, String menu) throws Exception {
        run(
                "insert into permission (id, version, staff_id, office_id, menu) values (?, 0, ?, ?, ?)",
                Staffs.id(),
                staff,
                officeId,
                menu);
    }

    private long count(String query, Object... parameters) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql, Object... parameters) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws Exception {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
