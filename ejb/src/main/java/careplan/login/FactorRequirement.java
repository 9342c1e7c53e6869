package careplan.login;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.office.Corporation;
import careplan.security.AccessControl;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** Whether all staff of a corporation need 二段階認証; its administrators decide. */
@Stateless
@RolesAllowed("STAFF")
public class FactorRequirement {

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog auditLog;

    /** As it is in the caller's corporation. */
    public boolean get() {
        return corporation().isFactorRequired();
    }

    /** From the next request of everybody on: who has none sets it up before anything else. */
    public void set(boolean required) {
        Corporation corporation = corporation();
        corporation.setFactorRequired(required);
        auditLog.record(AuditEntry.of("FACTOR_REQUIREMENT_CHANGED")
                .subject(Corporation.class, corporation.getId())
                .detail("required=" + required));
    }

    private Corporation corporation() {
        return access.requireAdmin().getCorporation();
    }
}
