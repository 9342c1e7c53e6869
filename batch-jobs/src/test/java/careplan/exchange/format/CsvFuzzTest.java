package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import careplan.exchange.DataKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Feeds the reader, the checks and the name parser with damaged files. The seed is fixed: a failure names the round, and
 * the round alone makes the file.
 */
class CsvFuzzTest {
    private static final int FILES = 120_000;
    private static final long SEED = 20261124;
    private static final long MEMORY_GROWTH = 24L * 1024 * 1024;
    private static final byte[][] TOKENS = {
        {'"'},
        {'"', '"'},
        {','},
        {'\r'},
        {'\n'},
        {'\r', '\n', '\r', '\n'},
        {0},
        {(byte) 0x81},
        {(byte) 0xFD},
        {(byte) 0xF0, 0x40},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        {(byte) 0xFF, (byte) 0xFE},
        {'9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9'},
        {'-'},
        {'H'},
        {0x1A},
        {',', ',', ',', ',', ',', ',', ',', ',', ',', ',', ',', ',', ',', ',', ',', ','}
    };

    private final List<byte[]> seeds = new ArrayList<>();
    private final List<FileName> names = new ArrayList<>();
    private final Map<FileName, DataKind> units = new HashMap<>();

    @Test
    void damagedFilesGiveMessagesAndNothingElse() throws IOException {
        for (Path path : GoldenFilesTest.files()) {
            seeds.add(Files.readAllBytes(path));
            names.add(FileName.parse(path.getFileName().toString()).name().orElseThrow());
        }
        TransmissionGrouper.group(names).units().forEach(unit -> unit.files()
                .forEach(file -> units.put(file, unit.kind())));
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            run(0, FILES / 10);
            long before = usedMemory();
            run(FILES / 10, FILES);
            assertThat(usedMemory() - before).isLessThan(MEMORY_GROWTH);
        });
    }

    private void run(int from, int to) {
        for (int round = from; round < to; round++) {
            try {
                readDamagedFile(new Random(SEED + round));
            } catch (IOException | RuntimeException | AssertionError e) {
                throw new AssertionError("round " + round, e);
            }
        }
    }

    private void readDamagedFile(Random random) throws IOException {
        int seed = random.nextInt(seeds.size());
        byte[] file = seeds.get(seed);
        for (int i = random.nextInt(6); i >= 0; i--) {
            file = damage(file, random);
        }
        FileName name = names.get(random.nextInt(8) == 0 ? random.nextInt(names.size()) : seed);
        Layout layout = Layouts.of(name.kind(), name.version());
        List<Message> messages = new ArrayList<>();
        int rows = 0;
        try (CsvFileReader reader =
                CsvFileReader.open(new ByteArrayInputStream(file), layout, name.format(), messages::add)) {
            RecordChecks checks = new RecordChecks(name, messages::add);
            for (Row row = reader.next(); row != null; row = reader.next()) {
                checks.check(row);
                RecordKey.of(units.get(name), row);
                rows++;
                assertThat(rows).isLessThanOrEqualTo(lines(file));
            }
            assertThat(rows > 0 || reader.rejected()).isTrue();
            assertThat(reader.next()).isNull();
        }
        for (Message message : messages) {
            assertThat(message.text()).isNotBlank();
            assertThat(message.value().length()).isLessThanOrEqualTo(Message.VALUE_LENGTH);
            assertThat(message.line()).isBetween(0L, (long) lines(file));
        }
        FileName.Parsed parsed =
                FileName.parse(new String(damage(name.format().getBytes(Ms932.CHARSET), random), Ms932.CHARSET));
        assertThat(parsed.name().isPresent() || !parsed.messages().isEmpty()).isTrue();
    }

    private byte[] damage(byte[] file, Random random) {
        if (file.length == 0) {
            return TOKENS[random.nextInt(TOKENS.length)];
        }
        int at = random.nextInt(file.length);
        int length = Math.min(file.length - at, 1 + random.nextInt(40));
        byte[] token = TOKENS[random.nextInt(TOKENS.length)];
        return switch (random.nextInt(8)) {
            case 0 -> splice(file, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> splice(file, at, at, token);
            case 2 -> splice(file, at, at + length, new byte[0]);
            case 3 -> splice(file, at, at, slice(file, at, length));
            case 4 -> slice(file, 0, at);
            case 5 -> splice(file, at, at + length, token);
            case 6 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int start = random.nextInt(other.length);
                yield splice(file, at, at, slice(other, start, Math.min(60, other.length - start)));
            }
            default ->
                splice(
                        file,
                        at,
                        at,
                        new String(Character.toChars(0x3042)).repeat(3).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static byte[] splice(byte[] file, int from, int to, byte[] insert) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(file.length + insert.length);
        result.write(file, 0, from);
        result.write(insert, 0, insert.length);
        result.write(file, to, file.length - to);
        return result.toByteArray();
    }

    private static byte[] slice(byte[] file, int from, int length) {
        byte[] slice = new byte[length];
        System.arraycopy(file, from, slice, 0, length);
        return slice;
    }

    private static int lines(byte[] file) {
        int lines = 1;
        for (byte b : file) {
            if (b == '\n' || b == '\r') {
                lines++;
            }
        }
        return lines;
    }

    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
