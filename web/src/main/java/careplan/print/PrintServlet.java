package careplan.print;

import careplan.page.Disposition;
import careplan.page.Refusals;
import careplan.security.AccessDenied;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * 印刷: {@code /app/print?source=USAGE&id=123} answers with the PDF, which the browser shows. {@code source} is a {@link
 * PrintSource}, {@code id} that of the target; the service checks who may see it.
 */
@WebServlet("/app/print")
public class PrintServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private PrintService prints;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        try {
            PrintSource source = PrintSource.valueOf(String.valueOf(request.getParameter("source")));
            PrintService.Pdf pdf = prints.printOne(source, Long.parseLong(request.getParameter("id")));
            response.setContentType("application/pdf");
            response.setContentLength(pdf.content().length);
            response.setHeader("Content-Disposition", Disposition.inline(pdf.name()));
            response.getOutputStream().write(pdf.content());
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (AccessDenied e) {
            Refusals.record(e);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (PrintRefusal refusal) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(refusal.getMessage());
        }
    }
}
