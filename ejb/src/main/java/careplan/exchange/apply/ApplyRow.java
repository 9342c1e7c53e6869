package careplan.exchange.apply;

import careplan.client.CareLevel;
import careplan.exchange.DataKind;
import careplan.exchange.receive.RecordState;
import careplan.schedule.ScheduleStatus;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * A received record as the list shows it.
 *
 * @param kind 選択データ
 * @param state of the record
 * @param status 状態 of our own month of the client; null where there is none yet (未作成)
 * @param month サービス提供月, or null
 * @param keyDate 計画作成日 or 相談日 of data without a month, or null
 * @param clientCode null where no client is registered with the number
 * @param clientName ours, or as received where we have none
 * @param clientAssigned whether a person has said that it is this client's
 * @param usable whether the client is known and served by the office, so that the data can go into its records
 * @param insurer name, or the number where it is not registered
 * @param sender name of the office that sent it, or its number
 * @param messages errors and warnings, one a line, or null
 * @param appliedAt when it was last taken over, or null
 */
public record ApplyRow(
        long id,
        DataKind kind,
        RecordState state,
        ScheduleStatus status,
        YearMonth month,
        LocalDate keyDate,
        String clientCode,
        String clientName,
        boolean clientAssigned,
        boolean usable,
        CareLevel careLevel,
        String insurer,
        String insuredNumber,
        String sender,
        String messages,
        LocalDateTime appliedAt)
        implements Serializable {

    /** Whether it can be chosen. */
    public boolean isSelectable() {
        return state == RecordState.READY || state == RecordState.APPLIED;
    }

    /** Whether others made it void, so that a person may say that it is the latest all the same. */
    public boolean isReplaced() {
        return state == RecordState.REPLACED;
    }

    /** Whether there is a form of it that can be printed. */
    public boolean isPrintable() {
        return !kind.deletion() && state != RecordState.ERROR;
    }

    /**
     * Whether a person may say whose it is: nobody whom the office serves is registered with its numbers, or that was said
     * before.
     */
    public boolean isAssignable() {
        return isSelectable() && (!usable || clientAssigned);
    }

    /** Whether 担当 can be asked for: the client is known, and served by others of the company alone. */
    public boolean isAskable() {
        return isSelectable() && !usable && clientCode != null;
    }
}
