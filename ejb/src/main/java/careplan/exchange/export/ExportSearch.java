package careplan.exchange.export;

import careplan.client.CareLevel;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * The conditions of 出力; null where a condition is not used.
 *
 * @param version V3 or V4, the page's own
 * @param dataKind 選択データ, and by it 処理区分: deletions are kinds of data of their own
 * @param month サービス提供月
 * @param careManagerId ケアマネ
 * @param kana beginning of 氏名かな, in either kana, spaces not counting
 * @param providerNumber 提供事業所; narrows the destinations too
 * @param careLevel 要介護度
 */
public record ExportSearch(
        ExchangeVersion version,
        DataKind dataKind,
        YearMonth month,
        Long careManagerId,
        String kana,
        String providerNumber,
        CareLevel careLevel)
        implements Serializable {

    /** Whether the conditions leave this recipient. */
    boolean wants(Recipient recipient) {
        return providerNumber == null || providerNumber.equals(recipient.route().number());
    }

    /** All of a month. */
    public static ExportSearch of(ExchangeVersion version, DataKind dataKind, YearMonth month) {
        return new ExportSearch(version, dataKind, month, null, null, null, null);
    }
}
