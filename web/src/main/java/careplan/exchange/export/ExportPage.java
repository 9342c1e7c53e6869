package careplan.exchange.export;

import careplan.office.OfficeChoice;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

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

    private final Selection<Long> selection = new Selection<>();
    private final ExportConfirmation confirmation = new ExportConfirmation();
    private ExportSearch search;
    private long searchedOfficeId;
    private final LazyRows<ExportRow> rows = new LazyRows<>(
            () -> service.count(searchedOfficeId, search),
            (first, pageSize) -> service.page(searchedOfficeId, search, first, pageSize),
            ExportRow::targetId);
    private final LazyRows<ExportRow> chosen = new LazyRows<>(
            selection::getCount,
            (first, pageSize) -> service.chosen(searchedOfficeId, search, selection.keys(), first, pageSize),
            ExportRow::targetId);

    /** 検索: other conditions begin a new selection. */
    public void find() {
        ExportSearch wanted = conditions.toSearch();
        if (!wanted.equals(search) || searchedOfficeId != conditions.getOfficeId()) {
            selection.clear();
        }
        search = wanted;
        searchedOfficeId = conditions.getOfficeId();
        confirmation.close();
    }

    /** 全て選択: every row of the search that has no error, on all pages. */
    public void selectAll() {
        List<Long> selectable = service.selectable(searchedOfficeId, search);
        selection.set(selectable);
        if (selectable.isEmpty()) {
            FacesMessages.warn(BUNDLE, "selectAll.none");
        } else if (selectable.size() == ExportService.MOST_TARGETS) {
            FacesMessages.warn(BUNDLE, "selectAll.most", ExportService.MOST_TARGETS);
        } else {
            FacesMessages.info(BUNDLE, "selectAll.done", selectable.size());
        }
    }

    /** 選択解除. */
    public void selectNone() {
        selection.clear();
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
        String names =
                rows.stream().limit(NAMES_TOLD).map(ExportRow::clientName).collect(Collectors.joining("、"));
        return rows.size() > NAMES_TOLD ? FacesMessages.text(BUNDLE, "refused.more", names) : names;
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
