package careplan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.support.Deployments;
import careplan.support.Staffs;
import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/** The Elytron realm over our tables: who may log in, and with which roles. */
@ExtendWith(ArquillianExtension.class)
public class SecurityRealmIT {

    private static final String PASSWORD = "Kaigo-2026-パスワード";

    @Resource(lookup = "java:jboss/datasources/CareplanDS")
    private DataSource dataSource;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @Test
    void passwordOpensWithTheRolesOfTheTables() throws Exception {
        String login = newLogin();
        try (Connection connection = dataSource.getConnection()) {
            long staff = Staffs.insert(connection, login, PASSWORD, true, false);
            Staffs.permit(connection, staff, "2345678912", "CAREPLAN_LINK");
            Staffs.permit(connection, staff, "2345678912", "SCHEDULE");
            Staffs.permit(connection, staff, "2345678920", "SCHEDULE");
        }
        assertThat(roles(authenticate(login, PASSWORD)))
                .containsExactlyInAnyOrder(
                        "STAFF", "ADMIN", "CAREPLAN_LINK@2345678912", "SCHEDULE@2345678912", "SCHEDULE@2345678920");
    }

    @Test
    void operatorHasTheRoleOperatorOnly() throws Exception {
        String login = newLogin();
        try (Connection connection = dataSource.getConnection()) {
            Staffs.insert(connection, login, PASSWORD, false, true);
        }
        assertThat(roles(authenticate(login, PASSWORD))).containsExactlyInAnyOrder("STAFF", "OPERATOR");
    }

    @Test
    void wrongPasswordIsRefused() throws Exception {
        String login = newLogin();
        try (Connection connection = dataSource.getConnection()) {
            Staffs.insert(connection, login, PASSWORD, true, true);
        }
        assertThatThrownBy(() -> authenticate(login, PASSWORD + "x")).isInstanceOf(SecurityException.class);
    }

    @Test
    void rightPasswordOfSomeoneWhoMayNotLogInIsRefused() throws Exception {
        for (String change : List.of("active = false", "locked = true", "password_hash = null")) {
            String login = newLogin();
            try (Connection connection = dataSource.getConnection()) {
                Staffs.insert(connection, login, PASSWORD, true, true);
                update(connection, change, login);
            }
            assertThatThrownBy(() -> authenticate(login, PASSWORD)).as(change).isInstanceOf(SecurityException.class);
        }
    }

    @Test
    void unknownLoginIsRefused() {
        assertThatThrownBy(() -> authenticate(newLogin(), PASSWORD)).isInstanceOf(SecurityException.class);
    }

    @Test
    void codeCanRunAsAStaffMember() throws Exception {
        String login = newLogin();
        try (Connection connection = dataSource.getConnection()) {
            Staffs.insert(connection, login, PASSWORD, true, false);
        }
        SecurityIdentity inside =
                Staffs.as(login, () -> SecurityDomain.getCurrent().getCurrentSecurityIdentity());
        assertThat(inside.getPrincipal().getName()).isEqualTo(login);
        assertThat(roles(inside)).containsExactlyInAnyOrder("STAFF", "ADMIN");
    }

    private static SecurityIdentity authenticate(String login, String password) throws Exception {
        return SecurityDomain.getCurrent().authenticate(login, new PasswordGuessEvidence(password.toCharArray()));
    }

    private static Set<String> roles(SecurityIdentity identity) {
        Set<String> roles = new TreeSet<>();
        identity.getRoles().forEach(roles::add);
        return roles;
    }

    private static void update(Connection connection, String change, String login) throws SQLException {
        try (var statement = connection.prepareStatement("update staff set " + change + " where login_name = ?")) {
            statement.setString(1, login);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static String newLogin() {
        return "it-" + UUID.randomUUID();
    }
}
