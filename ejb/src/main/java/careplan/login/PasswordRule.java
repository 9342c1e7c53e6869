package careplan.login;

import careplan.security.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What may not be chosen as a password. Length is asked for, not kinds of characters: people then write passwords down. */
public enum PasswordRule {
    /** Fewer characters than {@link #MIN_LENGTH}. */
    TOO_SHORT,
    /** More bytes than bcrypt looks at: the rest would be accepted and ignored. */
    TOO_LONG,
    /** Contains the login name. */
    LOGIN_NAME,
    /** One character, or two in turn, over and over. */
    REPETITION,
    /** The password it replaces. */
    SAME_AS_OLD,
    /** What was typed as the present password is not it. */
    WRONG_OLD;

    /** In characters. */
    public static final int MIN_LENGTH = 10;

    private static final int MIN_DIFFERENT = 4;

    /** The first rule that {@code password} breaks of those that need no other knowledge than the login name. */
    public static Optional<PasswordRule> broken(String password, String loginName) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of(TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > PasswordHasher.MAX_BYTES) {
            return Optional.of(TOO_LONG);
        }
        if (loginName != null && password.toLowerCase(Locale.ROOT).contains(loginName.toLowerCase(Locale.ROOT))) {
            return Optional.of(LOGIN_NAME);
        }
        if (password.codePoints().distinct().count() < MIN_DIFFERENT) {
            return Optional.of(REPETITION);
        }
        return Optional.empty();
    }
}
