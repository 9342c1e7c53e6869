package careplan.support;

import java.security.Provider;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/** People for tests: rows made with plain SQL, and, inside the server, code run as one of them. */
public final class Staffs {

    private static final Provider PASSWORDS = WildFlyElytronPasswordProvider.getInstance();
    /** Far above the sequence's numbers of a test run, so that rows made here never meet those of the application. */
    private static final AtomicLong NEXT_ID = new AtomicLong(9_000_000_000L + System.nanoTime() % 1_000_000_000L);

    private Staffs() {}

    /** Runs code as this staff member, with the roles the realm finds now; no password needed. Only in the server. */
    public static <T> T as(String loginName, Callable<T> action) throws Exception {
        return SecurityDomain.getCurrent()
                .getCurrentSecurityIdentity()
                .createRunAsIdentity(loginName, false)
                .runAs(action);
    }

    /** A bcrypt hash in modular crypt form, cheap to compute. */
    public static String hash(String password) {
        try {
            byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
            new SecureRandom().nextBytes(salt);
            PasswordFactory factory = PasswordFactory.getInstance(BCryptPassword.ALGORITHM_BCRYPT, PASSWORDS);
            return ModularCrypt.encodeAsString(factory.generatePassword(new EncryptablePasswordSpec(
                    password.toCharArray(), new IteratedSaltedPasswordAlgorithmSpec(4, salt))));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An id for a row, of ten digits. */
    public static long id() {
        return NEXT_ID.incrementAndGet();
    }

    /** A staff member in a corporation of its own, without any permission. Returns the row's id. */
    public static long insert(Connection connection, String loginName, String password, boolean admin, boolean operator)
            throws SQLException {
        long corporation =
                insert(connection, "insert into corporation (id, version, name) values (?, 0, ?)", loginName);
        long id = id();
        String sql = "insert into staff (id, version, corporation_id, code, name, kana, login_name, password_hash,"
                + " must_change_password, active, admin, operator, care_manager, failed_logins, locked)"
                + " values (?, 0, ?, ?, ?, ?, ?, ?, false, true, ?, ?, false, 0, false)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            statement.setLong(2, corporation);
            statement.setString(3, Long.toString(id % 1_000_000_000L));
            statement.setString(4, loginName);
            statement.setString(5, loginName);
            statement.setString(6, loginName);
            statement.setString(7, hash(password));
            statement.setBoolean(8, admin);
            statement.setBoolean(9, operator);
            statement.executeUpdate();
        }
        return id;
    }

    /** Gives a permission for the office with this number; makes the office if there is none. */
    public static void permit(Connection connection, long staffId, String officeNumber, String menu)
            throws SQLException {
        long office = office(connection, officeNumber);
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into permission (id, version, staff_id, office_id, menu) values (?, 0, ?, ?, ?)")) {
            statement.setLong(1, id());
            statement.setLong(2, staffId);
            statement.setLong(3, office);
            statement.setString(4, menu);
            statement.executeUpdate();
        }
    }

    private static long office(Connection connection, String officeNumber) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id from office where office_number = ?")) {
            statement.setString(1, officeNumber);
            try (ResultSet rows = statement.executeQuery()) {
                if (rows.next()) {
                    return rows.getLong(1);
                }
            }
        }
        return insert(
                connection,
                "insert into office (id, version, office_number, name, kind, area_grade, partner_version, active)"
                        + " values (?, 0, ?, 'Test office', 'CARE_MANAGEMENT', '1', 'V3', true)",
                officeNumber);
    }

    private static long insert(Connection connection, String sql, String text) throws SQLException {
        long id = id();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            statement.setString(2, text);
            statement.executeUpdate();
        }
        return id;
    }
}
