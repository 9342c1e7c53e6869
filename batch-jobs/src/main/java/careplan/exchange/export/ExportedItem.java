package careplan.exchange.export;

import careplan.exchange.FileKind;
import java.util.List;
import java.util.Map;

/**
 * An item that has been worked on, as the processor hands it on.
 *
 * @param seq its order in the request
 * @param clientId whose data; 0 where it failed
 * @param key of what it is; null where it failed
 * @param parcels what goes to whom
 * @param refused whether it cannot be exported
 * @param message why, or what to heed; null where there is nothing to say
 */
record ExportedItem(int seq, long clientId, SentKey key, List<Encoded> parcels, boolean refused, String message) {

    /**
     * A parcel as bytes.
     *
     * @param files of each file that has rows of this client
     */
    record Encoded(
            Map<FileKind, byte[]> files,
            List<Parcel.Picture> pictures,
            List<ExportTask.Destination> destinations,
            String services) {}

    static ExportedItem refused(int seq, String why) {
        return new ExportedItem(seq, 0, null, List.of(), true, why);
    }
}
