package careplan.exchange.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The classes of the project by their files, for pages that name them. */
final class SourceNames {

    private static final String JAVA = ".java";

    private SourceNames() {}

    /** Names without package of all modules' sources of a kind: main or test. */
    static Set<String> of(String kind) throws IOException {
        Set<String> names = new HashSet<>();
        for (String module : List.of("persistence", "batch-jobs", "ejb", "web", "ear")) {
            Path folder = Path.of("..", module, "src", kind, "java");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(JAVA))
                            .forEach(name -> names.add(name.substring(0, name.length() - JAVA.length())));
                }
            }
        }
        return names;
    }
}
