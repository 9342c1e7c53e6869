package careplan.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What is sent beside files. The container keeps files on the disk, but reads fields into memory when a page asks for one,
 * and the limit of the request is that of files.
 */
public final class SentFields {

    private SentFields() {}

    /** Whether the request sends files and, as fields, more than a form may have. */
    public static boolean areTooLarge(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return false;
        }
        if (request.getCharacterEncoding() == null) {
            // Faces would say so too late now: once the parts are read, neither they nor the answer can be anything
            // else
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        long fields = request.getParts().stream()
                .filter(part -> part.getSubmittedFileName() == null)
                .mapToLong(Part::getSize)
                .sum();
        return fields > BodyLimits.FORM;
    }
}
