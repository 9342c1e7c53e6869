package careplan.plan;

import careplan.page.Refusals;
import careplan.security.AccessDenied;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /app/plan-picture?office=1&id=2}: the picture of a plan document as it was uploaded; the service checks who may see it. */
@WebServlet("/app/plan-picture")
public class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private PlanDocumentQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        PictureTurns.begin();
        try {
            byte[] picture = queries.picture(
                    Long.parseLong(request.getParameter("office")), Long.parseLong(request.getParameter("id")));
            response.setContentType("image/jpeg");
            response.setContentLength(picture.length);
            response.getOutputStream().write(picture);
        } catch (NumberFormatException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (AccessDenied e) {
            Refusals.record(e);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } finally {
            PictureTurns.end();
        }
    }
}
