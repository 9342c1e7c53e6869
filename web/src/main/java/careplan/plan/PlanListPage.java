package careplan.plan;

import careplan.exchange.export.Selection;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.KeptTicks;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import careplan.page.Sheets;
import careplan.print.PrintAsk;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.primefaces.model.StreamedContent;

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
    private PrintAsk ask;

    @Inject
    private KeptTicks ticks;

    private PlanKind kind;
    private String person;
    private Long careManagerId;
    private LocalDate from;
    private LocalDate to;
    private Map<Long, String> careManagers = Map.of();
    private PlanSearch search;
    private ListAddress address;
    private final Selection<Long> selection = new Selection<>();
    private LazyRows<PlanRow> rows;
    private String candidatePerson;
    private Map<Long, String> candidates = Map.of();
    private Long clientId;

    /** Begins with what the address says of this kind; a view action of the page. */
    public void start(String kindName) {
        kind = PlanKind.valueOf(kindName);
        careManagers = queries.careManagers(office.id());
        address = new ListAddress("plans:list", 20, "clientCode", "clientName");
        person = address.text("person");
        careManagerId = address.number("manager");
        from = address.date("from");
        to = address.date("to");
        address.open(conditions());
        selection.set(ticks.of(kind + address.name()));
        search = new PlanSearch(kind, person, careManagerId, from, to);
        rows = new LazyRows<>(
                        () -> queries.count(office.id(), search),
                        (first, pageSize) -> queries.page(office.id(), search, address.sorted(), first, pageSize),
                        PlanRow::clientId)
                .at(address);
    }

    private Object[] conditions() {
        return new Object[] {"person", person, "manager", careManagerId, "from", from, "to", to};
    }

    /** 検索. */
    public void find() {
        String before = address.name();
        search = new PlanSearch(kind, person, careManagerId, from, to);
        address.search(conditions());
        if (!before.equals(address.name())) {
            selection.clear();
            ticked();
        }
    }

    /** クリア. */
    public void clear() {
        person = null;
        careManagerId = null;
        from = null;
        to = null;
        find();
    }

    /** Ticks are kept for the way back to the list. */
    public void ticked() {
        ticks.keep(kind + address.name(), selection.keys());
    }

    /** 全て選択: all clients that the search finds, on whatever page of the list. */
    public void selectAll() {
        selection.set(queries.newest(office.id(), search, address.sorted()).keySet());
        ticked();
    }

    /** 選択解除. */
    public void selectNone() {
        selection.clear();
        ticked();
    }

    /** 一括印刷: asks about the newest document of each client who is ticked, or of all that the search finds. */
    public void askPrint() {
        Map<Long, Long> found = queries.newest(office.id(), search, address.sorted());
        List<Long> chosen =
                found.keySet().stream().filter(selection::get).map(found::get).toList();
        boolean ticked = !chosen.isEmpty();
        ask.ask(
                "DOCUMENT",
                FacesMessages.text("planMsg", "list." + kind),
                ticked ? chosen : List.copyOf(found.values()),
                ticked);
    }

    /** The list as it was found, as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.list(
                FacesMessages.text("planMsg", "list." + kind),
                Sheets.titles(
                        office.getChoice().name(),
                        FacesMessages.text("planMsg", "filter.kana"),
                        search.person(),
                        FacesMessages.text("planMsg", "filter.careManager"),
                        careManagers.get(search.careManagerId())),
                PlanSheet.columns(kind),
                (first, size) -> queries.page(office.id(), search, address.sorted(), first, size),
                PlanSheet::cells);
    }

    public Selection<Long> getSelection() {
        return selection;
    }

    /** Looks for the clients for whom a document can be begun. */
    public void findCandidates() {
        candidates = queries.candidates(office.id(), candidatePerson);
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

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
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

    public String getCandidatePerson() {
        return candidatePerson;
    }

    public void setCandidatePerson(String candidatePerson) {
        this.candidatePerson = candidatePerson;
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
