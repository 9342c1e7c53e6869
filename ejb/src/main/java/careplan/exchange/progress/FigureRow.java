package careplan.exchange.progress;

/**
 * One of those that a figure counts.
 *
 * @param clientId the client; null for a record of nobody who is known here
 * @param clientCode 利用者コード; null likewise
 * @param scheduleId the month; null where a client or a record is counted
 * @param remark 被保険者番号 of a month or record, the kana of a client
 */
public record FigureRow(Long clientId, String clientCode, String clientName, Long scheduleId, String remark) {}
