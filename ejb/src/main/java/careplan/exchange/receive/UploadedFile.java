package careplan.exchange.receive;

import java.io.Serializable;
import java.util.List;

/**
 * One file that was read in, accepted or refused.
 *
 * @param uploadId what {@link ReceiveService#check} is given; null for a refused file
 * @param name its name; for a file of a ZIP the name inside
 * @param kindLabel what it is, or "" where that cannot be said
 * @param length bytes
 * @param messages why it was refused, or what to heed
 */
public record UploadedFile(Long uploadId, String name, String kindLabel, long length, List<MessageText> messages)
        implements Serializable {

    /** Whether it can be checked and taken in. */
    public boolean isAccepted() {
        return uploadId != null;
    }
}
