package careplan.request;

import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import careplan.page.Sheets;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.primefaces.model.StreamedContent;

/** 一括処理状況確認: every request of the office, paged in the database. */
@Named
@ViewScoped
public class StatusPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "requestMsg";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");

    @EJB
    private RequestQueries queries;

    @Inject
    private PageOffice office;

    private RequestKind kind;
    private RequestState state;
    private LocalDate from;
    private LocalDate to;
    private Long staffId;
    private boolean mineOnly;
    private Map<Long, String> requesters;
    private RequestSearch search = RequestSearch.ALL;
    private ListAddress address;
    private LazyRows<RequestView> rows;

    @PostConstruct
    void init() {
        requesters = queries.requesters(office.id());
        address = new ListAddress("status:requests", 20);
        kind = address.choice(RequestKind.class, "kind");
        state = address.choice(RequestState.class, "state");
        from = address.date("from");
        to = address.date("to");
        staffId = address.number("staff");
        mineOnly = address.flag("mine");
        address.open(conditions());
        search = new RequestSearch(kind, state, from, to, staffId, mineOnly);
        rows = new LazyRows<>(
                        () -> queries.count(office.id(), search),
                        (first, pageSize) -> queries.page(office.id(), search, first, pageSize),
                        RequestView::id)
                .at(address);
    }

    private Object[] conditions() {
        return new Object[] {"kind", kind, "state", state, "from", from, "to", to, "staff", staffId, "mine", mineOnly};
    }

    /** 検索. */
    public void find() {
        search = new RequestSearch(kind, state, from, to, staffId, mineOnly);
        address.search(conditions());
    }

    /** クリア. */
    public void clear() {
        kind = null;
        state = null;
        from = null;
        to = null;
        staffId = null;
        mineOnly = false;
        find();
    }

    /** The list as it was found, as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.list(
                FacesMessages.text(BUNDLE, "status.title"),
                Sheets.titles(
                        office.getChoice().name(),
                        FacesMessages.text(BUNDLE, "filter.kind"),
                        search.kind() == null ? null : FacesMessages.text(BUNDLE, "kind." + search.kind()),
                        FacesMessages.text(BUNDLE, "filter.state"),
                        search.state() == null ? null : FacesMessages.text(BUNDLE, "state." + search.state()),
                        FacesMessages.text(BUNDLE, "filter.from"),
                        search.from(),
                        FacesMessages.text(BUNDLE, "filter.to"),
                        search.to()),
                Sheets.columns(
                        BUNDLE,
                        "column.name",
                        24,
                        "column.title",
                        60,
                        "column.state",
                        10,
                        "column.requestedAt",
                        20,
                        "column.staff",
                        20),
                (first, size) -> queries.page(office.id(), search, first, size),
                row -> new Object[] {
                    FacesMessages.text(BUNDLE, "kind." + row.kind()),
                    row.title(),
                    FacesMessages.text(BUNDLE, "state." + row.state()),
                    row.requestedAt().format(TIME),
                    row.staffName()
                });
    }

    public ListAddress getAddress() {
        return address;
    }

    public LazyRows<RequestView> getRows() {
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

    public Map<Long, String> getRequesters() {
        return requesters;
    }

    public Long getStaffId() {
        return staffId;
    }

    public void setStaffId(Long staffId) {
        this.staffId = staffId;
    }

    public boolean isMineOnly() {
        return mineOnly;
    }

    public void setMineOnly(boolean mineOnly) {
        this.mineOnly = mineOnly;
    }
}
