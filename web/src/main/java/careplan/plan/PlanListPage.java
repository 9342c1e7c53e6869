package careplan.plan;

import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import careplan.print.PrintAction;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

/** The lists of plan documents of the office in use, a client a row, paged in the database. */
@Named
@ViewScoped
public class PlanListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Under which the next page finds what partners keep of a document that was deleted. */
    private static final String DELETED = "planDeleted";

    @EJB
    private PlanDocumentQueries queries;

    @Inject
    private PageOffice office;

    @Inject
    private PrintAction prints;

    private PlanKind kind;
    private String kana;
    private Long careManagerId;
    private LocalDate from;
    private LocalDate to;
    private Map<Long, String> careManagers = Map.of();
    private PlanSearch search;
    private ListAddress address;
    private LazyRows<PlanRow> rows;
    private String candidateKana;
    private Map<Long, String> candidates = Map.of();
    private Long clientId;

    /** Begins with what the address says of this kind; a view action of the page. */
    public void start(String kindName) {
        kind = PlanKind.valueOf(kindName);
        careManagers = queries.careManagers(office.id());
        address = new ListAddress("plans:list", 20);
        kana = address.text("kana");
        careManagerId = address.number("manager");
        from = address.date("from");
        to = address.date("to");
        address.open(conditions());
        search = new PlanSearch(kind, kana, careManagerId, from, to);
        rows = new LazyRows<>(
                        () -> queries.count(office.id(), search),
                        (first, pageSize) -> queries.page(office.id(), search, first, pageSize),
                        PlanRow::clientId)
                .at(address);
    }

    private Object[] conditions() {
        return new Object[] {"kana", kana, "manager", careManagerId, "from", from, "to", to};
    }

    /** 検索. */
    public void find() {
        search = new PlanSearch(kind, kana, careManagerId, from, to);
        address.search(conditions());
    }

    /** クリア. */
    public void clear() {
        kana = null;
        careManagerId = null;
        from = null;
        to = null;
        find();
    }

    /** 一括印刷: the newest document of each client that the search finds, on whatever page of the list. */
    public void printAll() {
        prints.all("DOCUMENT", queries.newestIds(office.id(), search));
    }

    /** Looks for the clients for whom a document can be begun. */
    public void findCandidates() {
        candidates = queries.candidates(office.id(), candidateKana);
        clientId = candidates.isEmpty() ? null : candidates.keySet().iterator().next();
    }

    /**
     * Begins a document of the chosen client.
     *
     * @return its page, or null if none is chosen, which is told
     */
    public String begin() {
        if (clientId == null) {
            FacesMessages.error("planMsg", "noClient");
            return null;
        }
        return PlanPages.edit(kind) + "?faces-redirect=true&client=" + clientId;
    }

    /** Whether such documents are written here; else they are received and looked at. */
    public boolean isWritten() {
        return kind.writtenBy(office.getChoice().kind());
    }

    /** The edit page of this kind. */
    public String getEditPage() {
        return PlanPages.edit(kind);
    }

    public PlanKind getKind() {
        return kind;
    }

    public ListAddress getAddress() {
        return address;
    }

    public LazyRows<PlanRow> getRows() {
        return rows;
    }

    public Map<Long, String> getCareManagers() {
        return careManagers;
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    public Long getCareManagerId() {
        return careManagerId;
    }

    public void setCareManagerId(Long careManagerId) {
        this.careManagerId = careManagerId;
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

    public String getCandidateKana() {
        return candidateKana;
    }

    public void setCandidateKana(String candidateKana) {
        this.candidateKana = candidateKana;
    }

    public Map<Long, String> getCandidates() {
        return candidates;
    }

    public Long getClientId() {
        return clientId;
    }

    public void setClientId(Long clientId) {
        this.clientId = clientId;
    }

    /** Has the list, which is shown next, tell who keeps a document that was deleted; nothing where nobody was sent it. */
    static void tellOf(PlanDocumentEditing.LeftWithPartners left) {
        if (left != null) {
            flash().put(DELETED, left);
        }
    }

    /** Who keeps the document that was deleted just now; null where there is none, or nobody was sent it. */
    public PlanDocumentEditing.LeftWithPartners getDeleted() {
        return (PlanDocumentEditing.LeftWithPartners) flash().get(DELETED);
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }
}
