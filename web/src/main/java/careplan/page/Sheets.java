package careplan.page;

import careplan.base.JapanTime;
import careplan.sheet.Workbooks;
import java.io.ByteArrayInputStream;
import java.time.format.DateTimeFormatter;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Excel files that a page makes at once. */
public final class Sheets {

    private Sheets() {}

    /**
     * The file as a download.
     *
     * @param bundle whose text {@code print.file} is the name, with the time for {0}
     */
    public static StreamedContent download(String bundle, byte[] file) {
        String time = JapanTime.now().format(DateTimeFormatter.ofPattern("uuuuMMddHHmmss"));
        return DefaultStreamedContent.builder()
                .name(FacesMessages.text(bundle, "print.file", time))
                .contentType(Workbooks.MEDIA_TYPE)
                .contentLength((long) file.length)
                .stream(() -> new ByteArrayInputStream(file))
                .build();
    }
}
