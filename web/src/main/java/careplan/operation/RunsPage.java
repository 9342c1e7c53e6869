package careplan.operation;

import careplan.page.LazyRows;
import careplan.page.ListAddress;
import careplan.request.RunState;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.model.StreamedContent;

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
    private ListAddress address;
    private LazyRows<RunRow> rows;

    @PostConstruct
    void init() {
        address = new ListAddress("runs:list", 20);
        job = address.text("job");
        state = address.choice(RunState.class, "state");
        office = address.text("office");
        person = address.text("person");
        from = address.date("from");
        to = address.date("to");
        address.open(conditions());
        search = new RunSearch(job, state, office, person, from, to);
        rows = new LazyRows<>(
                        () -> queries.count(search),
                        (first, pageSize) -> queries.page(search, first, pageSize),
                        RunRow::id)
                .at(address);
    }

    private Object[] conditions() {
        return new Object[] {"job", job, "state", state, "office", office, "person", person, "from", from, "to", to};
    }

    /** 検索. */
    public void find() {
        search = new RunSearch(job, state, office, person, from, to);
        address.search(conditions());
    }

    /** The newest runs that were found, as an Excel. */
    public StreamedContent getSheet() {
        return RunSheet.of(search, (first, size) -> queries.page(search, first, size));
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

    public ListAddress getAddress() {
        return address;
    }

    public LazyRows<RunRow> getRows() {
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
}
