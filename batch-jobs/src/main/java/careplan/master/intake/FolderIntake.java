package careplan.master.intake;

import careplan.base.JapanTime;
import careplan.master.EditionRow;
import careplan.master.MasterEdition;
import careplan.master.MasterEditions;
import careplan.master.MasterIntake;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes in the files of a folder, each as an edition, as the job does, but at once: for the start of the server, when nobody
 * is there to look at what a file would do. So a file with a row that cannot be taken in is not taken in at all.
 */
public final class FolderIntake {

    private final EntityManager em;

    /** Over an entity manager that is in a transaction. */
    public FolderIntake(EntityManager em) {
        this.em = em;
    }

    /**
     * Takes in all files of the folder, by name. What is in force already makes no edition.
     *
     * @return the number of rows that have changed
     * @throws FileRefused if one of them cannot be taken in as it is; its message names the file
     */
    public int takeIn(Path folder) throws IOException, FileRefused {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        int rows = 0;
        for (Path file : files) {
            rows += file(file);
        }
        return rows;
    }

    private int file(Path file) throws IOException, FileRefused {
        String name = file.getFileName().toString();
        ReadFile read;
        try {
            read = ReadFile.of(file, null);
        } catch (FileRefused e) {
            throw new FileRefused(e.fault(), e.detail(), name + ": " + IntakeWords.of(e));
        }
        if (!read.refusals().isEmpty()) {
            Refusal first = read.refusals().get(0);
            String words = IntakeWords.of(first.place()) + " " + IntakeWords.of(first);
            throw new FileRefused(FileFault.ROWS, words, name + ": " + words);
        }
        Comparison comparison = Comparison.of(read, RowsInForce.of(em, read), null);
        if (!comparison.changes().isEmpty()) {
            write(name, comparison);
        }
        return comparison.changes().size();
    }

    private void write(String name, Comparison comparison) {
        MasterEdition edition = new MasterEdition();
        edition.setName(name);
        edition.setSource(name);
        edition.setCreatedAt(JapanTime.now());
        em.persist(edition);
        em.flush();
        for (Change change : comparison.changes()) {
            EditionRow row = EditionTables.entity(change.after());
            row.setEdition(edition);
            em.persist(row);
        }
        MasterIntake intake = new MasterIntake();
        intake.setEdition(edition);
        intake.setAdded(comparison.count(Change.Kind.ADDED));
        intake.setChanged(comparison.count(Change.Kind.CHANGED));
        intake.setEnded(comparison.count(Change.Kind.ENDED));
        em.persist(intake);
        MasterEditions.putInForce(em, edition);
    }
}
