package careplan.request;

import careplan.page.Disposition;
import careplan.page.Refusals;
import careplan.security.AccessDenied;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;

/**
 * Sends a result file as it is read from the database. A servlet of its own, since Faces would keep the whole file or
 * spoil Japanese names; the service checks who may have it.
 */
@WebServlet("/app/download")
public class DownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private ResultDownloads downloads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("request") != null) {
            sendAll(request, response);
            return;
        }
        ResultDownloads.Download download;
        try {
            download = open(Long.parseLong(request.getParameter("id")), request.getParameter("file"));
        } catch (NumberFormatException | NoSuchElementException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (AccessDenied e) {
            Refusals.record(e);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType(download.mediaType());
        if (download.length() >= 0) {
            response.setContentLengthLong(download.length());
        }
        response.setHeader("Content-Disposition", Disposition.attachment(download.name()));
        response.setHeader("Cache-Control", "private, no-store");
        download.content().transferTo(response.getOutputStream());
    }

    /** Every file of a request in one ZIP. Nothing has been sent yet where it is refused. */
    private void sendAll(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long id = Long.parseLong(request.getParameter("request"));
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", Disposition.attachment("all_" + id + ".zip"));
            response.setHeader("Cache-Control", "private, no-store");
            downloads.writeAll(id, response.getOutputStream());
        } catch (NumberFormatException e) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (AccessDenied e) {
            Refusals.record(e);
            response.reset();
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A result file, or one of the files that are packed in it. */
    private ResultDownloads.Download open(long id, String packed) throws IOException {
        return packed == null
                ? downloads.open(id)
                : downloads.openPacked(id, packed).orElseThrow();
    }
}
