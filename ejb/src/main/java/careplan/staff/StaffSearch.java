package careplan.staff;

import careplan.base.KanaRow;
import java.io.Serializable;

/**
 * The conditions of 職員検索; all may be null.
 *
 * @param kana what 氏名かな begins with
 * @param row the row of the kana table that it begins in
 */
public record StaffSearch(String kana, KanaRow row) implements Serializable {}
