package careplan.request;

import careplan.audit.AuditEvent;
import careplan.base.JapanTime;

/** What a job does is recorded on behalf of who asked for it: a job has nobody who is logged in. */
public final class RequestAudit {

    private RequestAudit() {}

    /** An entry about a thing that the job has made or changed. */
    public static AuditEvent event(
            ProcessingRequest request, String action, Class<?> subject, Long subjectId, Long clientId, String detail) {
        AuditEvent event = new AuditEvent();
        event.setOccurredAt(JapanTime.now());
        event.setLoginName(request.getStaff().getLoginName());
        event.setStaffId(request.getStaff().getId());
        event.setCorporationId(request.getStaff().getCorporation().getId());
        event.setOfficeId(request.getOffice().getId());
        event.setActionCode(action);
        event.setSubjectType(subject.getSimpleName());
        event.setSubjectId(subjectId);
        event.setClientId(clientId);
        event.setRequestId(request.getId());
        event.setDetail(detail);
        return event;
    }
}
