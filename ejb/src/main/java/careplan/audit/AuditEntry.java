package careplan.audit;

/**
 * What {@link AuditLog} is to record: {@code AuditEntry.of("REQUEST_STOPPED").office(id).request(requestId)}.
 *
 * @param action what was done, in capitals with underscores, at most 40 characters; codes are never renamed
 * @param officeId for which office, or null
 * @param subjectType the entity's simple class name, or null
 * @param subjectId the entity's id, or null
 * @param clientId whose data, or null
 * @param requestId within which request, or null
 * @param detail more for the reader, without health data or names, as codes and {@code key=code}, which 操作履歴 puts in
 *     words; what a person gave as reason follows a colon; cut at 500 characters; or null
 * @param triedName the login name that was tried by somebody who is not logged in, or null
 */
public record AuditEntry(
        String action,
        Long officeId,
        String subjectType,
        Long subjectId,
        Long clientId,
        Long requestId,
        String detail,
        String triedName) {

    /** An entry of the deed alone. */
    public static AuditEntry of(String action) {
        return new AuditEntry(action, null, null, null, null, null, null, null);
    }

    /** For this office. */
    public AuditEntry office(Long id) {
        return new AuditEntry(action, id, subjectType, subjectId, clientId, requestId, detail, triedName);
    }

    /** Done to this entity. */
    public AuditEntry subject(Class<?> type, Long id) {
        return new AuditEntry(action, officeId, type.getSimpleName(), id, clientId, requestId, detail, triedName);
    }

    /** About this client's data. */
    public AuditEntry client(Long id) {
        return new AuditEntry(action, officeId, subjectType, subjectId, id, requestId, detail, triedName);
    }

    /** Within this request. */
    public AuditEntry request(Long id) {
        return new AuditEntry(action, officeId, subjectType, subjectId, clientId, id, detail, triedName);
    }

    /** With this remark. */
    public AuditEntry detail(String text) {
        return new AuditEntry(action, officeId, subjectType, subjectId, clientId, requestId, text, triedName);
    }

    /** Tried with this login name. */
    public AuditEntry tried(String name) {
        return new AuditEntry(action, officeId, subjectType, subjectId, clientId, requestId, detail, name);
    }
}
