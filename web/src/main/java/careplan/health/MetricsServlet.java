package careplan.health;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Our own numbers for Prometheus; the server's own are at the management port's /metrics. There is no such page unless the
 * environment has CAREPLAN_METRICS_KEY, which is then asked for as a bearer token.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int SHORTEST_KEY = 16;

    @EJB
    private transient Metrics metrics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = System.getenv("CAREPLAN_METRICS_KEY");
        if (key == null || key.length() < SHORTEST_KEY || !isKey(key, request.getHeader("Authorization"))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(metrics.text());
    }

    private static boolean isKey(String key, String header) {
        return header != null
                && MessageDigest.isEqual(
                        ("Bearer " + key).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }
}
