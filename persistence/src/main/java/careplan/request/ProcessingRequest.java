package careplan.request;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.office.Office;
import careplan.print.PrintSource;
import careplan.schedule.Beginning;
import careplan.staff.Staff;
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
import java.time.YearMonth;

/** 依頼: what a person asked a job to do, its progress and its end. The only thing that a screen reads about a job. */
@Entity
@Table(name = "processing_request")
public class ProcessingRequest extends BaseEntity {

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 30, nullable = false)
    private RequestKind kind;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id", nullable = false)
    private Staff staff;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 30, nullable = false)
    private RequestState state = RequestState.ACCEPTED;

    @NotNull
    @Size(max = 200)
    @Column(name = "title", length = 200, nullable = false)
    private String title;

    @NotNull
    @Column(name = "exchange_version", length = 30, nullable = false)
    private ExchangeVersion exchangeVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "data_kind", length = 30)
    private DataKind dataKind;

    @Column(name = "service_month")
    private YearMonth serviceMonth;

    @Enumerated(EnumType.STRING)
    @Column(name = "bundling", length = 30)
    private Bundling bundling;

    @Size(max = 14)
    @Column(name = "serial", length = 14)
    private String serial;

    @Size(max = 14)
    @Column(name = "last_serial", length = 14)
    private String lastSerial;

    @Column(name = "overwrite_confirmed", nullable = false)
    private boolean overwriteConfirmed;

    @Enumerated(EnumType.STRING)
    @Column(name = "print_source", length = 30)
    private PrintSource printSource;

    /** How 一括印刷 prints where forms leave a choice, null for none. */
    @Column(name = "print_options", length = 40)
    private String printOptions;

    @Enumerated(EnumType.STRING)
    @Column(name = "beginning", length = 30)
    private Beginning beginning;

    @NotNull
    @Column(name = "requested_at", nullable = false)
    private LocalDateTime requestedAt;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @Column(name = "seen_end")
    private LocalDateTime seenEnd;

    @Column(name = "total", nullable = false)
    private int total;

    @Column(name = "processed", nullable = false)
    private int processed;

    @Column(name = "error_count", nullable = false)
    private int errorCount;

    @Column(name = "warning_count", nullable = false)
    private int warningCount;

    @Column(name = "job_execution_id")
    private Long jobExecutionId;

    @Size(max = 100)
    @Column(name = "node", length = 100)
    private String node;

    @Column(name = "stop_requested", nullable = false)
    private boolean stopRequested;

    @Column(name = "resumes", nullable = false)
    private int resumes;

    @Size(max = 1000)
    @Column(name = "failure", length = 1000)
    private String failure;

    /** 処理名. */
    public RequestKind getKind() {
        return kind;
    }

    public void setKind(RequestKind kind) {
        this.kind = kind;
    }

    /** The office it was made for. */
    public Office getOffice() {
        return office;
    }

    public void setOffice(Office office) {
        this.office = office;
    }

    /** Who made it. */
    public Staff getStaff() {
        return staff;
    }

    public void setStaff(Staff staff) {
        this.staff = staff;
    }

    /** 処理状況. */
    public RequestState getState() {
        return state;
    }

    /**
     * Moves it to another state; a new one is 受付.
     *
     * @throws IllegalStateException if the table of RequestState does not have it
     */
    public void moveTo(RequestState next) {
        state = state.to(next);
    }

    /** 内容. */
    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Texts.blankToNull(title);
    }

    /** V3 or V4. */
    public ExchangeVersion getExchangeVersion() {
        return exchangeVersion;
    }

    public void setExchangeVersion(ExchangeVersion exchangeVersion) {
        this.exchangeVersion = exchangeVersion;
    }

    /** 選択データ. */
    public DataKind getDataKind() {
        return dataKind;
    }

    public void setDataKind(DataKind dataKind) {
        this.dataKind = dataKind;
    }

    /** サービス提供月. */
    public YearMonth getServiceMonth() {
        return serviceMonth;
    }

    public void setServiceMonth(YearMonth serviceMonth) {
        this.serviceMonth = serviceMonth;
    }

    /** 出力区分. */
    public Bundling getBundling() {
        return bundling;
    }

    public void setBundling(Bundling bundling) {
        this.bundling = bundling;
    }

    /** 連番 of all units of an export: YYYYMMDDHHMMSS. */
    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = Texts.blankToNull(serial);
    }

    /** The last 連番 that the request has for its units; the one above where it has only that. */
    public String getLastSerial() {
        return lastSerial;
    }

    public void setLastSerial(String lastSerial) {
        this.lastSerial = Texts.blankToNull(lastSerial);
    }

    /** Whether an import may change a 確定済 month. */
    public boolean isOverwriteConfirmed() {
        return overwriteConfirmed;
    }

    public void setOverwriteConfirmed(boolean overwriteConfirmed) {
        this.overwriteConfirmed = overwriteConfirmed;
    }

    /** What its months begin with, where it makes some; else null. */
    public Beginning getBeginning() {
        return beginning;
    }

    public void setBeginning(Beginning beginning) {
        this.beginning = beginning;
    }

    /** What its targets are, where it is a print; else null. */
    public PrintSource getPrintSource() {
        return printSource;
    }

    public void setPrintSource(PrintSource printSource) {
        this.printSource = printSource;
    }

    public String getPrintOptions() {
        return printOptions;
    }

    public void setPrintOptions(String printOptions) {
        this.printOptions = printOptions;
    }

    /** 依頼日時. */
    public LocalDateTime getRequestedAt() {
        return requestedAt;
    }

    public void setRequestedAt(LocalDateTime requestedAt) {
        this.requestedAt = requestedAt;
    }

    /** When its job began first. */
    public LocalDateTime getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(LocalDateTime startedAt) {
        this.startedAt = startedAt;
    }

    /** When it ended, whatever the end. */
    public LocalDateTime getFinishedAt() {
        return finishedAt;
    }

    public void setFinishedAt(LocalDateTime finishedAt) {
        this.finishedAt = finishedAt;
    }

    /** The end (finishedAt) that has been shown to who asked for it, or null; one that is taken up again has another end. */
    public LocalDateTime getSeenEnd() {
        return seenEnd;
    }

    public void setSeenEnd(LocalDateTime seenEnd) {
        this.seenEnd = seenEnd;
    }

    /** How many items there are to do; 0 while not known. */
    public int getTotal() {
        return total;
    }

    public void setTotal(int total) {
        this.total = total;
    }

    /** How many of them are done. */
    public int getProcessed() {
        return processed;
    }

    public void setProcessed(int processed) {
        this.processed = processed;
    }

    /** Items that failed. */
    public int getErrorCount() {
        return errorCount;
    }

    public void setErrorCount(int errorCount) {
        this.errorCount = errorCount;
    }

    /** Items with a warning. */
    public int getWarningCount() {
        return warningCount;
    }

    public void setWarningCount(int warningCount) {
        this.warningCount = warningCount;
    }

    /** The latest execution of its job. */
    public Long getJobExecutionId() {
        return jobExecutionId;
    }

    public void setJobExecutionId(Long jobExecutionId) {
        this.jobExecutionId = jobExecutionId;
    }

    /** Whether a person has asked for it to stop, so that a stop is not taken for the server's. */
    public boolean isStopRequested() {
        return stopRequested;
    }

    public void setStopRequested(boolean stopRequested) {
        this.stopRequested = stopRequested;
    }

    /** How often it was taken up by itself after its server had died, since a person last asked for it. */
    public int getResumes() {
        return resumes;
    }

    public void setResumes(int resumes) {
        this.resumes = resumes;
    }

    /** The run of the server that works for it; null where none does: under way, it then waits for one to take it. */
    public String getNode() {
        return node;
    }

    public void setNode(String node) {
        this.node = Texts.blankToNull(node);
    }

    /** Why it failed, in words, without personal data. */
    public String getFailure() {
        return failure;
    }

    public void setFailure(String failure) {
        this.failure = Texts.blankToNull(failure);
    }

    /** Whether its job may still be at work or is about to begin. */
    public boolean isUnderWay() {
        return state == RequestState.ACCEPTED || state == RequestState.RUNNING;
    }

    /** Whether it can be taken up again where it ended. */
    public boolean isRestartable() {
        return state == RequestState.FAILED || state == RequestState.STOPPED;
    }
}
