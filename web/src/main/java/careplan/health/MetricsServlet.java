package careplan.health;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Our own numbers for Prometheus; the server's own are at the management port's /metrics. There is no such page unless the
 * environment has CAREPLAN_METRICS_KEY, which is then asked for as a bearer token.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Metrics metrics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!OperatorKey.isIn(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(metrics.text());
    }
}
