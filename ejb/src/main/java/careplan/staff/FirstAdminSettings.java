package careplan.staff;

import careplan.exchange.format.CheckDigit;
import careplan.login.PasswordRule;
import careplan.office.OfficeKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The first administrator of an empty system, and the corporation and office to begin with. Each setting is a system
 * property such as {@code careplan.first-admin} or the environment variable {@code CAREPLAN_FIRST_ADMIN}; the password is
 * read from the environment only, since the command line of a process can be seen by others.
 *
 * @param loginName {@code careplan.first-admin}
 * @param password {@code CAREPLAN_FIRST_ADMIN_PASSWORD}; must be changed at the first login
 * @param corporationName {@code careplan.first-corporation}
 * @param officeNumber {@code careplan.first-office-number}, 10 characters
 * @param officeName {@code careplan.first-office-name}
 * @param officeKind {@code careplan.first-office-kind}, a name of {@link OfficeKind}
 * @param areaGrade {@code careplan.first-office-area}, 00 to 07
 */
public record FirstAdminSettings(
        String loginName,
        String password,
        String corporationName,
        String officeNumber,
        String officeName,
        OfficeKind officeKind,
        String areaGrade) {

    private static final String LOGIN_NAME = "careplan.first-admin";
    private static final String PASSWORD = "CAREPLAN_FIRST_ADMIN_PASSWORD";

    /** Whether a first administrator is asked for at all. */
    static boolean given(Properties properties, Map<String, String> environment) {
        return find(properties, environment, LOGIN_NAME) != null;
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException with the name of the setting that is missing or wrong, never with the password
     */
    static FirstAdminSettings of(Properties properties, Map<String, String> environment) {
        String login = require(properties, environment, LOGIN_NAME);
        String password = environment.get(PASSWORD);
        if (password == null || password.isBlank()) {
            throw new IllegalArgumentException("Environment variable " + PASSWORD + " is missing");
        }
        PasswordRule.broken(password, login).ifPresent(rule -> {
            throw new IllegalArgumentException(PASSWORD + " is refused: " + rule);
        });
        String number = require(properties, environment, "careplan.first-office-number");
        if (!CheckDigit.officeNumberForm(number)) {
            throw new IllegalArgumentException("careplan.first-office-number is not an office number of 10 characters");
        }
        String area = find(properties, environment, "careplan.first-office-area");
        if (area != null && !area.matches("0[0-7]")) {
            throw new IllegalArgumentException("careplan.first-office-area is not one of 00 to 07");
        }
        return new FirstAdminSettings(
                login,
                password,
                require(properties, environment, "careplan.first-corporation"),
                number,
                require(properties, environment, "careplan.first-office-name"),
                kind(require(properties, environment, "careplan.first-office-kind")),
                area == null ? "00" : area);
    }

    private static OfficeKind kind(String name) {
        return Arrays.stream(OfficeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "careplan.first-office-kind is not one of " + Arrays.toString(OfficeKind.values())));
    }

    private static String require(Properties properties, Map<String, String> environment, String name) {
        String value = find(properties, environment, name);
        if (value == null) {
            throw new IllegalArgumentException("System property " + name + " is missing");
        }
        return value;
    }

    private static String find(Properties properties, Map<String, String> environment, String name) {
        String inEnvironment =
                environment.get(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        String value = properties.getProperty(name, inEnvironment);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
