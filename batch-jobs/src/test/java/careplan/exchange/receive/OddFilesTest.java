package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.base.TextTable;
import careplan.client.CareLevel;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.TransmissionGrouper;
import careplan.exchange.format.TransmissionUnit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as they occur in the wild, by the rows of corpus.tsv: a good unit, what was done to one of its files, and what is
 * to be said. Read, grouped and checked as CSV取込 does it, without a server.
 */
class OddFilesTest {

    private static final Path GOOD = Path.of("src/test/resources/careplan/exchange/samples");

    /** One odd file; {@code unit} is the version and the kind of data of the good one. */
    record Case(String name, String unit, String file, String steps, String verdict, String codes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return TextTable.beside(OddFilesTest.class, "corpus.tsv").lines().stream()
                .map(line -> new Case(
                        line.get("case"),
                        line.get("unit"),
                        line.get("file"),
                        line.get("steps"),
                        line.get("verdict"),
                        line.get("codes")))
                .toList();
    }

    @Test
    void theCorpusIsLargeAndNamesEachCaseOnce() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(cases()).extracting(Case::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAnsweredAsExpected(Case odd) throws IOException {
        Answer answer = answer(odd);
        assertThat(answer.verdict() + " " + answer.codes()).isEqualTo(odd.verdict() + " " + odd.codes());
        answer.messages().forEach(message -> assertThat(message.text()).isNotBlank());
    }

    /**
     * What was said.
     *
     * @param verdict CLEAN, WARNED, CLIENT (a client is stopped), REFUSED (the unit is)
     */
    private record Answer(List<Message> messages, boolean refused) {
        private String verdict() {
            if (refused) {
                return "REFUSED";
            }
            if (messages.stream().anyMatch(Message::isError)) {
                return "CLIENT";
            }
            return messages.isEmpty() ? "CLEAN" : "WARNED";
        }

        private String codes() {
            return messages.stream()
                    .map(message -> message.code().id())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining(","));
        }
    }

    private static Answer answer(Case odd) throws IOException {
        ExchangeVersion version = ExchangeVersion.valueOf(odd.unit().substring(0, 2));
        DataKind kind = DataKind.valueOf(odd.unit().substring(3));
        List<Message> messages = new ArrayList<>();
        Map<FileName, byte[]> files = new LinkedHashMap<>();
        boolean refused = false;
        for (OddFile file : files(odd, version, kind)) {
            FileName.Parsed parsed = FileName.parse(file.name(), version);
            messages.addAll(parsed.messages());
            refused |= parsed.name().isEmpty();
            parsed.name().ifPresent(name -> files.put(name, file.bytes()));
        }
        TransmissionGrouper.Grouping grouping = TransmissionGrouper.group(files.keySet());
        messages.addAll(grouping.messages());
        refused |= grouping.messages().stream().anyMatch(Message::isError);
        for (TransmissionUnit unit : grouping.units()) {
            UnitCheck.Outcome outcome = new UnitCheck(
                            unit,
                            name -> new ByteArrayInputStream(files.get(name)),
                            OddFilesTest::known,
                            groups -> Map.of())
                    .run();
            messages.addAll(outcome.messages());
            refused |= outcome.rejected();
        }
        messages.removeIf(message -> message.code().group().equals("D"));
        return new Answer(messages, refused);
    }

    private static List<OddFile> files(Case odd, ExchangeVersion version, DataKind kind) throws IOException {
        List<OddFile> made = new ArrayList<>();
        try (Stream<Path> all = Files.list(GOOD)) {
            for (Path path : all.filter(path -> path.toString().endsWith(".CSV"))
                    .sorted()
                    .toList()) {
                FileName name =
                        FileName.parse(path.getFileName().toString()).name().orElseThrow();
                boolean month =
                        name.kind() != FileKind.UPHOSOKU || (name.month() == null) == (kind == DataKind.CARE_PLAN);
                if (name.version() == version && kind.files(version).contains(name.kind()) && month) {
                    OddFile file = new OddFile(path.getFileName().toString(), Files.readAllBytes(path));
                    if (name.kind().name().equals(odd.file())) {
                        steps(file, odd, version, name.kind());
                    }
                    if (!file.gone()) {
                        made.add(file);
                    }
                }
            }
        }
        return made;
    }

    private static void steps(OddFile file, Case odd, ExchangeVersion version, FileKind kind) {
        List<String> header = Layouts.of(kind, version).fields().stream()
                .map(LayoutField::key)
                .toList();
        for (String step : odd.steps().split(" ; ")) {
            file.step(step, header);
        }
    }

    /** Everybody is our client: what is known here is another test's matter. */
    private static Map<InsuredNumber, ClientMatch> known(Collection<InsuredNumber> numbers, YearMonth month) {
        Map<InsuredNumber, ClientMatch> known = new HashMap<>();
        numbers.forEach(number -> known.put(
                number,
                new ClientMatch(
                        true,
                        new ClientMatch.Known(
                                1, "1", "計画 太郎", "けいかく たろう", true, null, CareLevel.CARE_2, null, null, null, 1, 90))));
        return known;
    }
}
