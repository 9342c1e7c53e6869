package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * Conditions of 印刷・取込.
 *
 * @param version of the page
 * @param kind 選択データ
 * @param month サービス提供月
 * @param ownOfficeId our office that received the data, or null for all that the caller may use
 * @param senderNumber number of the office that sent them, or null for all
 * @param serial 連番 of one unit, or null for the newest data of each client
 */
public record ApplySearch(
        ExchangeVersion version, DataKind kind, YearMonth month, Long ownOfficeId, String senderNumber, String serial)
        implements Serializable {}
