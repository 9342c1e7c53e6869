package careplan.audit;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A deed as 操作履歴 shows it; null where there is none.
 *
 * @param action code of the deed
 * @param subjectType simple class name of what it was done to
 * @param subjectId its id
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
        String subjectType,
        Long subjectId,
        Long requestId,
        String detail,
        String address,
        String browser)
        implements Serializable {}
