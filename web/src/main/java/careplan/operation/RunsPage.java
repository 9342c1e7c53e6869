package careplan.operation;

import careplan.request.RunState;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** 処理実行一覧: the runs of all jobs of all offices, paged in the database. */
@Named
@ViewScoped
public class RunsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private OperationQueries queries;

    private String job;
    private RunState state;
    private String office;
    private String person;
    private LocalDate from;
    private LocalDate to;
    private RunSearch search = RunSearch.ALL;
    private LazyDataModel<RunRow> rows;

    @PostConstruct
    void init() {
        rows = new Rows();
    }

    /** 検索. */
    public void find() {
        search = new RunSearch(job, state, office, person, from, to);
    }

    /** クリア. */
    public void clear() {
        job = null;
        state = null;
        office = null;
        person = null;
        from = null;
        to = null;
        find();
    }

    public LazyDataModel<RunRow> getRows() {
        return rows;
    }

    /** How much work there is now. */
    public QueueLength getQueue() {
        return queries.queue();
    }

    public List<String> getJobs() {
        return queries.jobs();
    }

    public RunState[] getStates() {
        return RunState.values();
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    public RunState getState() {
        return state;
    }

    public void setState(RunState state) {
        this.state = state;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    /** Reads what the table shows, one page at a time. */
    private final class Rows extends LazyDataModel<RunRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return queries.count(search);
        }

        @Override
        public List<RunRow> load(
                int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return queries.page(search, first, pageSize);
        }

        @Override
        public String getRowKey(RunRow row) {
            return Long.toString(row.id());
        }
    }
}
