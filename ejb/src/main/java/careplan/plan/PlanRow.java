package careplan.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A client in the list of plan documents.
 *
 * @param versions the newest first; all of them, whatever the search asked for
 */
public record PlanRow(long clientId, String clientCode, String clientName, String clientKana, List<Version> versions)
        implements Serializable {

    /**
     * A version of the client's document.
     *
     * @param sentAt when it was last sent, or null
     */
    public record Version(
            long id,
            LocalDate keyDate,
            String authorName,
            String insuredNumber,
            LocalDateTime changedAt,
            LocalDateTime sentAt)
            implements Serializable {

        /** Whether those who were sent it have something else by now. */
        public boolean isChangedSinceSent() {
            return sentAt != null && changedAt.isAfter(sentAt);
        }
    }
}
