package careplan.master.intake;

import careplan.file.StoredFileStore;
import careplan.file.TempFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

/** Reads uploaded files of master data. They are laid on the disk meanwhile, since an Excel file is not read from front to back. */
@ApplicationScoped
public class IntakeFiles {

    @Inject
    private StoredFileStore store;

    /**
     * Reads a stored file.
     *
     * @param startsOn as for {@link ReadFile#of}
     * @throws FileRefused if nothing of it can be taken in
     */
    public ReadFile read(long fileId, LocalDate startsOn) throws IOException, FileRefused {
        Path file = TempFiles.create(".tmp");
        try (InputStream in = store.open(fileId)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return ReadFile.of(file, startsOn);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The most bytes that a file may have. */
    public long mostBytes() {
        return ReadLimits.current().bytes();
    }

    /** The same in MB, for messages. */
    public long mostMegabytes() {
        return ReadLimits.current().megabytes();
    }
}
