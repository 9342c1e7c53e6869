package careplan.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * What every form of a page passes, by web.xml behind the look at the account: no more beside files than a form may have, no
 * parameters that no page of ours sends, and its turn among the forms of the same page.
 */
public class FormFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String STATE = "jakarta.faces.ViewState";
    private static final int TOO_MANY = 429;

    private final transient PageTurns turns = new PageTurns();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SentFields.areTooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (!SentParameters.makeSense(request.getParameterMap())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String page = page(request);
        if (page == null) {
            chain.doFilter(request, response);
        } else if (turns.begin(page)) {
            try {
                chain.doFilter(request, response);
            } finally {
                turns.end(page);
            }
        } else {
            response.sendError(TOO_MANY);
        }
    }

    /** The page as a session has it open, or null where no form of one is sent. */
    private static String page(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String state = request.getParameter(STATE);
        return session == null || state == null ? null : session.getId() + ' ' + state.split(":", 2)[0];
    }
}
