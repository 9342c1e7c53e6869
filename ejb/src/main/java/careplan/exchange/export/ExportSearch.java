package careplan.exchange.export;

import careplan.client.CareLevel;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.office.OfficeKind;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * The conditions of 出力; null where a condition is not used.
 *
 * @param version V3 or V4, the page's own
 * @param dataKind 選択データ, and by it 処理区分: deletions are kinds of data of their own
 * @param month サービス提供月, or 計画入力月 of documents
 * @param recipient 送信先, where there is a choice
 * @param careManagerId ケアマネ
 * @param planners 居宅, of a provider's actuals
 * @param person part of name, kana, code or insured number, as {@link careplan.base.PersonSearch} reads it
 * @param partnerNumber 送信先事業所; narrows the destinations too
 * @param serviceType サービス種類 of a provider's actuals; narrows the destinations too
 * @param careLevel 要介護度
 */
public record ExportSearch(
        ExchangeVersion version,
        DataKind dataKind,
        YearMonth month,
        OfficeKind recipient,
        Long careManagerId,
        Planners planners,
        String person,
        String partnerNumber,
        String serviceType,
        CareLevel careLevel)
        implements Serializable {

    /** All of a month. */
    public static ExportSearch of(ExchangeVersion version, DataKind dataKind, YearMonth month) {
        return new ExportSearch(version, dataKind, month, null, null, null, null, null, null, null);
    }

    /** The same without its conditions: all of the month for this kind of recipient. */
    ExportSearch whole() {
        return new ExportSearch(version, dataKind, month, recipient, null, null, null, null, null, null);
    }

    /** Whether the conditions leave this recipient. */
    boolean wants(Recipient recipientOfRow) {
        Route route = recipientOfRow.route();
        return (recipient == null || recipient == recipientOfRow.kind())
                && (partnerNumber == null || partnerNumber.equals(route.number()))
                && (serviceType == null || serviceType.equals(route.senderType()));
    }
}
