package careplan.login;

import careplan.staff.Staff;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks the secrets of apps with the key of the server (CAREPLAN_FACTOR_KEY), so that who reads the database, or a backup of
 * it, cannot make anybody's numbers. AES-GCM, bound to the person: the secret of one does not open in the row of another.
 * Without a key they are kept as they are.
 */
@ApplicationScoped
public class FactorSecrets {

    private static final Logger LOG = Logger.getLogger(FactorSecrets.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";

    /** Before what is locked; a secret as it is has hexadecimal digits alone. */
    private static final String LOCKED = "G1:";

    private static final int SHORTEST_KEY = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    /** Locks as the server's environment says. */
    public FactorSecrets() {
        this(System.getenv("CAREPLAN_FACTOR_KEY"));
    }

    /**
     * Locks with a key.
     *
     * @param key null, blank or too short for none
     */
    FactorSecrets(String key) {
        this.key = key == null || key.strip().length() < SHORTEST_KEY ? null : new SecretKeySpec(digest(key), "AES");
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.strip().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of Java", e);
        }
    }

    @PostConstruct
    void tell() {
        if (key == null) {
            LOG.info("CAREPLAN_FACTOR_KEY is missing: secrets of second factors are kept in the database as they are");
        }
    }

    /** The secret as it is to be kept. */
    String lock(Staff staff, String secret) {
        if (key == null) {
            return secret;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] locked =
                    cipher(Cipher.ENCRYPT_MODE, nonce, staff).doFinal(secret.getBytes(StandardCharsets.US_ASCII));
            return LOCKED
                    + Base64.getEncoder()
                            .encodeToString(ByteBuffer.allocate(nonce.length + locked.length)
                                    .put(nonce)
                                    .put(locked)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of Java", e);
        }
    }

    /** The secret of what is kept; empty where the key is not the one it was locked with, or somebody has touched it. */
    Optional<String> open(SecondFactor factor) {
        String kept = factor.getSecret();
        if (!kept.startsWith(LOCKED)) {
            return Optional.of(kept);
        }
        long id = factor.getStaff().getId();
        if (key == null) {
            LOG.log(Level.WARNING, "the second factor of person {0} is locked, and CAREPLAN_FACTOR_KEY is missing", id);
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(kept.substring(LOCKED.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] locked = new byte[bytes.remaining()];
        bytes.get(locked);
        try {
            byte[] secret =
                    cipher(Cipher.DECRYPT_MODE, nonce, factor.getStaff()).doFinal(locked);
            return Optional.of(new String(secret, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            LOG.log(Level.WARNING, "CAREPLAN_FACTOR_KEY does not open the second factor of person {0}", id);
            return Optional.empty();
        }
    }

    /** Whether it is kept as it is although there is a key: from a time before there was one. */
    boolean isOpenThoughThereIsAKey(SecondFactor factor) {
        return key != null && !factor.getSecret().startsWith(LOCKED);
    }

    private Cipher cipher(int mode, byte[] nonce, Staff staff) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(Long.toString(staff.getId()).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
