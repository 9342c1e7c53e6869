package careplan.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A foreign reader's view of a file that we send: name, bytes, quotes, line ends, fields and keys, by the standard alone. Uses
 * nothing of our own reader, writer or layouts, so that a mistake there is not made twice.
 */
public final class StandardFileCheck {

    private static final Pattern NAME = Pattern.compile(
            "([A-Z0-9]+(?:_SUB[12]?)?)(?:_([0-9]{6}))?_([0-9A-Z]{10})(?:_([0-9A-Z]{2}))?_([0-9A-Z]{10})(?:_([0-9A-Z]{2}))?_([0-9]{14})\\.CSV");
    private static final Pattern PICTURE =
            Pattern.compile("UPKIHON_IMAGE_[0-9A-Z]{10}_[0-9A-Z]{2}_[0-9A-Z]{10}_[0-9A-Z]{2}_[0-9]{14}_[0-9]{4}\\.jpg");
    private static final Set<String> WITH_MONTH = Set.of("UPHOSOKU", "UPPLAN", "UPJSK", "UPSIKYU", "DLTPLAN", "DLTJSK");
    private static final Set<String> ONE_ROW_A_KEY =
            Set.of("UP1KYO", "UPKIHON", "UPYOBO", "UPHOSOKU", "DLT1KYO", "DLTPLAN", "DLTKIHON", "DLTYOBO");
    private static final Map<String, List<Integer>> NUMBERS =
            Map.of("UP2KYO", List.of(2, 3, 5, 6, 8, 13), "UPYOBO_SUB", List.of(2, 3, 4, 5, 10, 14));
    private static final Map<String, String> VALUES = Map.of("V3", "202208", "V4", "202407");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Map<String, String>> FILES = files();

    private final String name;
    private final List<String> faults = new ArrayList<>();

    private StandardFileCheck(String name) {
        this.name = name;
    }

    /** What a strict reader would object to; empty for a file as the standard wants it. */
    public static List<String> faults(String name, byte[] content) {
        StandardFileCheck check = new StandardFileCheck(name);
        check.check(content);
        return check.faults;
    }

    /**
     * Makes sure that a strict reader would take all of these files, name to content: CSV files and pictures.
     *
     * @throws AssertionError with every fault
     */
    public static void accept(Map<String, byte[]> files) {
        List<String> faults = new ArrayList<>();
        files.forEach((name, content) -> {
            if (!name.endsWith(".jpg")) {
                faults.addAll(faults(name, content));
            } else if (!PICTURE.matcher(name).matches() || (content[0] & 0xff) != 0xff || (content[1] & 0xff) != 0xd8) {
                faults.add(name + ": no picture");
            }
        });
        if (files.isEmpty() || !faults.isEmpty()) {
            throw new AssertionError(files.isEmpty() ? "nothing was sent" : String.join("\n", faults));
        }
    }

