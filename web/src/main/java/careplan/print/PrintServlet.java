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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * 印刷: {@code /app/print?source=USAGE&id=123} leads to the address that ends in the name of the file, because browsers call
 * what they keep of a shown PDF by its address; that answers with the PDF. {@code source} is a {@link PrintSource}, {@code
 * id} that of the target, {@code options} a {@link PrintOptions#text}; the service checks who may see it.
 */
@WebServlet({"/app/print", "/app/print/*"})
public class PrintServlet extends HttpServlet {

    static final String ADDRESS = "/app/print";

    private static final long serialVersionUID = 1L;

    @EJB
    private PrintService prints;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        try {
            PrintSource source = PrintSource.valueOf(String.valueOf(request.getParameter("source")));
            long id = Long.parseLong(request.getParameter("id"));
            if (request.getPathInfo() == null) {
                name(request, response, prints.fileName(source, id));
            } else {
                show(response, prints.printOne(source, id, PrintOptions.of(request.getParameter("options"))));
            }
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

    private static void name(HttpServletRequest request, HttpServletResponse response, String fileName)
            throws IOException {
        String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        response.sendRedirect(request.getContextPath() + ADDRESS + "/" + name + "?" + request.getQueryString());
    }

    private static void show(HttpServletResponse response, PrintService.Pdf pdf) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLength(pdf.content().length);
        response.setHeader("Content-Disposition", Disposition.inline(pdf.name()));
        response.getOutputStream().write(pdf.content());
    }
}
