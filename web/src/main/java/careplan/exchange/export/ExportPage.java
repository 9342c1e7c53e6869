package careplan.exchange.export;

import careplan.base.SortBy;
import careplan.office.OfficeChoice;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.KeptTicks;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import careplan.page.Sheets;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.primefaces.model.StreamedContent;

/** 出力 and 削除出力: search, choose clients, confirm the destinations, ask for the files. */
@Named
@ViewScoped
public class ExportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "exportMsg";

    /** How many names a message tells. */
    private static final int NAMES_TOLD = 5;

    @EJB
    private ExportService service;

    @Inject
    private PageOffice office;

    @Inject
    private ExportConditions conditions;

    @Inject
    private KeptTicks ticks;

    private final Selection<Long> selection = new Selection<>();
    private final ExportConfirmation confirmation = new ExportConfirmation();
    private ExportSearch search;
    private long searchedOfficeId;
    private String leftOut;
    private List<Long> only;
    private ListAddress address;
    private LazyRows<ExportRow> rows;
    private final LazyRows<ExportRow> chosen = new LazyRows<>(
            selection::getCount,
            (first, pageSize) ->
                    service.chosen(searchedOfficeId, search, SortBy.OWN, selection.keys(), first, pageSize),
            ExportRow::targetId);

    @PostConstruct
    void init() {
        address = new ListAddress("list:rows", 20, "status", "keyDate", "clientCode", "careLevel", "insuredNumber");
        rows = new LazyRows<>(
                        () -> only == null ? service.count(searchedOfficeId, search) : only.size(),
                        this::read,
                        ExportRow::targetId)
                .at(address);
        if (conditions.read(address)) {
            address.open(conditions.forAddress());
            search();
            selection.set(ticks.of(address.name()));
        }
    }

    private List<ExportRow> read(int first, int size) {
        return only == null
                ? service.page(searchedOfficeId, search, address.sorted(), first, size)
                : service.chosen(searchedOfficeId, search, address.sorted(), only, first, size);
    }

    /** 検索: other conditions begin a new selection. */
    public void find() {
        String before = address.name();
        address.search(conditions.forAddress());
        search();
        if (!before.equals(address.name())) {
            selection.clear();
            ticked();
        }
        confirmation.close();
    }

    private void search() {
        search = conditions.toSearch();
        searchedOfficeId = conditions.getOfficeId();
        conditions.searched();
        only = conditions.getFilter() == null ? null : service.only(searchedOfficeId, search, conditions.getFilter());
    }

    /** Ticks are kept for the way back to the list. */
    public void ticked() {
        ticks.keep(address.name(), selection.keys());
    }

    /** 全て選択: every row of the search that has no error, on all pages. */
    public void selectAll() {
        List<Long> selectable = new ArrayList<>(service.selectable(searchedOfficeId, search));
        if (only != null) {
            selectable.retainAll(Set.copyOf(only));
        }
        selection.set(selectable);
        ticked();
        int left = rows.count(Map.of()) - selectable.size();
        if (selectable.isEmpty()) {
            FacesMessages.warn(BUNDLE, "selectAll.none");
        } else if (selectable.size() == ExportService.MOST_TARGETS) {
            FacesMessages.warn(BUNDLE, "selectAll.most", ExportService.MOST_TARGETS);
        } else if (left > 0) {
            FacesMessages.info(BUNDLE, "selectAll.left", selectable.size(), left);
        } else {
            FacesMessages.info(BUNDLE, "selectAll.done", selectable.size());
        }
    }

    /** 選択解除. */
    public void selectNone() {
        selection.clear();
        ticked();
    }

    /** 出力: leads to the confirmation. */
    public void confirm() {
        if (selection.getCount() == 0) {
            FacesMessages.error(BUNDLE, "refused." + ExportRefused.Reason.NO_TARGET);
            return;
        }
        openConfirmation();
    }

    private void openConfirmation() {
        confirmation.open(search, service.destinations(searchedOfficeId, search, selection.keys()));
        findLeftOut();
    }

    /** 全て選択 of the confirmation. */
    public void allDestinations() {
        confirmation.selectAll();
        findLeftOut();
    }

    /** 選択解除 of the confirmation. */
    public void noDestination() {
        confirmation.selectNone();
        findLeftOut();
    }

    /** Other destinations are ticked: says which of the chosen clients go nowhere now. */
    public void findLeftOut() {
        List<String> left = service.unserved(
                searchedOfficeId,
                search,
                selection.keys(),
                confirmation.getSelection().keys());
        leftOut = left.isEmpty() ? null : FacesMessages.text(BUNDLE, "confirm.leftOut", left.size(), someOf(left));
    }

    /** Who of the chosen clients would be left out, in words; null where nobody. */
    public String getLeftOut() {
        return leftOut;
    }

    /** 戻る: back to the list with everything as it was. */
    public void back() {
        confirmation.close();
    }

    /** OK: asks for the files. */
    public void order() {
        try {
            service.request(
                    searchedOfficeId,
                    new ExportOrder(
                            search.version(),
                            search.dataKind(),
                            search.month(),
                            search.recipient(),
                            confirmation.getBundling(),
                            selection.keys(),
                            confirmation.getSelection().keys()));
            FacesMessages.info(BUNDLE, "accepted");
            tellOtherOffice();
            selection.clear();
            confirmation.close();
        } catch (ExportRefused refused) {
            tell(refused);
        }
        ticked();
    }

    private void tellOtherOffice() {
        for (OfficeChoice choice : conditions.getOffices()) {
            if (choice.id() == searchedOfficeId && choice.id() != office.id()) {
                FacesMessages.warn(BUNDLE, "accepted.otherOffice", choice.name());
            }
        }
    }

    private void tell(ExportRefused refused) {
        String key = "refused." + refused.reason();
        switch (refused.reason()) {
            case TARGETS_CHANGED -> {
                selection.drop(refused.rows().stream().map(ExportRow::targetId).toList());
                FacesMessages.error(BUNDLE, key, refused.rows().size(), names(refused.rows()));
                confirmation.close();
            }
            case ALREADY_DELETED -> {
                FacesMessages.error(BUNDLE, key);
                selection.clear();
                confirmation.close();
            }
            case DESTINATIONS_CHANGED -> {
                FacesMessages.error(BUNDLE, key);
                openConfirmation();
            }
            default -> FacesMessages.error(BUNDLE, key);
        }
    }

    private static String names(List<ExportRow> rows) {
        return someOf(rows.stream().map(ExportRow::clientName).toList());
    }

    private static String someOf(List<String> names) {
        String some = names.stream().limit(NAMES_TOLD).collect(Collectors.joining("、"));
        return names.size() > NAMES_TOLD ? FacesMessages.text(BUNDLE, "refused.more", some) : some;
    }

    /** The list as it was found, as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.list(
                FacesMessages.text(
                        BUNDLE,
                        "sheet.name",
                        FacesMessages.text(BUNDLE, "dataKind." + search.dataKind()),
                        getSearchedMonth()),
                Sheets.titles(conditions.officeName(searchedOfficeId), conditions.described()),
                ExportSheet.columns(),
                this::read,
                ExportSheet::cells);
    }

    /** Whether anything has been searched for. */
    public boolean isSearched() {
        return search != null;
    }

    /** The office whose list this is. */
    long getSearchedOfficeId() {
        return searchedOfficeId;
    }

    /** The conditions of the list and of the confirmation, which those of the form may have left. */
    public ExportSearch getSearch() {
        return search;
    }

    /** The month of the list and of the confirmation. */
    public String getSearchedMonth() {
        return JapaneseMonth.of(search.month());
    }

    /** Whether the list holds months, which have a state; deletions and documents have none. */
    public boolean isWithStatus() {
        return search.dataKind().parent().monthInName() && !search.dataKind().deletion();
    }

    /** Whether the list holds documents, told apart by a date, or their deletions. */
    public boolean isWithDate() {
        return !search.dataKind().parent().monthInName();
    }

    /** Which note stands above the list. */
    public String getNote() {
        if (search.dataKind().deletion()) {
            return "note.deletion";
        }
        if (!search.dataKind().parent().monthInName()) {
            return "note.documents";
        }
        return switch (search.dataKind()) {
            case ACTUAL -> conditions.isProvider() ? "note.provider" : "note.passedOn";
            default -> "note.actuals";
        };
    }

    public ListAddress getAddress() {
        return address;
    }

    public LazyRows<ExportRow> getRows() {
        return rows;
    }

    /** The ticked rows, for the confirmation of a deletion. */
    public LazyRows<ExportRow> getChosen() {
        return chosen;
    }

    public Selection<Long> getSelection() {
        return selection;
    }

    /** How many clients are ticked; a map has no properties in a page. */
    public int getSelectedCount() {
        return selection.getCount();
    }

    public ExportConfirmation getConfirmation() {
        return confirmation;
    }
}
