package careplan.request;

import careplan.office.PageOffice;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** 一括処理状況確認: every request of the office, paged in the database. */
@Named
@ViewScoped
public class StatusPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private RequestQueries queries;

    @Inject
    private PageOffice office;

    private RequestKind kind;
    private RequestState state;
    private LocalDate from;
    private LocalDate to;
    private boolean mineOnly;
    private RequestSearch search = RequestSearch.ALL;
    private LazyDataModel<RequestView> rows;

    @PostConstruct
    void init() {
        rows = new Rows();
    }

    /** 検索. */
    public void find() {
        search = new RequestSearch(kind, state, from, to, mineOnly);
    }

    /** クリア. */
    public void clear() {
        kind = null;
        state = null;
        from = null;
        to = null;
        mineOnly = false;
        find();
    }

    public LazyDataModel<RequestView> getRows() {
        return rows;
    }

    /** Whether something that the list shows is under way: the page asks again only then. */
    public boolean isWatching() {
        return rows.getWrappedData() != null && rows.getWrappedData().stream().anyMatch(RequestView::isUnderWay);
    }

    public RequestKind[] getKinds() {
        return RequestKind.values();
    }

    public RequestState[] getStates() {
        return RequestState.values();
    }

    public RequestKind getKind() {
        return kind;
    }

    public void setKind(RequestKind kind) {
        this.kind = kind;
    }

    public RequestState getState() {
        return state;
    }

    public void setState(RequestState state) {
        this.state = state;
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

    public boolean isMineOnly() {
        return mineOnly;
    }

    public void setMineOnly(boolean mineOnly) {
        this.mineOnly = mineOnly;
    }

    /** Reads what the table shows, one page at a time. */
    private final class Rows extends LazyDataModel<RequestView> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return queries.count(office.id(), search);
        }

        @Override
        public List<RequestView> load(
                int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return queries.page(office.id(), search, first, pageSize);
        }

        @Override
        public String getRowKey(RequestView row) {
            return Long.toString(row.id());
        }
    }
}
