package careplan.operation;

import careplan.page.FacesMessages;
import careplan.request.RunState;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One run: its steps, its request's other runs, why it ended, and what can be done about it. */
@Named
@ViewScoped
public class RunPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private OperationQueries queries;

    @EJB
    private OperationControl control;

    private long id;
    private String reason;
    private RunRow run;
    private List<RunRow> runs;
    private List<StepRow> steps;

    /** Opens the run that the address names. */
    public void open(String runId) {
        id = runId != null && runId.matches("\\d{1,18}") ? Long.parseLong(runId) : 0;
        refresh();
    }

    /** Reads everything anew; called by the page's poll. */
    public void refresh() {
        run = queries.one(id);
        runs = queries.sameRequest(run);
        steps = queries.steps(run);
    }

    /** Whether there is something to watch. */
    public boolean isWatching() {
        return run.state() == RunState.RUNNING || run.isStoppable();
    }

    /** 中断. */
    public void stop() {
        tell(control.stop(run.requestId()), "stopAsked", "notRunning");
    }

    /** 再開. */
    public void restart() {
        boolean done = control.restart(run.requestId());
        tell(done, "restartAsked", "notRestartable");
    }

    /** 取消. */
    public void abandon() {
        tell(control.abandon(run.requestId(), reason), "abandoned", "notRestartable");
        reason = null;
    }

    private void tell(boolean done, String good, String bad) {
        if (done) {
            FacesMessages.info("operationMsg", good);
        } else {
            FacesMessages.warn("operationMsg", bad);
        }
        refresh();
    }

    public RunRow getRun() {
        return run;
    }

    public List<RunRow> getRuns() {
        return runs;
    }

    public List<StepRow> getSteps() {
        return steps;
    }

    public int getReasonLength() {
        return OperationControl.REASON_LENGTH;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
