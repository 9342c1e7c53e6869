package careplan.request;

import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Hands what a step threw on to {@link RequestJobListener}, which alone knows that the job is over but cannot see
 * exceptions. Every step names it.
 */
@Named
@Dependent
public class RequestStepListener implements StepListener {

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Override
    public void beforeStep() {
        // nothing to do before a step
    }

    @Override
    public void afterStep() {
        if (step.getException() != null) {
            job.setTransientUserData(step.getException());
        }
    }
}
