package careplan.master;

import careplan.master.intake.MasterDataChanged;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Has this node read master data again once other rows are in force for all to see. */
@ApplicationScoped
public class RefreshOnCommit {

    @EJB
    private MasterDataService service;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) MasterDataChanged changed) {
        service.refresh();
    }
}
