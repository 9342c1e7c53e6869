package careplan.operation;

import careplan.audit.AuditCheckReport;
import careplan.audit.ChainCheck;
import careplan.health.OperatorKey;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The check of the audit log as a command, for whoever runs the installation: 200 where nothing was touched, 409 where
 * something was. Without the key of /metrics there is no such address.
 */
@WebServlet("/audit-check")
public class AuditCheckServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient AuditCheckReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!OperatorKey.isIn(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ChainCheck found = report.run();
        response.setStatus(found.isIntact() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CONFLICT);
        response.setContentType("text/plain; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write("intact=" + found.isIntact() + "\nentries=" + found.entries() + "\nremoved=" + found.removed()
                        + "\nbroken-at=" + (found.brokenAt() == null ? "" : found.brokenAt()) + "\nlast-seal="
                        + found.lastSeal() + "\nunkeyed=" + found.unkeyed() + "\n");
    }
}
