package careplan.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Copies of the stock WildFly for tests of the set-up scripts, which they run. */
final class StockServer {

    private static final Path SCRIPTS =
            Path.of("../wildfly-config").toAbsolutePath().normalize();

    private StockServer() {}

    /** The parts that the scripts write to are copied; the big rest is only linked. Returns the new home. */
    static Path copyTo(Path home) throws IOException {
        Path stock = stock();
        Files.createDirectories(home.resolve("modules"));
        Files.createSymbolicLink(home.resolve("modules/system"), stock.resolve("modules/system"));
        Files.createSymbolicLink(home.resolve("jboss-modules.jar"), stock.resolve("jboss-modules.jar"));
        for (String part : List.of("bin", "standalone")) {
            try (Stream<Path> files = Files.walk(stock.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, home.resolve(stock.relativize(file).toString()));
                }
            }
        }
        return home;
    }

    /** Runs a script of wildfly-config to its end. Returns its exit code. */
    static int run(Path output, Map<String, String> environment, String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    private static Path stock() throws IOException {
        try (Stream<Path> unpacked = Files.list(SCRIPTS.resolve("target"))) {
            return unpacked.filter(path -> path.getFileName().toString().startsWith("wildfly-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
