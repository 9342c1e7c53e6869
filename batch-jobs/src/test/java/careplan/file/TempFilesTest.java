package careplan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempFilesTest {

    private static final String PROPERTY = "jboss.server.temp.dir";

    @TempDir
    private Path folder;

    @BeforeEach
    void server() {
        System.setProperty(PROPERTY, folder.toString());
    }

    @AfterEach
    void noServer() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void whatAKillHasLeftGoesAtTheStart() throws Exception {
        Path left = TempFiles.create(".pdf");
        assertThat(left).hasParent(folder.resolve("careplan"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left)))
                .isEqualTo("rw-------");
        Path other = Files.createFile(folder.resolve("of-the-server"));
        assertThat(TempFiles.begin()).isEqualTo(1);
        assertThat(left).doesNotExist();
        assertThat(other).exists();
        assertThat(ImageIO.getUseCache()).as("pictures are decoded in memory").isFalse();
    }
}
