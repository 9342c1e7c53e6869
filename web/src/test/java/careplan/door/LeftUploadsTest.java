package careplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftUploadsTest {

    @Test
    void halvesOfUploadsAreSweptAwayAndNothingElse(@TempDir Path folder) throws Exception {
        Path earlier = Files.createDirectories(folder.resolve("careplan.war-1"));
        Path half = Files.createTempFile(earlier, "undertow", "upload");
        Path other = Files.writeString(earlier.resolve("page.class"), "x");
        Path uploads = Files.createDirectory(folder.resolve("undertow-upload"));

        assertThat(LeftUploads.sweep(folder)).isEqualTo(1);
        assertThat(half).doesNotExist();
        assertThat(other).exists();
        assertThat(uploads).exists();
        assertThat(LeftUploads.sweep(folder)).isZero();
    }
}
