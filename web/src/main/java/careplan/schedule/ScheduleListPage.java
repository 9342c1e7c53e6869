package careplan.schedule;

import careplan.base.JapanTime;
import careplan.base.SortBy;
import careplan.client.CareLevel;
import careplan.exchange.export.JapaneseMonth;
import careplan.exchange.export.Selection;
import careplan.office.OfficeKind;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.KeptTicks;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import careplan.page.MonthInUse;
import careplan.page.Sheets;
import careplan.print.PrintAsk;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.primefaces.model.StreamedContent;

/** The lists 利用票 and 提供票: the months of the office in use, paged in the database. */
@Named
@ViewScoped
public class ScheduleListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "scheduleMsg";

    @EJB
    private ScheduleQueries queries;

    @Inject
    private PageOffice office;

    @Inject
    private PrintAsk ask;

    @Inject
    private KeptTicks ticks;

    @Inject
    private MonthInUse monthInUse;

    private YearMonth month;
    private String person;
    private ScheduleStatus status;
    private CareLevel careLevel;
    private Long careManagerId;
    private ActualsFilter actuals;
    private Map<Long, String> careManagers;
    private ScheduleSearch search;
    private ListAddress address;
    private final Selection<Long> selection = new Selection<>();
    private LazyRows<ScheduleRow> rows;

    @PostConstruct
    void init() {
        careManagers = queries.careManagers(office.id());
        address = ScheduleLists.asked();
        YearMonth asked = address.month("month");
        search = ScheduleLists.search(address, asked == null ? suggestedMonth() : asked);
        month = search.month();
        person = search.person();
        status = search.status();
        careLevel = search.careLevel();
        careManagerId = search.careManagerId();
        actuals = search.actuals();
        address.open(ScheduleLists.conditions(search));
        selection.set(ticks.of(address.name()));
        rows = new LazyRows<>(
                        () -> queries.count(office.id(), search),
                        (first, pageSize) -> queries.page(office.id(), search, address.sorted(), first, pageSize),
                        ScheduleRow::id)
                .at(address);
    }

    private YearMonth suggestedMonth() {
        return monthInUse.or(() -> queries.latestMonth(office.id()).orElseGet(() -> YearMonth.from(JapanTime.now())));
    }

    private ScheduleSearch wanted() {
        return new ScheduleSearch(month, person, status, careLevel, careManagerId, actuals);
    }

    /** 検索. */
    public void find() {
        String before = address.name();
        search = wanted();
        monthInUse.searched(month);
        address.search(ScheduleLists.conditions(search));
        if (!before.equals(address.name())) {
            selection.clear();
            ticked();
        }
    }

    /** クリア: all but the month, which stays the one in use. */
    public void clear() {
        month = suggestedMonth();
        person = null;
        status = null;
        careLevel = null;
        careManagerId = null;
        actuals = null;
        find();
    }

    /** Ticks are kept for the way back to the list. */
    public void ticked() {
        ticks.keep(address.name(), selection.keys());
    }

    /** 全て選択: all months that the search finds, on whatever page of the list. */
    public void selectAll() {
        selection.set(queries.ids(office.id(), search, SortBy.OWN));
        ticked();
    }

    /** 選択解除. */
    public void selectNone() {
        selection.clear();
        ticked();
    }

    /** 一括印刷: asks about what is ticked, or all that the search finds; in the order of the list. */
    public void askPrint() {
        List<Long> found = queries.ids(office.id(), search, address.sorted());
        List<Long> chosen = found.stream().filter(selection::get).toList();
        boolean ticked = !chosen.isEmpty();
        ask.ask(isProvision() ? "PROVISION" : "USAGE", listName(), ticked ? chosen : found, ticked);
    }

    /** The list as it was found, as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.list(
                listName(),
                Sheets.titles(office.getChoice().name(), described()),
                ScheduleSheet.columns(isProvision()),
                (first, size) -> queries.page(office.id(), search, address.sorted(), first, size),
                row -> ScheduleSheet.cells(row, isProvision()));
    }

    private String listName() {
        return FacesMessages.text(
                BUNDLE, isProvision() ? "list.provision" : "list.usage", JapaneseMonth.of(search.month()));
    }

    private Object[] described() {
        return new Object[] {
            FacesMessages.text(BUNDLE, "filter.month"),
            JapaneseMonth.of(search.month()),
            FacesMessages.text(BUNDLE, "filter.kana"),
            search.person(),
            FacesMessages.text(BUNDLE, "filter.status"),
            search.status() == null ? null : FacesMessages.text(BUNDLE, "status." + search.status()),
            FacesMessages.text(BUNDLE, "filter.careLevel"),
            search.careLevel() == null ? null : search.careLevel().getLabel(),
            FacesMessages.text(BUNDLE, "filter.careManager"),
            careManagers.get(search.careManagerId()),
            FacesMessages.text(BUNDLE, "filter.actuals"),
            search.actuals() == null ? null : FacesMessages.text(BUNDLE, "actuals." + search.actuals())
        };
    }

    private boolean isProvision() {
        return office.getChoice().kind() == OfficeKind.PROVIDER;
    }

    public Selection<Long> getSelection() {
        return selection;
    }

    /** The month of the list, which that of the form may have left. */
    public YearMonth getSearchedMonth() {
        return search.month();
    }

    public ListAddress getAddress() {
        return address;
    }

    public LazyRows<ScheduleRow> getRows() {
        return rows;
    }

    public Map<Long, String> getCareManagers() {
        return careManagers;
    }

    public ScheduleStatus[] getStatuses() {
        return ScheduleStatus.values();
    }

    public CareLevel[] getCareLevels() {
        return CareLevel.values();
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth month) {
        this.month = month;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public ScheduleStatus getStatus() {
        return status;
    }

    public void setStatus(ScheduleStatus status) {
        this.status = status;
    }

    public CareLevel getCareLevel() {
        return careLevel;
    }

    public void setCareLevel(CareLevel careLevel) {
        this.careLevel = careLevel;
    }

    public Long getCareManagerId() {
        return careManagerId;
    }

    public void setCareManagerId(Long careManagerId) {
        this.careManagerId = careManagerId;
    }

    public ActualsFilter[] getActualsFilters() {
        return ActualsFilter.values();
    }

    public ActualsFilter getActuals() {
        return actuals;
    }

    public void setActuals(ActualsFilter actuals) {
        this.actuals = actuals;
    }

    /** Whether plan and actuals are compared: the rows say both then. */
    public boolean isCompared() {
        return search.actuals() != null;
    }
}
