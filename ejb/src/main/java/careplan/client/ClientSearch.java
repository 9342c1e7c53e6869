package careplan.client;

import careplan.base.KanaRow;
import java.io.Serializable;

/**
 * The conditions of the list 利用者情報; all may be null.
 *
 * @param kana what 氏名かな begins with
 * @param row the row of the kana table that it begins in
 * @param careLevel of a certification that is valid today
 */
public record ClientSearch(String kana, KanaRow row, CareLevel careLevel) implements Serializable {}
