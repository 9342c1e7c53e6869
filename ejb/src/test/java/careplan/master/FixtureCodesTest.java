package careplan.master;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.master.intake.CodeRow;
import careplan.master.intake.SuppliedTables;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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
            "ComparisonTest.java",
            "MasterIntakeIT.java",
            "MasterPageIT.java");

    /** What may stand beside a code and is no name of a service: words of screens and messages, and what somebody types. */
    private static final Set<String> NO_NAMES = Set.of("追加", "費用総額保険／事業対象分", "サービス単位金額", "通所");

    private static final Pattern TOKEN = Pattern.compile("(?<![\\w.#])(?:[1-9A][0-9A-F])[0-9A-Z]{4}(?![\\w.])");

    /** A code with what follows it in the same text, or in the text beside it. */
    private static final Pattern NAMED = Pattern.compile("(?<![\\w.#])((?:[1-9A][0-9A-F])[0-9A-Z]{4})"
            + "(?:\"\\s*,\\s*\"|'\\s*,\\s*'|[ \\t]|\\\\t)"
            + "([^\\s\"',()（）「」\\\\]*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}][^\\s\"',()（）「」\\\\]*)");

    /** The month in which a fixture lies that does not name one. */
    private static final YearMonth MONTH = YearMonth.of(2026, 12);

    /** The month of a line of an exchanged file: the fifth column of the files that have service codes. */
    private static final Pattern MONTH_OF_LINE = Pattern.compile("(?:[^,]*,){4}(20[0-9]{2})(0[1-9]|1[0-2]),.*");

    private static Map<String, List<CodeRow>> known;
    private static Set<String> types;

    @BeforeAll
    static void read() {
        known = SuppliedTables.codes().stream().collect(Collectors.groupingBy(CodeRow::code));
        types = known.keySet().stream().map(code -> code.substring(0, 2)).collect(Collectors.toSet());
    }

    @Test
    void everyServiceCodeInFixturesHoldsInItsMonth() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Path file : files()) {
            for (String line : text(file).split("\\R")) {
                Matcher tokens = TOKEN.matcher(line);
                while (tokens.find()) {
                    String token = tokens.group();
                    if (!isCode(token)) {
                        continue;
                    }
                    seen.add(token);
                    YearMonth month = month(file, line);
                    if (rows(token, month).isEmpty()) {
                        wrong.add(file.getFileName() + ": " + token + " in " + month);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(30).contains("111211", "152441", "161171");
    }

    @Test
    void everyNameBesideACodeIsThatOfTheTable() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Path file : files()) {
            Matcher named = NAMED.matcher(text(file));
            while (named.find()) {
                String name = named.group(2);
                if (isCode(named.group(1)) && !NO_NAMES.contains(name)) {
                    seen.add(name);
                    if (rows(named.group(1), MONTH).stream()
                            .noneMatch(row -> row.name().equals(name))) {
                        wrong.add(file.getFileName() + ": " + named.group());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).contains("身体介護１", "通所介護Ⅰ５１");
    }

    private static boolean isCode(String token) {
        return types.contains(token.substring(0, 2))
                && !token.matches("..(AAAA|ZZZZ|EEEE)|[A-Z]+")
                && !NO_CODES.contains(token);
    }

    private static List<CodeRow> rows(String code, YearMonth month) {
        return known.getOrDefault(code, List.of()).stream()
                .filter(row -> row.holdsOn(month.atDay(1)))
                .toList();
    }

    private static YearMonth month(Path file, String line) {
        Matcher month = MONTH_OF_LINE.matcher(line);
        return file.toString().endsWith(".CSV") && month.matches()
                ? YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))
                : MONTH;
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
                "../bench/src",
                "../bench/lists");
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(java|tsv|csv|CSV|sql)"))
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
