package careplan.exchange.export;

import careplan.client.CareLevel;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.frame.PageVersion;
import careplan.office.OfficeChoice;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** 出力: search, choose clients, confirm the destinations, ask for the files. */
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
    private PageVersion pageVersion;

    private ExchangeVersion version;
    private final Selection<Long> selection = new Selection<>();
    private final ExportConfirmation confirmation = new ExportConfirmation();
    private final LazyDataModel<ExportRow> rows = new Rows();
    private DataKind dataKind;
    private YearMonth month;
    private List<OfficeChoice> offices;
    private Long officeId;
    private Long careManagerId;
    private String kana;
    private String providerNumber;
    private CareLevel careLevel;
    private ExportChoices choices;
    private ExportSearch search;
    private long searchedOfficeId;

    @PostConstruct
    void init() {
        version = pageVersion.get();
        dataKind = DataKind.SCHEDULE;
        offices = service.offices(dataKind);
        clear();
    }

    /** クリア: the conditions as they are at first; what was found and chosen stays until the next search. */
    public void clear() {
        officeId = office.id();
        month = service.suggestedMonth(officeId, dataKind);
        careManagerId = null;
        kana = null;
        providerNumber = null;
        careLevel = null;
        refreshChoices();
    }

    /** Reads the selection lists for another office or month; a choice that is not among them any more is dropped. */
    public void refreshChoices() {
        choices = service.choices(officeId, ExportSearch.of(version, dataKind, month));
        if (choices.careManagers().stream()
                .noneMatch(manager -> Long.valueOf(manager.id()).equals(careManagerId))) {
            careManagerId = null;
        }
        if (choices.providers().stream().noneMatch(provider -> provider.number().equals(providerNumber))) {
            providerNumber = null;
        }
    }

    /** 検索: other conditions begin a new selection. */
    public void find() {
        ExportSearch wanted =
                new ExportSearch(version, dataKind, month, careManagerId, kana, providerNumber, careLevel);
        if (!wanted.equals(search) || searchedOfficeId != officeId) {
            selection.clear();
        }
        search = wanted;
        searchedOfficeId = officeId;
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
        confirmation.open(version, service.destinations(searchedOfficeId, search, selection.keys()));
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
                            version,
                            search.dataKind(),
                            search.month(),
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
        offices.stream()
                .filter(choice -> choice.id() == searchedOfficeId && choice.id() != office.id())
                .forEach(choice -> FacesMessages.warn(BUNDLE, "accepted.otherOffice", choice.name()));
    }

    private void tell(ExportRefused refused) {
        String key = "refused." + refused.reason();
        switch (refused.reason()) {
            case TARGETS_CHANGED -> {
                selection.drop(refused.rows().stream().map(ExportRow::targetId).toList());
                FacesMessages.error(BUNDLE, key, refused.rows().size(), names(refused.rows()));
                confirmation.close();
            }
            case DESTINATIONS_CHANGED -> {
                FacesMessages.error(BUNDLE, key);
                confirmation.open(version, service.destinations(searchedOfficeId, search, selection.keys()));
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

    /** The month of the list and of the confirmation. */
    public String getSearchedMonth() {
        return JapaneseMonth.of(search.month());
    }

    public LazyDataModel<ExportRow> getRows() {
        return rows;
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

    public List<DataKind> getDataKinds() {
        return List.of(dataKind);
    }

    public CareLevel[] getCareLevels() {
        return CareLevel.values();
    }

    public List<OfficeChoice> getOffices() {
        return offices;
    }

    public ExportChoices getChoices() {
        return choices;
    }

    public ExchangeVersion getVersion() {
        return version;
    }

    public DataKind getDataKind() {
        return dataKind;
    }

    public void setDataKind(DataKind dataKind) {
        this.dataKind = dataKind;
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth month) {
        this.month = month;
    }

    public Long getOfficeId() {
        return officeId;
    }

    public void setOfficeId(Long officeId) {
        this.officeId = officeId;
    }

    public Long getCareManagerId() {
        return careManagerId;
    }

    public void setCareManagerId(Long careManagerId) {
        this.careManagerId = careManagerId;
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    public String getProviderNumber() {
        return providerNumber;
    }

    public void setProviderNumber(String providerNumber) {
        this.providerNumber = providerNumber;
    }

    public CareLevel getCareLevel() {
        return careLevel;
    }

    public void setCareLevel(CareLevel careLevel) {
        this.careLevel = careLevel;
    }

    /** Reads what the table shows, one page at a time. */
    private final class Rows extends LazyDataModel<ExportRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return service.count(searchedOfficeId, search);
        }

        @Override
        public List<ExportRow> load(
                int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return service.page(searchedOfficeId, search, first, pageSize);
        }

        @Override
        public String getRowKey(ExportRow row) {
            return Long.toString(row.targetId());
        }
    }
}
