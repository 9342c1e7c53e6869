package careplan.master;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.schedule.statement.MasterDataReader;
import careplan.schedule.statement.ServiceCodeRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests, benchmarks and demo data work with codes that exist: a made-up one hides what a real table does. */
class FixtureCodesTest {

    /** Numbers of insurers that begin as service types do, and codes that are to be unknown. */
    private static final Set<String> NO_CODES =
            Set.of("123456", "114600", "131011", "13101A", "271007", "159999", "119999", "112345", "151999", "159910");

    /** These bring master data of their own, sums that look like codes, or names and codes to tell forms of them apart. */
    private static final Set<String> OWN_MASTER_DATA = Set.of(
            "StatementCalculatorTest.java",
            "ScheduleStatementsTest.java",
            "WorkedMonths.java",
            "whole-months.tsv",
            "CodeLevelsTest.java",
            "MasterFileTest.java",
            "MasterIntakeIT.java",
            "MasterPageIT.java");

    private static final Pattern TOKEN = Pattern.compile("(?<![\\w.#])(?:[1-9A][0-9A-F])[0-9A-Z]{4}(?![\\w.])");

    @Test
    void everyServiceCodeInFixturesIsInTheSuppliedTable() throws IOException {
        Set<String> known = MasterDataReader.suppliedServiceCodes().stream()
                .map(ServiceCodeRecord::code)
                .collect(Collectors.toSet());
        Set<String> types = known.stream().map(code -> code.substring(0, 2)).collect(Collectors.toSet());
        TreeMap<String, Set<String>> unknown = new TreeMap<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Path file : files()) {
            Matcher tokens = TOKEN.matcher(text(file));
            while (tokens.find()) {
                String token = tokens.group();
                if (!types.contains(token.substring(0, 2)) || token.matches("..(AAAA|ZZZZ|EEEE)|[A-Z]+")) {
                    continue;
                }
                if (known.contains(token)) {
                    seen.add(token);
                } else if (!NO_CODES.contains(token)) {
                    unknown.computeIfAbsent(file.getFileName().toString(), name -> new TreeSet<>())
                            .add(token);
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(seen).hasSizeGreaterThan(30).contains("111211", "152441", "161171");
    }

    private static List<Path> files() throws IOException {
        List<String> folders = List.of(
                "../persistence/src/test",
                "../batch-jobs/src/test",
                "../ejb/src/test",
                "../web/src/test",
                "../ear/src/test",
                "../ejb/src/main/java/careplan/demo",
                "../ejb/src/main/resources/careplan/demo",
                "../bench/src");
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(java|tsv|csv|CSV)"))
                        .filter(file ->
                                !OWN_MASTER_DATA.contains(file.getFileName().toString()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String text(Path file) throws IOException {
        boolean exchanged = file.toString().endsWith(".CSV");
        return Files.readString(file, exchanged ? Charset.forName("MS932") : StandardCharsets.UTF_8);
    }
}
