package careplan.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The files of a unit, each by itself, out of the ZIP that the export made. */
class ZipEntriesTest {

    private static final String PLAN = "UPPLAN_202402_2345678912_2870100019_20240125101112.CSV";
    private static final String SUPPLEMENT = "UPHOSOKU_202402_2345678912_2870100019_20240125101112.CSV";

    @Test
    void filesAreListedInTheirOrderWithTheirLength() throws IOException {
        assertThat(ZipEntries.list(new ByteArrayInputStream(zip())))
                .containsExactly(new ResultDownloads.Packed(PLAN, 6), new ResultDownloads.Packed(SUPPLEMENT, 10));
    }

    @Test
    void oneIsReadByItselfAndNothingBehindIt() throws IOException {
        assertThat(ZipEntries.open(new ByteArrayInputStream(zip()), PLAN)
                        .orElseThrow()
                        .readAllBytes())
                .isEqualTo("202208".getBytes(StandardCharsets.US_ASCII));
        assertThat(ZipEntries.open(new ByteArrayInputStream(zip()), "../" + PLAN))
                .isEmpty();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(PLAN));
            zip.write("202208".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry(SUPPLEMENT));
            zip.write("supplement".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
