package careplan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.office.OfficeChoice;
import careplan.staff.Menu;
import careplan.support.Deployments;
import careplan.support.Staffs;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the permission table allows, asked at each call. */
@ExtendWith(ArquillianExtension.class)
public class AccessControlIT {

    @Resource(lookup = "java:jboss/datasources/CareplanDS")
    private DataSource dataSource;

    @EJB
    private AccessControl accessControl;

    private final String login = "it-" + UUID.randomUUID();
    private long staff;
    private long site;
    private long office;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @BeforeEach
    void person() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            staff = Staffs.insert(connection, login, "irrelevant here", false, false);
        }
        site = Staffs.id();
        run(
                "insert into site (id, version, corporation_id, name) select ?, 0, corporation_id, 'い拠点' from staff where id = ?",
                site,
                staff);
        office = ownOffice("あおぞら居宅");
    }

    @Test
    void aPermissionIsForOneMenuOfOneOffice() throws Exception {
        long other = ownOffice("あおぞらデイサービス");
        permit(office, "SCHEDULES");

        assertThat(Staffs.as(login, () -> accessControl
                        .requireOffice(Menu.SCHEDULES, office)
                        .getName()))
                .isEqualTo("あおぞら居宅");
        assertDenied(Menu.CAREPLAN_LINK, office);
        assertDenied(Menu.SCHEDULES, other);
        assertDenied(Menu.SCHEDULES, -1);
    }

    @Test
    void aRefusalIsInTheAuditLog() throws Exception {
        assertDenied(Menu.CAREPLAN_LINK, office);
        assertThat(count(
                        "select count(*) from audit_event where action_code = 'ACCESS_DENIED' and login_name = ?"
                                + " and staff_id = ? and office_id = ? and detail = 'CAREPLAN_LINK'",
                        login,
                        staff,
                        office))
                .isEqualTo(1);
    }

    @Test
    void aChangeCountsAtTheNextCall() throws Exception {
        permit(office, "SCHEDULES");
        Staffs.as(login, () -> {
            assertThat(accessControl.permissions(office)).containsExactly(Menu.SCHEDULES);
            run("delete from permission where staff_id = ?", staff);
            assertThatThrownBy(() -> accessControl.requireOffice(Menu.SCHEDULES, office))
                    .isInstanceOf(AccessDenied.class);
            return null;
        });
    }

    @Test
    void nothingIsLeftToALockedOrRetiredAccountOrAtAClosedOffice() throws Exception {
        permit(office, "SCHEDULES");
        Staffs.as(login, () -> {
            for (String change : new String[] {
                "update staff set locked = true where id = ?1",
                "update staff set locked = false, active = false where id = ?1",
                "update office set active = false where id = ?2"
            }) {
                run(change.replace("?1", Long.toString(staff)).replace("?2", Long.toString(office)));
                assertThatThrownBy(() -> accessControl.requireOffice(Menu.SCHEDULES, office))
                        .as(change)
                        .isInstanceOf(AccessDenied.class);
                run("update staff set active = true where id = ?", staff);
            }
            return null;
        });
    }

    @Test
    void anOfficeOfAnotherCompanyIsNeverOnesOwn() throws Exception {
        long foreign = office("他社居宅", null);
        permit(foreign, "SCHEDULES");
        assertDenied(Menu.SCHEDULES, foreign);
        assertThat(Staffs.as(login, () -> accessControl.permittedOffices())).isEmpty();
    }

    @Test
    void permittedOfficesComeWithThePreferredOneFirst() throws Exception {
        long second = ownOffice("あおぞらデイサービス");
        long third = ownOffice("あおぞらリハビリ");
        permit(office, "SCHEDULES");
        permit(office, "CAREPLAN_LINK");
        permit(second, "SCHEDULES");
        permit(third, "STAFF");
        run("update staff set preferred_office_id = ? where id = ?", second, staff);

        assertThat(Staffs.as(login, () -> accessControl.permittedOffices(Menu.SCHEDULES)))
                .extracting(OfficeChoice::id)
                .containsExactly(second, office);
        assertThat(Staffs.as(login, () -> accessControl.permittedOffices()))
                .extracting(OfficeChoice::siteName, OfficeChoice::preferred)
                .hasSize(3)
                .contains(org.assertj.core.groups.Tuple.tuple("い拠点", true));
        assertThat(Staffs.as(login, () -> accessControl.permittedOfficeIds(Menu.CAREPLAN_LINK, Menu.STAFF)))
                .containsExactlyInAnyOrder(office, third);
    }

    @Test
    void administratorsAndOperatorsAreAskedInTheTable() throws Exception {
        Staffs.as(login, () -> {
            assertThatThrownBy(() -> accessControl.requireAdmin()).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> accessControl.requireOperator()).isInstanceOf(AccessDenied.class);
            run("update staff set admin = true, operator = true where id = ?", staff);
            assertThat(accessControl.requireAdmin().getId()).isEqualTo(staff);
            assertThat(accessControl.requireOperator().getId()).isEqualTo(staff);
            return null;
        });
    }

    @Test
    void withoutALoginNothingIsAnswered() {
        assertThatThrownBy(() -> accessControl.permittedOffices()).isInstanceOf(EJBAccessException.class);
    }

    private void assertDenied(Menu menu, long officeId) throws Exception {
        Staffs.as(login, () -> {
            assertThatThrownBy(() -> accessControl.requireOffice(menu, officeId))
                    .isInstanceOf(AccessDenied.class);
            return null;
        });
    }

    private long ownOffice(String name) throws Exception {
        long id = office(name, site);
        run(
                "update office set corporation_id = (select corporation_id from staff where id = ?) where id = ?",
                staff,
                id);
        return id;
    }

    private long office(String name, Long siteId) throws Exception {
        long id = Staffs.id();
        run(
                "insert into office (id, version, site_id, office_number, name, kind, area_grade, partner_version, active)"
                        + " values (?, 0, ?, ?, ?, 'CARE_MANAGEMENT', '03', 'V3', true)",
                id,
                siteId,
                Long.toString(id).substring(0, 10),
                name);
        return id;
    }

    private void permit(long officeId, String menu) throws Exception {
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
