package careplan.office;

import careplan.exchange.ExchangeVersion;
import java.io.Serializable;

/**
 * The conditions of the list 他社情報; all may be null.
 *
 * @param text what 事業所番号 begins with, or a part of the name or フリガナ
 * @param kind 種別
 * @param version 連携のバージョン
 */
public record OfficeSearch(String text, OfficeKind kind, ExchangeVersion version) implements Serializable {}
