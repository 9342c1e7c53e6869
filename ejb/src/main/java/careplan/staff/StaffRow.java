package careplan.staff;

import java.io.Serializable;

/**
 * A row of 職員検索.
 *
 * @param kana 氏名かな
 * @param login whether this person can log in: ログイン
 * @param locked whether the login is locked
 * @param admin 管理者
 * @param active false for people who have left
 */
public record StaffRow(
        long id,
        String code,
        String name,
        String kana,
        Gender gender,
        boolean login,
        boolean locked,
        boolean admin,
        boolean active)
        implements Serializable {}
