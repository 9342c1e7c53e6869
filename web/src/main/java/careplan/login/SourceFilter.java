package careplan.login;

import careplan.audit.AuditSource;
import careplan.base.WaitingPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells the audit log where a request comes from, and the database that somebody waits. web.xml names it, since it stands
 * before all other filters.
 */
public class SourceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        new AuditSource(request.getRemoteAddr(), BrowserName.of(request.getHeader("User-Agent"))).begin();
        WaitingPerson.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            WaitingPerson.end();
            AuditSource.end();
        }
    }
}
