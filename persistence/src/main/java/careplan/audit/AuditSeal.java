package careplan.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The seal of an entry of the audit log: made of its content and of the seal before it, so that no entry can be changed, taken
 * out or put in without all that follow being sealed anew. That takes the key, where the server has one
 * (CAREPLAN_AUDIT_KEY); without one it takes whoever can write the database.
 */
public final class AuditSeal {

    /** Before the first entry. */
    public static final String NONE = "";

    private static final String SEPARATOR = "\u001f";
    private static final char KEYED = 'K';
    private static final char PLAIN = 'P';
    private static final int SHORTEST_KEY = 16;

    private final byte[] key;

    /**
     * Seals with a key.
     *
     * @param key null, blank or too short for none
     */
    public AuditSeal(String key) {
        this.key = key == null || key.strip().length() < SHORTEST_KEY
                ? null
                : key.strip().getBytes(StandardCharsets.UTF_8);
    }

    /** As the server's environment says. */
    public static AuditSeal ofServer() {
        return new AuditSeal(System.getenv("CAREPLAN_AUDIT_KEY"));
    }

    /** Whether there is a key. */
    public boolean isKeyed() {
        return key != null;
    }

    /** The seal of an entry at this place. */
    String of(String before, long no, AuditEvent event) {
        return seal(
                isKeyed() ? KEYED : PLAIN,
                before,
                no,
                event.getOccurredAt(),
                event.getLoginName(),
                event.getStaffId(),
                event.getCorporationId(),
                event.getOfficeId(),
                event.getActionCode(),
                event.getSubjectType(),
                event.getSubjectId(),
                event.getClientId(),
                event.getRequestId(),
                event.getDetail(),
                event.getAddress(),
                event.getBrowser());
    }

    /** The seal of the mark of what was removed. */
    String of(AuditMark mark) {
        return seal(
                isKeyed() ? KEYED : PLAIN,
                "removed",
                mark.getFirstNo(),
                mark.getLastNo(),
                mark.getLastSeal(),
                mark.getRemovedAt());
    }

    /** Whether a seal that was found is the one that belongs there; one of a time before there was a key may be without. */
    static boolean isSame(String found, String due, boolean keyedBefore) {
        return found != null
                && !(keyedBefore && found.charAt(0) == PLAIN)
                && MessageDigest.isEqual(found.getBytes(StandardCharsets.UTF_8), due.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it was made with a key. */
    static boolean isKeyed(String seal) {
        return !seal.isEmpty() && seal.charAt(0) == KEYED;
    }

    /** The one with which this seal was made: a plain one needs no key. */
    AuditSeal like(String seal) {
        return seal == null || isKeyed(seal) ? this : new AuditSeal(null);
    }

    private String seal(char kind, Object... parts) {
        byte[] content = Arrays.stream(parts)
                .map(part -> part == null ? "" : part.toString())
                .collect(Collectors.joining(SEPARATOR))
                .getBytes(StandardCharsets.UTF_8);
        try {
            return kind + HexFormat.of().formatHex(digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of Java", e);
        }
    }

    private byte[] digest(byte[] content) throws GeneralSecurityException {
        if (key == null) {
            return MessageDigest.getInstance("SHA-256").digest(content);
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content);
    }
}
