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
        return office("corporation_id", number, name, kind);
    }

    /** An office in the 他社情報 of this corporation; {@code kind} is a name of OfficeKind. Returns its id. */
    public long otherCompanysOffice(String number, String name, String kind) throws SQLException {
        return office("partner_of_id", number, name, kind);
    }

    private long office(String column, String number, String name, String kind) throws SQLException {
        long office = NEXT_ID.incrementAndGet();
        run(
                "insert into office (id, version, " + column + ", office_number, name, kind, area_grade,"
                        + " partner_version, active) values (?, 0, ?, ?, ?, ?, '03', 'V3', true)",
                office,
                id,
                number,
                name,
                kind);
        return office;
    }

    /** A client (要介護１, certified from 2026-04 to 2027-03) whom an office serves. Returns the code. */
    public String client(String kana, long office) throws SQLException {
        long client = NEXT_ID.incrementAndGet();
        String code = Long.toString(client);
        run(
                "insert into client (id, version, corporation_id, code, name, kana, gender, birth_date)"
                        + " values (?, 0, ?, ?, ?, ?, 'FEMALE', date '1940-05-06')",
                client,
                id,
                code,
                "試験 " + kana,
                kana);
        run(
                "insert into certification (id, version, client_id, insurer_id, insured_number, status, certified_on,"
                        + " valid_from, valid_to, care_level, limit_from, limit_to, benefit_rate)"
                        + " select cast(? as bigint), 0, cast(? as bigint), min(id), cast(? as varchar(10)), 'CERTIFIED',"
                        + " date '2026-03-20', date '2026-04-01', date '2027-03-31', 'CARE_1', date '2026-04-01',"
                        + " date '2027-03-31', 90 from insurer",
                NEXT_ID.incrementAndGet(),
                client,
                code);
        run(
                "insert into client_office (id, version, client_id, office_id, valid_from)"
                        + " values (?, 0, ?, ?, date '2026-04-01')",
                NEXT_ID.incrementAndGet(),
                client,
                office);
        return code;
    }

    /** An empty month (as in 202610) of a client that an office keeps. Returns its id. */
    public long month(String clientCode, long office, int month) throws SQLException {
        long schedule = NEXT_ID.incrementAndGet();
        run(
                "insert into monthly_schedule (id, version, office_id, client_id, client_kana, service_month, status, insurer_id,"
                        + " insured_number, care_level, created_on, care_management_office_number, changed_at, plan_changed_at)"
                        + " select cast(? as bigint), 0, cast(? as bigint), c.id, c.kana, cast(? as int), 'DRAFTED',"
                        + " (select min(id) from insurer), c.code, 'CARE_1', date '2026-09-20',"
                        + " (select office_number from office where id = ?), timestamp '2026-09-20 10:00:00',"
                        + " timestamp '2026-09-20 10:00:00' from client c where c.code = ? and c.corporation_id = ?",
                schedule,
                office,
                month,
                office,
                clientCode,
                id);
        return schedule;
    }

    /** A request for an export that is done. Returns its id. */
    public long exported(long office, long staff) throws SQLException {
        long request = NEXT_ID.incrementAndGet();
        run(
                "insert into processing_request (id, version, kind, office_id, staff_id, state, title, exchange_version,"
                        + " overwrite_confirmed, requested_at, finished_at, total, processed, error_count, warning_count,"
                        + " stop_requested, resumes) values (?, 0, 'EXPORT', ?, ?, 'COMPLETED', '試験の出力', 'V3', false,"
                        + " timestamp '2026-10-01 09:00:00', timestamp '2026-10-01 09:01:00', 0, 0, 0, 0, false, 0)",
                request,
                office,
                staff);
        return request;
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

    /** Runs SQL that changes something. */
    public void run(String sql, Object... parameters) throws SQLException {
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
