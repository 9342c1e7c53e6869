package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.schedule.statement.StatementChecks;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files typed by hand after the standard, one of every kind and version, with nothing of ours involved. */
class GoldenFilesTest {
    static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.list(folder())) {
            return paths.filter(path -> path.toString().endsWith(".CSV"))
                    .sorted()
                    .toList();
        }
    }

    static Path file(String start, ExchangeVersion version) throws IOException {
        return files().stream()
                .filter(path -> path.getFileName().toString().startsWith(start))
                .filter(path -> name(path).version() == version)
                .findFirst()
                .orElseThrow();
    }

    private static Path folder() {
        try {
            return Path.of(GoldenFilesTest.class.getResource("golden").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileName name(Path path) {
        return FileName.parse(path.getFileName().toString()).name().orElseThrow();
    }

    private static Layout layout(Path path) {
        return Layouts.of(name(path).kind(), name(path).version());
    }

    @Test
    void thereIsOneOfEveryKindAndVersion() throws IOException {
        assertThat(files().stream().map(GoldenFilesTest::layout).distinct())
                .containsExactlyInAnyOrderElementsOf(Layouts.all());
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadWithoutAWordAndWrittenByteForByte(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        CsvTestFiles.ReadResult read = CsvTestFiles.read(bytes, layout(path));
        assertThat(read.messages()).isEmpty();
        assertThat(read.rows()).isNotEmpty();
        List<Message> messages = new ArrayList<>();
        byte[] written = CsvTestFiles.write(layout(path), read.rows(), messages::add);
        assertThat(new String(written, Ms932.CHARSET)).isEqualTo(new String(bytes, Ms932.CHARSET));
        assertThat(written).isEqualTo(bytes);
        assertThat(messages).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isInItselfConsistent(Path path) throws IOException {
        List<Message> messages = new ArrayList<>();
        assertThat(FileName.parse(path.getFileName().toString()).messages()).isEmpty();
        RecordChecks checks = new RecordChecks(name(path), messages::add);
        CsvTestFiles.read(Files.readAllBytes(path), layout(path)).rows().forEach(checks::check);
        assertThat(messages).isEmpty();
    }

    @Test
    void theStatementsAddUp() throws IOException {
        for (ExchangeVersion version : ExchangeVersion.values()) {
            Path path = file("UPSIKYU_", version);
            List<Message> messages = new ArrayList<>();
            new StatementChecks("TEST.CSV", messages::add)
                    .check(
                            CsvTestFiles.read(Files.readAllBytes(path), layout(path))
                                    .rows(),
                            19705);
            assertThat(messages).isEmpty();
        }
    }

    @Test
    void valuesStandWhereTheFormHasThem() throws IOException {
        Row plan = CsvTestFiles.read(
                        Files.readAllBytes(file("UP1KYO_", ExchangeVersion.V4)),
                        Layouts.of(FileKind.UP1KYO, ExchangeVersion.V4))
                .rows()
                .get(0);
        assertThat(plan.get("総合的な援助の方針")).isEqualTo("①転倒を防ぐ②\"できること\"を続ける");
        assertThat(plan.get("利用者及び家族の生活に対する意向を踏まえた課題分析の結果")).contains("家で\n暮らしたい");
        assertThat(plan.get("居宅サービス計画作成者氏名")).isEqualTo("髙橋 計子");
        List<Row> lines = CsvTestFiles.read(
                        Files.readAllBytes(file("UPPLAN_", ExchangeVersion.V4)),
                        Layouts.of(FileKind.UPPLAN, ExchangeVersion.V4))
                .rows();
        assertThat(lines.get(3).get("用具名称（機種名）")).isEqualTo("特殊寝台, 背上げ機能付");
        assertThat(lines.get(3).get("TAISコード")).isEqualTo("00001-000123");
        assertThat(lines.get(4).get("福祉用具届出コード")).isEqualTo("0000100001AB");
        assertThat(lines.get(2).get("サテライト枝番")).isEqualTo("01");
        assertThat(lines.get(5).integer("前月までの短期入所利用日数")).isEqualTo(10);
        Row week = CsvTestFiles.read(
                        Files.readAllBytes(file("UP3KYO_", ExchangeVersion.V4)),
                        Layouts.of(FileKind.UP3KYO, ExchangeVersion.V4))
                .rows()
                .get(0);
        assertThat(week.time("開始時間")).isEqualTo("09:00");
        assertThat(week.time("活動開始時間")).isEqualTo("06:00");
    }
}
