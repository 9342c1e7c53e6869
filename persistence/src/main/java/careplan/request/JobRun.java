package careplan.request;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/**
 * 実行: one run of a job. A request has one for its first start and one for each time it was taken up again; what operators
 * page through, since the job repository knows neither offices nor persons nor servers.
 */
@Entity
@Table(name = "job_run")
public class JobRun extends BaseEntity {

    @NotNull
    @Size(max = 30)
    @Column(name = "job", length = 30, nullable = false)
    private String job;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private ProcessingRequest request;

    @Column(name = "job_execution_id")
    private Long jobExecutionId;

    @NotNull
    @Size(max = 100)
    @Column(name = "node", length = 100, nullable = false)
    private String node;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 30, nullable = false)
    private RunState state;

    @NotNull
    @Column(name = "started_at", nullable = false)
    private LocalDateTime startedAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @Size(max = 1000)
    @Column(name = "failure", length = 1000)
    private String failure;

    @Size(max = 2000)
    @Column(name = "excerpt", length = 2000)
    private String excerpt;

    /** Name of the job XML. */
    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    /** For which request; null for the system's own jobs. */
    public ProcessingRequest getRequest() {
        return request;
    }

    public void setRequest(ProcessingRequest request) {
        this.request = request;
    }

    /** Its number in the job repository; null where it could not even be begun. */
    public Long getJobExecutionId() {
        return jobExecutionId;
    }

    public void setJobExecutionId(Long jobExecutionId) {
        this.jobExecutionId = jobExecutionId;
    }

    /** Which run of which server. */
    public String getNode() {
        return node;
    }

    public void setNode(String node) {
        this.node = node;
    }

    /** How it stands. */
    public RunState getState() {
        return state;
    }

    public void setState(RunState state) {
        this.state = state;
    }

    /** When it began. */
    public LocalDateTime getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(LocalDateTime startedAt) {
        this.startedAt = startedAt;
    }

    /** When it ended, or was found to be lost. */
    public LocalDateTime getFinishedAt() {
        return finishedAt;
    }

    public void setFinishedAt(LocalDateTime finishedAt) {
        this.finishedAt = finishedAt;
    }

    /** Why it ended, in words, without personal data. */
    public String getFailure() {
        return failure;
    }

    public void setFailure(String failure) {
        this.failure = Texts.blankToNull(failure);
    }

    /** What was thrown and where, without messages, which may hold personal data. */
    public String getExcerpt() {
        return excerpt;
    }

    public void setExcerpt(String excerpt) {
        this.excerpt = Texts.blankToNull(excerpt);
    }
}
