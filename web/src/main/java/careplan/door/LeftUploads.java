package careplan.door;

import careplan.file.TempFiles;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Sweeps away, when the application starts, what a server that was killed left of its work, and of uploads: the container keeps
 * their halves in files.
 */
@WebListener
public class LeftUploads implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(LeftUploads.class.getName());

    @Override
    public void contextInitialized(ServletContextEvent event) {
        File folder = (File) event.getServletContext().getAttribute(ServletContext.TEMPDIR);
        int swept = sweep(folder.toPath().getParent()) + TempFiles.begin();
        if (swept > 0) {
            LOG.log(Level.INFO, "{0} files of an earlier run were swept away", swept);
        }
    }

    /**
     * Removes halves of uploads below the folder, at most two folders deep: each run of the server has one of its own.
     *
     * @return how many
     */
    static int sweep(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            List<Path> left = files.filter(LeftUploads::isUpload).toList();
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
            return left.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUpload(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("undertow") && name.endsWith("upload") && Files.isRegularFile(file);
    }
}
