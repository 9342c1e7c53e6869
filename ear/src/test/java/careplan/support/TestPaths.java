package careplan.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the build left what the tests use; the working folder is {@code ear}. */
final class TestPaths {

    static final Path TARGET = Path.of("target").toAbsolutePath();
    /** The configured server (wildfly-config/make-server.sh): read only for the tests. */
    static final Path SERVER_HOME = TARGET.resolve("server");

    static final Path EAR = TARGET.resolve("careplan-link.ear");
    /** Which of the processes that share the tests of a run this is: 1 and more. */
    static final int FORK = Integer.parseInt(
            System.getProperty("careplan.test-process", "process-1").replace("process-", ""));

    /** One base folder (configuration, data, logs) per server of this process. */
    static final Path SERVERS = TARGET.resolve("servers/" + FORK);

    static final Path SCREENSHOTS = TARGET.resolve("screenshots");

    private TestPaths() {}

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
