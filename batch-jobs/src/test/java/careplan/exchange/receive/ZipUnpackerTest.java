package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.exchange.receive.ZipUnpacker.Fault;
import careplan.exchange.receive.ZipUnpacker.ZipRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a ZIP gives, and what it cannot do to us. */
class ZipUnpackerTest {

    private final List<String> taken = new ArrayList<>();

    @Test
    void givesEveryFileByItsLastName() throws IOException {
        byte[] zip = zip("a/b/UPPLAN.CSV", "../../etc/passwd", "c\\UPSIKYU.CSV", "__MACOSX/._UPPLAN.CSV", ".DS_Store");
        assertThat(unpack(zip, new ZipUnpacker.Limits(10, 1000, 100))).isEqualTo(3);
        assertThat(taken).containsExactly("UPPLAN.CSV=x", "passwd=x", "UPSIKYU.CSV=x");
    }

    @Test
    void refusesAZipInTheZip() {
        assertFault(zip("a.csv", "b.ZIP"), new ZipUnpacker.Limits(10, 1000, 100), Fault.NESTED);
    }

    @Test
    void stopsAtTheNumberOfFiles() {
        assertFault(zip("a", "b", "c"), new ZipUnpacker.Limits(2, 1000, 100), Fault.TOO_LARGE);
    }

    @Test
    void stopsAtTheBytesOfAllFilesWantedOrNot() throws IOException {
        byte[] zip = zip(400_000, "a", "b", "c");
        ZipUnpacker unpacker = new ZipUnpacker(new ZipUnpacker.Limits(10, 1_000_000, 10_000));
        assertThatThrownBy(() -> unpacker.unpack(new ByteArrayInputStream(zip), (name, content) -> taken.add(name)))
                .isInstanceOf(ZipRefused.class);
        assertThat(taken).containsExactly("a", "b", "c");
    }

    @Test
    void stopsAtTheRateOfExpansion() throws IOException {
        assertFault(zip(20_000_000, "bomb"), new ZipUnpacker.Limits(10, 1_000_000_000, 100), Fault.TOO_LARGE);
    }

    @Test
    void damagedZipIsUnreadable() {
        byte[] zip = zip("a.csv");
        zip[35] ^= 0x55; // in the compressed bytes
        assertFault(zip, new ZipUnpacker.Limits(10, 1000, 100), Fault.UNREADABLE);
    }

    @Test
    void whatIsNoZipGivesNothing() throws IOException {
        byte[] text = "no zip at all".getBytes(StandardCharsets.UTF_8);
        assertThat(unpack(text, new ZipUnpacker.Limits(10, 1000, 100))).isZero();
    }

    private void assertFault(byte[] zip, ZipUnpacker.Limits limits, Fault fault) {
        assertThatThrownBy(() -> unpack(zip, limits))
                .isInstanceOfSatisfying(
                        ZipRefused.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    private int unpack(byte[] zip, ZipUnpacker.Limits limits) throws IOException {
        return new ZipUnpacker(limits)
                .unpack(
                        new ByteArrayInputStream(zip),
                        (name, content) ->
                                taken.add(name + "=" + new String(content.readAllBytes(), StandardCharsets.UTF_8)));
    }

    private static byte[] zip(String... names) {
        try {
            return zip(1, names);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(int length, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                for (int written = 0; written < length; written += 1000) {
                    zip.write("x".repeat(Math.min(1000, length - written)).getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
