package careplan.exchange.receive;

import careplan.exchange.receive.UnitFiles.UnitFile;
import careplan.file.StoredFileStore;
import careplan.request.JobFailure;
import careplan.request.JobRequest;
import careplan.request.RequestTracker;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * Reads the files of the chosen units record by record.
 *
 * <p>The checkpoint is a text {@code file:line:rows}: which file of {@link UnitFiles#of}, the first line not handed out
 * yet, and the rows handed out so far. A restart opens that file and passes over the lines before.
 */
@Named
@Dependent
public class ReceiveReader implements ItemReader {

    /**
     * What the writer is given.
     *
     * @param rowsDone rows of the request up to and with this group: its progress once this group is stored
     */
    public record Item(UnitFile file, RowGroup group, int rowsDone) {}

    @Inject
    private JobRequest request;

    @Inject
    private UnitFiles unitFiles;

    @Inject
    private StoredFileStore store;

    @Inject
    private RequestTracker tracker;

    private List<UnitFile> files;
    private RowGroups groups;
    private int fileIndex;
    private int rowsDone;
    private int rowsBeforeFile;

    @Override
    public void open(Serializable checkpoint) throws IOException {
        files = unitFiles.of(request.id());
        long line = 0;
        if (checkpoint != null) {
            String[] place = checkpoint.toString().split(":");
            fileIndex = Integer.parseInt(place[0]);
            line = Long.parseLong(place[1]);
            rowsDone = Integer.parseInt(place[2]);
        }
        rowsBeforeFile =
                files.stream().limit(fileIndex).mapToInt(UnitFile::rows).sum();
        tracker.total(request.id(), files.stream().mapToInt(UnitFile::rows).sum());
        openFile(line);
    }

    @Override
    public Item readItem() throws IOException {
        while (groups != null) {
            RowGroup group = groups.next();
            if (group != null) {
                rowsDone += group.rows().size();
                return new Item(files.get(fileIndex), group, rowsDone);
            }
            endFile();
        }
        return null;
    }

    @Override
    public String checkpointInfo() {
        return fileIndex + ":" + (groups == null ? 0 : groups.position()) + ":" + rowsDone;
    }

    @Override
    public void close() throws IOException {
        if (groups != null) {
            groups.close();
        }
    }

    private void openFile(long line) throws IOException {
        if (fileIndex == files.size()) {
            return;
        }
        UnitFile file = files.get(fileIndex);
        groups = RowGroups.open(file.unit(), file.name(), store.open(file.storedFileId()), line);
    }

    /** Goes on to the next file, but never past one that gave less than was checked: half a month looks like a month. */
    private void endFile() throws IOException {
        UnitFile file = files.get(fileIndex);
        if (groups.rejected() || rowsDone - rowsBeforeFile != file.rows()) {
            throw new JobFailure(ReceiveWords.storedFileDamaged(file.name().format()));
        }
        groups.close();
        groups = null;
        fileIndex++;
        rowsBeforeFile = rowsDone;
        openFile(0);
    }
}
