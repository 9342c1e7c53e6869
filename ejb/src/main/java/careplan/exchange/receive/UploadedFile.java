package careplan.exchange.receive;

import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One file that was read in, accepted or refused.
 *
 * @param uploadId what {@link ReceiveService#check} is given; null for a refused file
 * @param name its name; for a file of a ZIP the name inside
 * @param kindLabel what it is, or "" where that cannot be said
 * @param length bytes, or -1 where they were not read
 * @param sha256 of its bytes; null for a refused file
 * @param messages why it was refused, or what to heed
 */
public record UploadedFile(
        Long uploadId, String name, String kindLabel, long length, String sha256, List<MessageText> messages)
        implements Serializable {

    /** The same, said to have come after another file of its name with other content. */
    public UploadedFile replacing() {
        List<MessageText> more = new ArrayList<>(messages);
        more.add(MessageText.of(Message.at(MessageCode.NAME_AGAIN_DIFFERENT, name, 0, "", name)));
        return new UploadedFile(uploadId, name, kindLabel, length, sha256, List.copyOf(more));
    }

    /** Whether it can be checked and taken in. */
    public boolean isAccepted() {
        return uploadId != null;
    }
}
