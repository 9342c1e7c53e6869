package careplan.print;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.StandardFileCheck;
import careplan.exchange.apply.ReceivedSchedules;
import careplan.exchange.export.VendorExport;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Message;
import careplan.exchange.format.Row;
import careplan.exchange.format.TransmissionGrouper;
import careplan.exchange.format.TransmissionUnit;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.InsuredNumber;
import careplan.exchange.receive.RowGroup;
import careplan.exchange.receive.RowGroups;
import careplan.exchange.receive.UnitCheck;
import careplan.schedule.MonthlySchedule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A rehearsal of the vendor test: for each of its patterns units of our own making are taken in, printed as the reference
 * forms, the text of the forms compared with what is expected, and sent again, byte by byte as they came. A report a pattern
 * is left in {@code target/vendor-test}; {@code ./test vendor} runs this alone and shows them. After a wanted change of a form
 * run with {@code -Dcareplan.vendor.forms=write}, and read the new texts.
 */
class VendorTest {

    private static final Path PATTERNS = Path.of("src/test/resources/careplan/exchange/vendor");
    private static final Path REPORTS = Path.of("target/vendor-test");
    private static final Charset MS932 = Charset.forName("windows-31j");

    private final List<String> report = new ArrayList<>();
    private final Map<FileKind, List<Row>> rows = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"D1", "D2", "D3", "D4", "D5", "D6", "D7"})
    void aUnitIsTakenInPrintedAndSentAgain(String pattern) throws Exception {
        Map<String, byte[]> files = files(pattern);
        TransmissionUnit unit = takenIn(files);
        report.add(0, "# " + pattern + "：" + unit.kind().label());
        try {
            printed(pattern, unit);
            sentAgain(unit, files);
            report.add("合格");
        } finally {
            Files.createDirectories(REPORTS);
            Files.write(REPORTS.resolve(pattern + ".md"), report);
        }
    }

    private static Map<String, byte[]> files(String pattern) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(PATTERNS.resolve(pattern))) {
            for (Path path : all.filter(file -> file.toString().endsWith(".CSV"))
                    .sorted()
                    .toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private TransmissionUnit takenIn(Map<String, byte[]> files) throws IOException {
        List<FileName> names = files.keySet().stream()
                .map(name -> FileName.parse(name, ExchangeVersion.V4).name().orElseThrow())
                .toList();
        TransmissionUnit unit = TransmissionGrouper.group(names).units().get(0);
        UnitCheck.Outcome found = new UnitCheck(
                        unit,
                        name -> new ByteArrayInputStream(files.get(name.format())),
                        (numbers, month) -> registered(numbers, unit.sender().serviceType()),
                        groups -> Map.of())
                .run();
        report.add("- 確認：" + unit.files().size() + "ファイル、" + found.clients() + "名、指摘"
                + found.messages().size() + "件");
        assertThat(found.messages()).isEmpty();
        for (FileName name : unit.files()) {
            List<Message> messages = new ArrayList<>();
            try (RowGroups groups =
                    RowGroups.open(unit.kind(), name, new ByteArrayInputStream(files.get(name.format())), 0)) {
                for (RowGroup group = groups.next(); group != null; group = groups.next()) {
                    rows.computeIfAbsent(name.kind(), kind -> new ArrayList<>()).addAll(group.rows());
                    messages.addAll(group.messages());
                }
                messages.addAll(groups.fileMessages());
            }
            report.add("- 取込：" + name.format() + "　" + rows.get(name.kind()).size() + "行、指摘" + messages.size() + "件");
            assertThat(messages).as(name.format()).isEmpty();
        }
        return unit;
    }

    /** Everybody is registered; what is known of them is what the files say. */
    private static Map<InsuredNumber, ClientMatch> registered(Collection<InsuredNumber> numbers, String plannedBy) {
        Map<InsuredNumber, ClientMatch> known = new HashMap<>();
        numbers.forEach(number -> known.put(
                number,
                new ClientMatch(
                        true,
                        new ClientMatch.Known(
                                1,
                                "1",
                                "計画 太郎",
                                "けいかく たろう",
                                true,
                                null,
                                plannedBy.equals("46") ? CareLevel.SUPPORT_1 : CareLevel.CARE_2,
                                null,
                                null,
                                null,
                                1,
                                90))));
        return known;
    }

    private void printed(String pattern, TransmissionUnit unit) throws IOException {
        List<String> pages =
                PdfText.pages(PdfText.pdf(new PdfWriter(), forms(unit).toArray(FormData[]::new)));
        Path expected = PATTERNS.resolve(pattern).resolve("forms.txt");
        if ("write".equals(System.getProperty("careplan.vendor.forms"))) {
            Files.write(expected, pages);
        }
        boolean same = Files.exists(expected) && Files.readAllLines(expected).equals(pages);
        report.add("- 印刷：" + pages.size() + "ページ、期待する文字と" + (same ? "一致" : "不一致"));
        assertThat(pages).isEqualTo(Files.readAllLines(expected));
    }

    private List<FormData> forms(TransmissionUnit unit) {
        return switch (unit.kind()) {
            case CARE_PLAN ->
                CarePlanForms.of(
                        rows, Person.ofSupplement(rows.get(FileKind.UPHOSOKU).get(0)), PrintOptions.NONE);
            case CLIENT_PROFILE -> ProfileForms.of(rows, null);
            case PREVENTIVE_PLAN -> PreventivePlanForms.of(rows, PrintOptions.NONE);
            default ->
                unit.kind() == DataKind.ACTUAL
                        ? ScheduleForms.provision(month(unit), "")
                        : ScheduleForms.usage(month(unit));
        };
    }

    private MonthlySchedule month(TransmissionUnit unit) {
        return new VendorExport(unit, rows).own(ReceivedSchedules.of(rows, code -> "見本のサービス" + code));
    }

    private void sentAgain(TransmissionUnit unit, Map<String, byte[]> files) throws Exception {
        VendorExport export = new VendorExport(unit, rows);
        boolean month = unit.kind() == DataKind.SCHEDULE || unit.kind() == DataKind.ACTUAL;
        Map<String, byte[]> sent = month ? export.month(month(unit)) : export.document();
        assertThat(sent.keySet()).containsExactlyInAnyOrderElementsOf(files.keySet());
        sent.forEach((name, bytes) -> {
            List<String> faults = StandardFileCheck.faults(name, bytes);
            boolean same = java.util.Arrays.equals(bytes, files.get(name));
            report.add("- 出力：" + name + "　" + bytes.length + "バイト、" + (same ? "一致" : "不一致") + "、標準仕様との不一致"
                    + faults.size() + "件");
            assertThat(new String(bytes, MS932)).as(name).isEqualTo(new String(files.get(name), MS932));
            assertThat(bytes).isEqualTo(files.get(name));
            assertThat(faults).isEmpty();
        });
    }
}
