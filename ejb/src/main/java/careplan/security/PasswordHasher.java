package careplan.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/**
 * Makes and checks the bcrypt hashes of column {@code staff.password_hash}, with the code of the very realm that will read
 * them at the login.
 */
public final class PasswordHasher {

    /** The binary logarithm of the rounds for people's passwords: about a quarter of a second each. */
    public static final int COST = 12;

    /** bcrypt looks at no more bytes of a password than these. */
    public static final int MAX_BYTES = 72;

    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHasher() {}

    /** The hash to store, in modular crypt form (60 characters), at the usual {@link #COST}. */
    public static String hash(char[] password) {
        return hash(password, COST);
    }

    /**
     * As {@link #hash(char[])} at another cost.
     *
     * @param cost 4 to 31; less than {@link #COST} is for demonstration data only
     */
    public static String hash(char[] password, int cost) {
        byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
        RANDOM.nextBytes(salt);
        HashingTurns.await();
        try {
            Password bcrypt = factory()
                    .generatePassword(
                            new EncryptablePasswordSpec(password, new IteratedSaltedPasswordAlgorithmSpec(cost, salt)));
            return ModularCrypt.encodeAsString(bcrypt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("bcrypt is part of the server", e);
        } finally {
            HashingTurns.end();
        }
    }

    /**
     * Whether {@code password} is the one that {@code hash} was made of.
     *
     * @param hash in modular crypt form
     * @throws IllegalArgumentException if {@code hash} is no such form
     */
    public static boolean matches(char[] password, String hash) {
        HashingTurns.await();
        try {
            PasswordFactory factory = factory();
            return factory.verify(factory.translate(ModularCrypt.decode(hash)), password);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a password hash", e);
        } finally {
            HashingTurns.end();
        }
    }

    private static PasswordFactory factory() throws GeneralSecurityException {
        return PasswordFactory.getInstance(
                BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
    }
}
