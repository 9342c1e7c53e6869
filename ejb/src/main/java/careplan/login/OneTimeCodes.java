package careplan.login;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The numbers of an app (TOTP, RFC 6238: six digits of half a minute each, which every app knows), and codes to write down. */
final class OneTimeCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator NUMBERS = new TimeBasedOneTimePasswordGenerator();
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final int BITS_OF_A_LETTER = 5;
    private static final int GROUP = 4;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ISSUER = "Careplan Link";

    private OneTimeCodes() {}

    /** A new secret, in hexadecimal digits. */
    static String secret() {
        return HexFormat.of().formatHex(random(SECRET_BYTES));
    }

    /** A new code to write down, as in {@code ABCD-EFGH-IJKL-MNOP}. */
    static String recoveryCode() {
        return base32(random(RECOVERY_BYTES)).replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** The secret as apps read it. */
    static String letters(String secret) {
        return base32(HexFormat.of().parseHex(secret));
    }

    /** Of bytes that fill their letters, so that nothing is left over. */
    private static String base32(byte[] bytes) {
        int letters = bytes.length * Byte.SIZE / BITS_OF_A_LETTER;
        String digits = new BigInteger(1, bytes).toString(LETTERS.length());
        StringBuilder text = new StringBuilder("A".repeat(letters - digits.length()));
        digits.chars().forEach(digit -> text.append(LETTERS.charAt(Character.digit(digit, LETTERS.length()))));
        return text.toString();
    }

    /** What an app reads from the picture. */
    static String address(String loginName, String secret) {
        String issuer = encoded(ISSUER);
        return "otpauth://totp/" + issuer + ":" + encoded(loginName) + "?secret=" + letters(secret) + "&issuer="
                + issuer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The half minute to which this number belongs: the present one, or one beside it, since clocks differ. */
    static OptionalLong step(String secret, String number, Instant now) {
        long present = now.getEpochSecond() / NUMBERS.getTimeStep().toSeconds();
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> equal(number(secret, step), number))
                .findFirst();
    }

    /** The number of a half minute. */
    static String number(String secret, long step) {
        try {
            return NUMBERS.generateOneTimePasswordString(
                    new SecretKeySpec(HexFormat.of().parseHex(secret), NUMBERS.getAlgorithm()),
                    Instant.ofEpochSecond(step * NUMBERS.getTimeStep().toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret is " + SECRET_BYTES + " bytes", e);
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
