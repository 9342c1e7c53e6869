package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ParcelZipTest {

    @Test
    void eachFileIsNotedAsItIsReadAgain() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParcelZip parcel = new ParcelZip(out, LocalDateTime.of(2026, 12, 1, 9, 0));
        parcel.begin("UPPLAN.CSV", 1, SentFile.EVERYBODY);
        parcel.write("一行目\r\n".getBytes(StandardCharsets.UTF_8));
        parcel.write("二行目\r\n".getBytes(StandardCharsets.UTF_8));
        parcel.end();
        parcel.begin("EMPTY.CSV", 2, 5);
        parcel.end();
        parcel.close();

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ParcelZip.Entry noted : parcel.entries()) {
                ZipEntry entry = zip.getNextEntry();
                byte[] content = zip.readAllBytes();
                assertThat(noted.name()).isEqualTo(entry.getName());
                assertThat(noted.length()).isEqualTo(content.length);
                assertThat(noted.sha256())
                        .isEqualTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
            }
            assertThat(zip.getNextEntry()).isNull();
        }
        assertThat(parcel.entries())
                .extracting(ParcelZip.Entry::destinationSeq, ParcelZip.Entry::itemSeq)
                .containsExactly(tuple(1, 0), tuple(2, 5));
    }
}
