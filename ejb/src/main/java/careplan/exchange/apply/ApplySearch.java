package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.office.OfficeKind;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * Conditions of 印刷・取込.
 *
 * @param version of the page
 * @param kind 選択データ
 * @param month サービス提供月; of data of a day the month of that day, or null for all
 * @param ownOfficeId our office that received the data, or null for all that the caller may use
 * @param senderKind 送信元: kind of office that sent them, or null for all
 * @param serviceType サービス種類: of the sender for actuals, else of our office; null for all, and always in V3
 * @param senderNumber number of the office that sent them, or null for all
 * @param serial 連番 of one unit, or null for the newest data of each client
 */
public record ApplySearch(
        ExchangeVersion version,
        DataKind kind,
        YearMonth month,
        Long ownOfficeId,
        OfficeKind senderKind,
        String serviceType,
        String senderNumber,
        String serial)
        implements Serializable {

    /** The conditions that V3 has. */
    public ApplySearch(
            ExchangeVersion version,
            DataKind kind,
            YearMonth month,
            Long ownOfficeId,
            String senderNumber,
            String serial) {
        this(version, kind, month, ownOfficeId, null, null, senderNumber, serial);
    }
}
