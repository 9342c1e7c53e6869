package careplan.exchange.export;

import careplan.client.CareLevel;
import careplan.schedule.ScheduleStatus;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the list of 出力.
 *
 * @param targetId what a request names
 * @param status of a month; null for documents and deletions
 * @param key of the month or document
 * @param sent to whom it was sent before, the latest last
 * @param messages errors first
 */
public record ExportRow(
        long targetId,
        ScheduleStatus status,
        SentKey key,
        long clientId,
        String clientCode,
        String clientName,
        CareLevel careLevel,
        String insurerName,
        String careManagerName,
        List<SentTo> sent,
        List<RowMessage> messages)
        implements Serializable {

    /** Whether it may be chosen: it has no error. */
    public boolean isSelectable() {
        return messages.stream().noneMatch(RowMessage::error);
    }

    /** 被保険者番号. */
    public String insuredNumber() {
        return key.insuredNumber();
    }

    /** 出力日: the last export, or null. */
    public LocalDateTime exportedAt() {
        return sent.isEmpty() ? null : sent.get(sent.size() - 1).exportedAt();
    }

    ExportRow sent(List<SentTo> destinations) {
        return new ExportRow(
                targetId,
                status,
                key,
                clientId,
                clientCode,
                clientName,
                careLevel,
                insurerName,
                careManagerName,
                destinations,
                messages);
    }

    ExportRow with(RowMessage message) {
        List<RowMessage> all = new ArrayList<>(messages);
        all.add(message.error() ? 0 : all.size(), message);
        return new ExportRow(
                targetId,
                status,
                key,
                clientId,
                clientCode,
                clientName,
                careLevel,
                insurerName,
                careManagerName,
                sent,
                List.copyOf(all));
    }
}
