package careplan.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone, for tests: never shows a number twice, as a person who waits for the next one. */
public final class AuthenticatorApp {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int SECONDS = 30;

    private final TimeBasedOneTimePasswordGenerator numbers = new TimeBasedOneTimePasswordGenerator();
    private final byte[] secret;
    private long last;

    /** @param letters as the page shows them, with or without blanks */
    public AuthenticatorApp(String letters) {
        BigInteger value = BigInteger.ZERO;
        for (char letter : letters.replace(" ", "").toCharArray()) {
            value = value.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        secret = new byte[BYTES];
        byte[] bytes = value.toByteArray();
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, secret, BYTES - length, length);
    }

    /** The number of this half minute, or of the next one if it has been shown already, which the server takes too. */
    public String number() throws InvalidKeyException {
        last = Math.max(Instant.now().getEpochSecond() / SECONDS - 1, last + 1);
        return numbers.generateOneTimePasswordString(
                new SecretKeySpec(secret, numbers.getAlgorithm()), Instant.ofEpochSecond(last * SECONDS));
    }
}
