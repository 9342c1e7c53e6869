package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.export.JapaneseMonth;
import careplan.exchange.export.Selection;
import careplan.exchange.format.ServiceTypes;
import careplan.exchange.receive.UnitLists;
import careplan.frame.PageVersion;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.KeptTicks;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import careplan.page.MonthInUse;
import careplan.page.Sheets;
import careplan.print.PrintAsk;
import careplan.request.RequestQueries;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primefaces.model.StreamedContent;

/** 印刷・取込: search, choose clients, see what would change, import. */
@Named
@ViewScoped
public class ApplyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "applyMsg";

    @EJB
    private ApplyService service;

    @EJB
    private RecordOrder order;

    @EJB
    private RequestQueries requests;

    @Inject
    private PageOffice office;

    @Inject
    private PageVersion pageVersion;

    @Inject
    private MonthInUse monthInUse;

    @Inject
    private KeptTicks ticks;

    @Inject
    private PrintAsk ask;

    private final Selection<Long> selection = new Selection<>();
    private final ApplyConfirmation confirmation =
            new ApplyConfirmation(id -> service.preview(office.id(), id), ids -> service.check(office.id(), ids));
    private ApplyConditions conditions;
    private ApplySearch search;
    private boolean applicable;
    private List<Long> only;
    private Long watched;
    private ListAddress address;
    private LazyRows<ApplyRow> rows;

    @PostConstruct
    void init() {
        ExchangeVersion version = pageVersion.get();
        List<DataKind> kinds = service.kinds(office.id(), version);
        if (!kinds.isEmpty()) {
            conditions = new ApplyConditions(
                    version, office.getChoice(), kinds, service.ownOffices(office.id()), monthInUse);
            conditions.clear(service);
            open();
        }
    }

    private void open() {
        address = new ListAddress("list:rows", 20, "careLevel", "insuredNumber");
        rows = new LazyRows<>(
                        () -> only == null ? service.count(office.id(), search) : only.size(), this::read, ApplyRow::id)
                .at(address);
        if (conditions.read(address, service)) {
            address.open(conditions.forAddress(pageVersion.getParameter()));
            search();
            selection.set(ticks.of(address.name()));
        }
    }

    private List<ApplyRow> read(int first, int size) {
        return only == null
                ? service.page(office.id(), search, address.sorted(), first, size)
                : service.chosen(
                        office.id(), only.subList(Math.min(first, only.size()), Math.min(first + size, only.size())));
    }

    /** クリア: the conditions as they are at first; what was found and chosen stays until the next search. */
    public final void clear() {
        conditions.clear(service);
    }

    /** Reads the selection lists for other conditions. */
    public final void refreshChoices() {
        conditions.refresh(service);
    }

    /** 検索: other conditions begin a new selection. */
    public void find() {
        String before = address.name();
        address.search(conditions.forAddress(pageVersion.getParameter()));
        search();
        if (!before.equals(address.name())) {
            selection.clear();
            ticked();
        }
    }

    private void search() {
        search = conditions.search();
        applicable = service.applicable(office.id(), search.kind());
        only = conditions.getFilter() == null
                ? null
                : service.only(office.id(), search, address.sorted(), conditions.getFilter());
        if (conditions.isOfMonth()) {
            monthInUse.searched(search.month());
        }
    }

    /** Ticks are kept for the way back to the list. */
    public void ticked() {
        ticks.keep(address.name(), selection.keys());
    }

    /** The month of the list, which that of the form may have left; null where it is of all months. */
    public String getSearchedMonth() {
        return search.month() == null ? null : JapaneseMonth.of(search.month());
    }

    public ListAddress getAddress() {
        return address;
    }

    /** 全て選択: every record of the search that can be imported, on all pages, but no more than one request takes. */
    public void selectAll() {
        List<Long> all = new ArrayList<>(service.selectable(office.id(), search));
        if (only != null) {
            all.retainAll(Set.copyOf(only));
        }
        int left = rows.count(Map.of()) - all.size();
        if (all.size() > ApplyService.MOST_TARGETS) {
            selection.set(all.subList(0, ApplyService.MOST_TARGETS));
            FacesMessages.warn(BUNDLE, "selectAll.most", ApplyService.MOST_TARGETS);
        } else {
            selection.set(all);
            FacesMessages.info(BUNDLE, left > 0 ? "selectAll.left" : "selectAll.done", all.size(), left);
        }
        ticked();
    }

    /** 選択解除. */
    public void selectNone() {
        selection.clear();
        ticked();
    }

    /** 取込: first shows what would change. */
    public void confirm() {
        if (selection.getCount() == 0) {
            FacesMessages.error(BUNDLE, "apply.nothing");
            return;
        }
        List<Long> chosen = getChosen();
        confirmation.open(chosen, service.summary(office.id(), chosen));
    }

    /** これを最新として取り込む: says so, and shows what taking it over would change. */
    public void putLast(ApplyRow row) {
        if (!order.putLast(row.id())) {
            FacesMessages.warn(BUNDLE, "putLast.gone");
        } else if (applicable) {
            selection.set(List.of(row.id()));
            confirm();
        } else {
            FacesMessages.info(BUNDLE, "putLast.done", row.clientName());
        }
    }

    /** The records that are ticked, in the order of the list, whatever the order of ticking. */
    public List<Long> getChosen() {
        return service.selectable(office.id(), search).stream()
                .filter(selection::get)
                .toList();
    }

    /** 一括印刷: asks about what is ticked. */
    public void askPrint() {
        ask.ask("RECEIVED", getListName(), getChosen(), true);
    }

    /** The list as it was found, as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.list(
                getListName().replace(' ', '_'),
                Sheets.titles(
                        office.getChoice().name(),
                        getListName(),
                        FacesMessages.text("msg", "list.found", rows.count(Map.of()))),
                ApplySheet.columns(),
                this::read,
                ApplySheet::cells);
    }

    /** What the list holds, with its month. */
    public String getListName() {
        return FacesMessages.text(BUNDLE, "kind." + search.kind())
                + (search.month() == null ? "" : " " + getSearchedMonth());
    }

    /** 戻る: back to the list with everything as it was. */
    public void back() {
        confirmation.close();
    }

    /** 取込する. */
    public void apply() {
        watched = service.apply(
                office.id(),
                search,
                confirmation.ids(),
                confirmation.isOverwriteConfirmed(),
                confirmation.isPlansFirst() && confirmation.getAwaitingPlan() > 0);
        FacesMessages.info(BUNDLE, "apply.accepted");
        selection.clear();
        ticked();
        confirmation.close();
    }

    /** Looks whether the import that was asked for here has ended: the list shows then what it did. */
    public void watch() {
        if (watched != null && !requests.one(office.id(), watched).isUnderWay()) {
            watched = null;
        }
    }

    /** Whether the list waits for an import. */
    public boolean isWatching() {
        return watched != null;
    }

    /** 出力日時 of a unit in words, which its serial tells. */
    public String serialLabel(String unitSerial) {
        LocalDateTime time = UnitLists.exportedAt(unitSerial);
        return time == null
                ? unitSerial
                : FacesMessages.text(
                        BUNDLE,
                        "serial.label",
                        time.getYear(),
                        time.getMonthValue(),
                        time.getDayOfMonth(),
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond());
    }

    /** A service type in words. */
    public String serviceTypeLabel(String code) {
        return code + ServiceTypes.find(code).map(type -> " " + type.name()).orElse("");
    }

    public boolean isSearched() {
        return search != null;
    }

    public LazyRows<ApplyRow> getRows() {
        return rows;
    }

    public Selection<Long> getSelection() {
        return selection;
    }

    public ApplyConfirmation getConfirmation() {
        return confirmation;
    }

    /** The search conditions; null where such an office receives nothing. */
    public ApplyConditions getConditions() {
        return conditions;
    }

    /** What was searched for. */
    public ApplySearch getSearch() {
        return search;
    }

    /** Whether what was found is taken over at all; else it is for looking at and printing. */
    public boolean isApplicable() {
        return applicable;
    }

    /** Whether what was found has forms. */
    public boolean isPrintable() {
        return !search.kind().deletion();
    }

    /** MONTH or DOCUMENT: what the words on the page speak of. */
    public String getSubject() {
        return search.kind().parent().monthInName() ? "MONTH" : "DOCUMENT";
    }
}
