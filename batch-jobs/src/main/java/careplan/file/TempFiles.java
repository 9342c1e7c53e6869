package careplan.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * What does not fit in memory while it is worked on, in a folder of the server's own: a kill leaves it there, with people in it,
 * and the next start sweeps it away. In the machine's folder for everybody nobody would.
 */
public final class TempFiles {

    private TempFiles() {}

    /** Where they are; below the folder that the server has for such files. */
    public static Path folder() {
        String server = System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir"));
        try {
            return Files.createDirectories(Path.of(server, "careplan"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new one, empty, which its maker deletes. */
    public static Path create(String suffix) throws IOException {
        return Files.createTempFile(folder(), "work", suffix);
    }

    /**
     * Sweeps away what a server that was killed has left, and has pictures decoded without any file.
     *
     * @return how many files went
     */
    public static int begin() {
        ImageIO.setUseCache(false);
        try (Stream<Path> files = Files.list(folder())) {
            List<Path> left = files.filter(Files::isRegularFile).toList();
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
            return left.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
