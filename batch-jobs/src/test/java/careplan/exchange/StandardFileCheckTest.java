package careplan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second pair of eyes sees nothing in our good files, and sees what is done to them. */
class StandardFileCheckTest {

    private static final Path SAMPLES = Path.of("src/test/resources/careplan/exchange/samples");
    private static final Charset MS932 = Charset.forName("windows-31j");

    static List<Path> good() throws IOException {
        try (Stream<Path> all = Files.list(SAMPLES)) {
            return all.filter(path -> path.toString().endsWith(".CSV")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodFilesHaveNoFaults(Path path) throws IOException {
        assertThat(StandardFileCheck.faults(path.getFileName().toString(), Files.readAllBytes(path)))
                .isEmpty();
    }

    @Test
    void everyKindOfFaultIsSeen() throws IOException {
        Path path = SAMPLES.resolve("UPPLAN_202601_1370000109_43_1370000208_11_20260105101530.CSV");
        String name = path.getFileName().toString();
        String text = Files.readString(path, MS932);
        assertThat(faults(name.replace("_43_", "_"), text)).contains("name: no such file");
        assertThat(faults(name.replace(".CSV", ".csv"), text)).endsWith("name");
        assertThat(faults(name, text.replace("\r\n", "\n"))).contains("CRLF");
        assertThat(faults(name, text.substring(0, text.length() - 2))).contains("the last line");
        assertThat(faults(name, text.replace("\"髙橋 計子\"", "髙橋 計子"))).contains("field 7 is not quoted");
        assertThat(faults(name, text.replace(",387,", ",\"387\","))).contains("field 8 is quoted");
        assertThat(faults(name, text.replace("202407,", "202410,"))).contains("CSVバージョン");
        assertThat(faults(name, text.replace(",20260105,", ",20260132,"))).contains("no date");
        assertThat(faults(name, text.replace(",202601,", ",202602,"))).contains("month 202602");
        assertThat(faults(name, text.replace(",111211,", ",,"))).contains("is empty");
        assertThat(faults(name, text.replace("131011,", "1310111,"))).contains("longer than 6");
        assertThat(StandardFileCheck.faults(name, "あ".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .anyMatch(fault -> fault.contains("not MS932"));
        Path needs = SAMPLES.resolve("UP2KYO_1370000109_43_1370000208_11_20260105101530.CSV");
        String second = Files.readString(needs, MS932);
        assertThat(faults(needs.getFileName().toString(), second.replace(",1,\"\",1,", ",,\"\",,")))
                .contains("a number is missing: [, , 2]");
        assertThat(faults(needs.getFileName().toString(), second.repeat(2))).contains("numbers twice: [1, 1, 1]");
        Path plan = SAMPLES.resolve("UP1KYO_1370000109_43_1370000208_11_20260105101530.CSV");
        String twice = Files.readString(plan, MS932).repeat(2);
        assertThat(faults(plan.getFileName().toString(), twice)).contains("a key twice");
    }

    @Test
    void everyFileOfAnExportMustBeAcceptable() throws IOException {
        Path path = SAMPLES.resolve("UPPLAN_202601_1370000109_43_1370000208_11_20260105101530.CSV");
        byte[] good = Files.readAllBytes(path);
        byte[] picture = {(byte) 0xff, (byte) 0xd8};
        String name = path.getFileName().toString();
        String image = "UPKIHON_IMAGE_0300000100_43_0300000005_11_20191025200201_0001.jpg";
        StandardFileCheck.accept(Map.of(name, good, image, picture));
        for (Map<String, byte[]> bad : List.of(
                Map.<String, byte[]>of(),
                Map.of(name, good, "readme.txt", good),
                Map.of(image, good),
                Map.of(image.replace("_0001", ""), picture))) {
            assertThatThrownBy(() -> StandardFileCheck.accept(bad)).isInstanceOf(AssertionError.class);
        }
    }

    private static String faults(String name, String text) {
        return String.join("\n", StandardFileCheck.faults(name, text.getBytes(MS932)));
    }
}
