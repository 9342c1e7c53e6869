package careplan.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cities, towns and wards whose 保険者番号 follows from their municipality code. It is for proposing a name and never for
 * refusing a number: 広域連合 have numbers of their own, and of a large city it is not told whether its wards are insurers.
 */
public final class Municipalities {

    private static final Map<String, String> NAMES = load();

    private Municipalities() {}

    /** The name of the municipality with this 保険者番号; empty for any other text. */
    public static Optional<String> nameOf(String insurerNumber) {
        return insurerNumber == null ? Optional.empty() : Optional.ofNullable(NAMES.get(insurerNumber));
    }

    /** Names by number. */
    static Map<String, String> all() {
        return NAMES;
    }

    private static Map<String, String> load() {
        try (InputStream in = Municipalities.class.getResourceAsStream("municipalities.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
