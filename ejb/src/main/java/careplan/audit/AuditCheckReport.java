package careplan.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The check of the audit log for whoever runs the installation, without an account; the servlet asks for a key. */
@Stateless
@PermitAll
public class AuditCheckReport {

    @Inject
    private AuditChain chain;

    /** What the check of the chain finds. */
    public ChainCheck run() {
        return chain.check();
    }
}
