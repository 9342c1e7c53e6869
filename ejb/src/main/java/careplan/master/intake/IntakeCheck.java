package careplan.master.intake;

import java.io.Serializable;
import java.util.List;

/**
 * What an uploaded file would do, before anything is written.
 *
 * @param uploadId the uploaded file; null where it was not even stored
 * @param fault why nothing of it can be taken in, in words; else null
 * @param unchanged rows of the file that are in force already
 * @param changes the first of them, of each kind at most {@link #MOST}
 * @param refusals the first of them
 * @param uses codes that change while months that are not 確定済 use them
 */
public record IntakeCheck(
        String fileName,
        Long uploadId,
        String fault,
        int added,
        int changed,
        int ended,
        int unchanged,
        int refused,
        List<Line> changes,
        List<Refused> refusals,
        List<Use> uses)
        implements Serializable {

    /** How many rows of a kind are shown. */
    static final int MOST = 200;

    /** A row that is added, changed or ended. */
    public record Line(Change.Kind kind, String place, String label, Side before, Side after) implements Serializable {}

    /** What a row says; before or after the change. */
    public record Side(String period, String content) implements Serializable {}

    /** A line of the file that is not taken in. */
    public record Refused(String place, String reason) implements Serializable {}

    /** A code in use: its number of months that can still change. */
    public record Use(String code, String name, long months) implements Serializable {}

    static IntakeCheck refused(String fileName, Long uploadId, String fault) {
        return new IntakeCheck(fileName, uploadId, fault, 0, 0, 0, 0, 0, List.of(), List.of(), List.of());
    }

    /** Whether there is anything to take in. */
    public boolean isTakable() {
        return fault == null && added + changed + ended > 0;
    }

    /** Whether fewer changes are listed than there are. */
    public boolean isCut() {
        return changes.size() < added + changed + ended;
    }
}
