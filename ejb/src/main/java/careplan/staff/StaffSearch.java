package careplan.staff;

import careplan.base.KanaRow;
import java.io.Serializable;

/**
 * The conditions of 職員検索; all may be null.
 *
 * @param text part of name, kana, code or login name, as {@link careplan.base.PersonSearch} reads it
 * @param row the row of the kana table that it begins in
 */
public record StaffSearch(String text, KanaRow row) implements Serializable {}
