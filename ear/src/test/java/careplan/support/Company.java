package careplan.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A corporation of one test: offices of its own and people who work there, so that tests do not meet. Made with plain SQL
 * beside a running server.
 */
public final class Company {

    /** What everyone here logs in with. */
    public static final String PASSWORD = "Kaigo-2026-パスワード";

    private static final AtomicLong NEXT_ID = new AtomicLong(8_000_000_000L + System.nanoTime() % 900_000_000L);

    private final TestServer server;
    private final long id = NEXT_ID.incrementAndGet();

    /** Makes the corporation. */
    public Company(TestServer server) throws SQLException {
        this.server = server;
        run("insert into corporation (id, version, name) values (?, 0, ?)", id, "法人" + id);
    }

    /** A person without permissions. Returns the login name. */
    public String person() throws SQLException {
        String login = "it-" + UUID.randomUUID();
        run(
                "insert into staff (id, version, corporation_id, code, name, kana, login_name, password_hash,"
                        + " must_change_password, active, admin, operator, care_manager, failed_logins, locked)"
                        + " values (?, 0, ?, ?, '試験 花子', 'しけん はなこ', ?, ?, false, true, false, false, false, 0, false)",
                NEXT_ID.incrementAndGet(),
                id,
                login.substring(3, 13),
                login,
                Staffs.hash(PASSWORD));
        return login;
    }

    /** An office of this corporation; {@code kind} is a name of OfficeKind. Returns its id. */
    public long office(String number, String name, String kind) throws SQLException {
        long office = NEXT_ID.incrementAndGet();
        run(
                "insert into office (id, version, corporation_id, office_number, name, kind, area_grade,"
                        + " partner_version, active) values (?, 0, ?, ?, ?, ?, '03', 'V3', true)",
                office,
                id,
                number,
                name,
                kind);
        return office;
    }

    /** Gives menus (names of Menu) for an office. */
    public void permit(String login, long office, String... menus) throws SQLException {
        for (String menu : menus) {
            run(
                    "insert into permission (id, version, staff_id, office_id, menu)"
                            + " select cast(? as bigint), 0, id, cast(? as bigint), cast(? as varchar(30)) from staff"
                            + " where login_name = ?",
                    NEXT_ID.incrementAndGet(),
                    office,
                    menu,
                    login);
        }
    }

    /** Changes columns of a person, as in {@code "locked = true"}. */
    public void change(String login, String assignment) throws SQLException {
        run("update staff set " + assignment + " where login_name = ?", login);
    }

    /** Takes all permissions away. */
    public void revoke(String login) throws SQLException {
        run("delete from permission where staff_id = (select id from staff where login_name = ?)", login);
    }

    /** The first column of the first row. */
    public String look(String query, Object... parameters) throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement statement = prepare(connection, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
