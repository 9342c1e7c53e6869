package careplan.exchange.export;

import careplan.exchange.FileKind;
import java.util.List;
import java.util.Map;

/**
 * An item that has been worked on, as the processor hands it on.
 *
 * @param seq its order in the request
 * @param clientId whose data; 0 where it failed
 * @param files the bytes of each file that has rows of this client
 * @param destinations to whom they go
 * @param refused whether it cannot be exported
 * @param message why, or what to heed; null where there is nothing to say
 */
record ExportedItem(
        int seq,
        long clientId,
        Map<FileKind, byte[]> files,
        List<ExportTask.Destination> destinations,
        boolean refused,
        String message) {

    static ExportedItem refused(int seq, String why) {
        return new ExportedItem(seq, 0, Map.of(), List.of(), true, why);
    }
}
