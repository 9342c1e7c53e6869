package careplan.master.intake;

import careplan.request.JobRequest;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Puts the edition in force, at once and as a whole. */
@Named
@Dependent
public class MasterIntakeFinish extends AbstractBatchlet {

    @Inject
    private JobRequest request;

    @Inject
    private EditionStore editions;

    @Override
    public String process() {
        editions.putInForce(request.id());
        return null;
    }
}
