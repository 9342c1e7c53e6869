package careplan.exchange.format;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.util.List;
import java.util.Optional;

/**
 * The files that were sent together under one serial and are taken in together or not at all.
 *
 * @param files parent first, then in the order of the standard
 * @param images pictures of a client profile
 * @param messages what is wrong with the unit as a whole; an error means it cannot be taken in
 */
public record TransmissionUnit(
        DataKind kind,
        ExchangeVersion version,
        Party sender,
        Party destination,
        String serial,
        List<FileName> files,
        List<FileName> images,
        List<Message> messages) {

    /** Whether nothing is missing or double. */
    public boolean complete() {
        return messages.stream().noneMatch(Message::isError);
    }

    /** The file of this kind, if the unit has it. */
    public Optional<FileName> file(FileKind fileKind) {
        return files.stream().filter(file -> file.kind() == fileKind).findFirst();
    }

    /**
     * Whether taking in this unit makes an earlier one's rows of the same keys void: same sides, same kind of data (or
     * the deletion of it), greater serial. Whether a key is really in both is for the rows to say, see
     * {@link RecordKey}.
     */
    public boolean replaces(TransmissionUnit earlier) {
        return RecordKey.deleted(kind) == RecordKey.deleted(earlier.kind)
                && !earlier.kind.deletion()
                && sender.equals(earlier.sender)
                && destination.equals(earlier.destination)
                && version == earlier.version
                && serial.compareTo(earlier.serial) > 0;
    }
}
