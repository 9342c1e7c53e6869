package careplan.health;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The key of whoever runs the installation, for what needs no account: CAREPLAN_METRICS_KEY as a bearer token. */
public final class OperatorKey {

    private static final int SHORTEST = 16;

    private OperatorKey() {}

    /** Whether the request brings the key; never where the environment has none that is long enough. */
    public static boolean isIn(HttpServletRequest request) {
        String key = System.getenv("CAREPLAN_METRICS_KEY");
        String header = request.getHeader("Authorization");
        return key != null
                && key.length() >= SHORTEST
                && header != null
                && MessageDigest.isEqual(
                        ("Bearer " + key).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }
}
