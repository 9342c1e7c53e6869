package careplan.login;

import careplan.security.PasswordHasher;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    /** Among the first that anybody would try: known passwords, words and names, rows of keys and numbers, and what is made of them. */
    GUESSABLE,
    /** The password it replaces. */
    SAME_AS_OLD,
    /** What was typed as the present password is not it. */
    WRONG_OLD,
    /** The present password has been typed wrong too often: nothing is tried for a while. */
    WAIT;

    /** In characters. */
    public static final int MIN_LENGTH = 12;

    private static final int MIN_DIFFERENT = 4;

    /** Of 0 to 4: guesses that take a hundred million tries and more. */
    private static final int MIN_SCORE = 3;

    /** Knows the lists of passwords that became public, and how people change such a one. */
    private static final Zxcvbn GUESSES = new Zxcvbn();

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
        List<String> ofThePerson = loginName == null ? List.of() : List.of(loginName);
        if (GUESSES.measure(password, ofThePerson).getScore() < MIN_SCORE) {
            return Optional.of(GUESSABLE);
        }
        return Optional.empty();
    }
}
