package careplan.client;

import careplan.base.KanaRow;
import java.io.Serializable;

/**
 * The conditions of the list 利用者情報; all may be null.
 *
 * @param text part of name, kana, code or insured number, as {@link careplan.base.PersonSearch} reads it
 * @param row the row of the kana table that it begins in
 * @param careLevel of a certification that is valid today
 */
public record ClientSearch(String text, KanaRow row, CareLevel careLevel) implements Serializable {}
