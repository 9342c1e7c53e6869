package careplan.audit;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A deed as 操作履歴 shows it; null where there is none.
 *
 * @param action code of the deed
 * @param subject kind and id of what it was done to
 * @param clientCode 利用者コード of whose data it was
 */
public record AuditRow(
        long id,
        LocalDateTime occurredAt,
        String loginName,
        String staffName,
        String action,
        String officeNumber,
        String officeName,
        String clientCode,
        String subject,
        Long requestId,
        String detail)
        implements Serializable {}
