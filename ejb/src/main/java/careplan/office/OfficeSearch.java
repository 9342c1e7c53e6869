package careplan.office;

import java.io.Serializable;

/**
 * The conditions of the list 他社情報; all may be null.
 *
 * @param text what 事業所番号 begins with, or a part of the name or フリガナ
 * @param kind 種別
 */
public record OfficeSearch(String text, OfficeKind kind) implements Serializable {}