    private void check(byte[] content) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            fault("name");
            return;
        }
        String kind = parts.group(1);
        boolean types = parts.group(4) != null;
        String edition = types ? "V4" : "V3";
        Map<String, String> file = FILES.get(edition + kind);
        if (file == null
                || types != (parts.group(6) != null)
                || WITH_MONTH.contains(kind) != (parts.group(2) != null)) {
            fault("name: no such file in " + edition);
            return;
        }
        List<List<String>> rows = rows(text(content));
        Set<List<String>> keys = new HashSet<>();
        for (List<String> row : rows) {
            row(row, file, edition);
            List<String> key = List.of(row.get(1), row.get(2), row.size() > 3 ? row.get(3) : "");
            if (ONE_ROW_A_KEY.contains(kind) && !keys.add(key)) {
                fault("a key twice: " + key);
            }
        }
        if (rows.isEmpty()) {
            fault("no rows");
        }
        if (NUMBERS.containsKey(kind)) {
            numbers(rows, NUMBERS.get(kind));
        }
        month(kind, parts.group(2), rows, file);
    }

    /** The three numbers of a need, a goal and a service: on every row that says anything, and never twice in a plan. */
    private void numbers(List<List<String>> rows, List<Integer> fields) {
        Set<List<String>> triples = new HashSet<>();
        for (List<String> row : rows) {
            List<String> ofPlan =
                    fields.stream().map(number -> row.get(number - 1)).toList();
            List<String> triple = ofPlan.subList(3, 6);
            boolean says = row.stream().anyMatch(field -> field.startsWith("\"") && field.length() > 2);
            if (says && triple.contains("")) {
                fault("a number is missing: " + triple);
            } else if (says && !triples.add(ofPlan)) {
                fault("numbers twice: " + triple);
            }
        }
    }

    private void row(List<String> row, Map<String, String> file, String edition) {
        int count = Integer.parseInt(file.get("fields"));
        if (row.size() != count) {
            fault(row.size() + " fields instead of " + count);
            return;
        }
        if (!row.get(0).equals(VALUES.get(edition))) {
            fault("CSVバージョン " + row.get(0));
        }
        List<Integer> texts = numbers(file.get("texts"));
        String[] lengths = file.get("lengths").split(",");
        for (int number = 1; number <= count; number++) {
            String field = row.get(number - 1);
            boolean quoted = field.startsWith("\"");
            if (quoted != texts.contains(number)) {
                fault("field " + number + (quoted ? " is quoted" : " is not quoted"));
            }
            boolean limited = !lengths[number - 1].equals("-");
            if (!quoted && limited && field.length() > Integer.parseInt(lengths[number - 1])) {
                fault("field " + number + " is longer than " + lengths[number - 1]);
            }
        }
        numbers(file.get("required")).stream()
                .filter(number -> row.get(number - 1).isEmpty())
                .forEach(number -> fault("field " + number + " is empty"));
        numbers(file.get("dates")).forEach(number -> date(number, row.get(number - 1)));
    }

    private void date(int number, String value) {
        if (value.isEmpty() || value.equals("00000000")) {
            return;
        }
        try {
            LocalDate.parse(value, DATE);
        } catch (DateTimeParseException e) {
            fault("field " + number + " is no date: " + value);
        }
    }

    private void month(String kind, String month, List<List<String>> rows, Map<String, String> file) {
        if (month == null || kind.equals("UPHOSOKU") || rows.stream().anyMatch(row -> row.size() < 4)) {
            return;
        }
        int number = numbers(file.get("months")).get(0);
        rows.stream()
                .filter(row -> !row.get(number - 1).equals(month))
                .forEach(row -> fault("month " + row.get(number - 1) + " under the name's " + month));
    }

    private String text(byte[] content) {
        Charset charset = Charset.forName("windows-31j");
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            if (text.chars().anyMatch(c -> c >= 0xE000 && c < 0xF900)) {
                fault("a user defined character");
            }
            return text.toString();
        } catch (CharacterCodingException e) {
            fault("not MS932");
            return new String(content, charset);
        }
    }

    /** The fields of each row with their quotes; every line, inside texts too, must end in CRLF. */
    private List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inside ^= c == '"';
            if ((c == '\n') != (i > 0 && text.charAt(i - 1) == '\r') && (c == '\n' || c != '\r' && i > 0)) {
                fault("a line that does not end in CRLF");
            }
            if (!inside && c == ',' || !inside && c == '\n') {
                row.add(field.toString().replace("\r", inside ? "\r" : ""));
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        if (field.length() > 0 || !row.isEmpty()) {
            fault("the last line does not end");
        }
        return rows;
    }

    private void fault(String words) {
        faults.add(name + ": " + words);
    }

    private static List<Integer> numbers(String list) {
        return list.isEmpty()
                ? List.of()
                : List.of(list.split(",")).stream().map(Integer::valueOf).toList();
    }

    private static Map<String, Map<String, String>> files() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                StandardFileCheck.class.getResourceAsStream("standard-files.tsv"), StandardCharsets.UTF_8))) {
            Map<String, Map<String, String>> files = new HashMap<>();
            List<String> lines =
                    in.lines().filter(line -> !line.startsWith("#")).toList();
            String[] header = lines.get(0).split("\t");
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                Map<String, String> file = new HashMap<>();
                for (int i = 0; i < header.length; i++) {
                    file.put(header[i], cells[i]);
                }
                files.put(file.get("edition") + file.get("file"), file);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
