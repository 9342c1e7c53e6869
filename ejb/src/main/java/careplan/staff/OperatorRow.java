package careplan.staff;

import java.io.Serializable;

/**
 * Somebody who is 運用担当.
 *
 * @param admin whether also 管理者, and so an administrator of the installation
 */
public record OperatorRow(String loginName, String name, String corporation, boolean admin, boolean active)
        implements Serializable {}
