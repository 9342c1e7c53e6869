package careplan.exchange.apply;

import careplan.base.JapanTime;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.export.Selection;
import careplan.exchange.receive.UnitLists;
import careplan.office.OfficeChoice;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** 印刷・取込: search, choose clients, see what would change, import. */
@Named
@ViewScoped
public class ApplyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "applyMsg";

    @EJB
    private ApplyService service;

    @Inject
    private PageOffice office;

    private final ExchangeVersion version = ExchangeVersion.V3;
    private final Selection<Long> selection = new Selection<>();
    private final ApplyConfirmation confirmation = new ApplyConfirmation(id -> service.preview(office.id(), id));
    private final LazyDataModel<ApplyRow> rows = new Rows();
    private List<DataKind> kinds;
    private List<OfficeChoice> ownOffices;
    private DataKind kind;
    private YearMonth month;
    private Long ownOfficeId;
    private String senderNumber;
    private String serial;
    private Map<String, String> senders;
    private List<String> serials;
    private ApplySearch search;

    @PostConstruct
    void init() {
        kinds = service.kinds(office.id(), version);
        ownOffices = service.ownOffices(office.id());
        if (!kinds.isEmpty()) {
            kind = kinds.get(0);
            clear();
        }
    }

    /** クリア: the conditions as they are at first; what was found and chosen stays until the next search. */
    public final void clear() {
        kind = kinds.get(0);
        month = service.latestMonth(office.id(), version).orElseGet(() -> YearMonth.from(JapanTime.now()));
        ownOfficeId = office.id();
        senderNumber = null;
        serial = null;
        refreshChoices();
    }

    /** Reads the selection lists for other conditions; a choice that is not among them any more is dropped. */
    public final void refreshChoices() {
        senders = service.senders(office.id(), conditions());
        if (!senders.containsKey(senderNumber)) {
            senderNumber = null;
        }
        serials = service.serials(office.id(), conditions());
        if (!serials.contains(serial)) {
            serial = null;
        }
    }

    private ApplySearch conditions() {
        return new ApplySearch(version, kind, month, ownOfficeId, senderNumber, serial);
    }

    /** 検索: other conditions begin a new selection. */
    public void find() {
        ApplySearch wanted = conditions();
        if (!wanted.equals(search)) {
            selection.clear();
        }
        search = wanted;
    }

    /** 全て選択: every record of the search that can be imported, on all pages. */
    public void selectAll() {
        selection.set(service.selectable(office.id(), search));
        FacesMessages.info(BUNDLE, "selectAll.done", selection.getCount());
    }

    /** 選択解除. */
    public void selectNone() {
        selection.clear();
    }

    /** 取込: first shows what would change. */
    public void confirm() {
        if (selection.getCount() == 0) {
            FacesMessages.error(BUNDLE, "apply.nothing");
            return;
        }
        // in the order of the list, whatever the order of ticking
        List<Long> chosen = service.selectable(office.id(), search).stream()
                .filter(selection::get)
                .toList();
        confirmation.open(chosen, service.summary(office.id(), chosen));
    }

    /** 戻る: back to the list with everything as it was. */
    public void back() {
        confirmation.close();
    }

    /** 取込する. */
    public void apply() {
        service.apply(office.id(), search, confirmation.ids(), confirmation.isOverwriteConfirmed());
        FacesMessages.info(BUNDLE, "apply.accepted");
        selection.clear();
        confirmation.close();
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

    public boolean isSearched() {
        return search != null;
    }

    public LazyDataModel<ApplyRow> getRows() {
        return rows;
    }

    public Selection<Long> getSelection() {
        return selection;
    }

    public ApplyConfirmation getConfirmation() {
        return confirmation;
    }

    /** What this kind of office can choose as 選択データ; empty where there is nothing to import. */
    public List<DataKind> getKinds() {
        return kinds;
    }

    public List<OfficeChoice> getOwnOffices() {
        return ownOffices;
    }

    public Map<String, String> getSenders() {
        return senders;
    }

    public List<String> getSerials() {
        return serials;
    }

    public DataKind getKind() {
        return kind;
    }

    public void setKind(DataKind kind) {
        this.kind = kind;
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth month) {
        this.month = month;
    }

    public Long getOwnOfficeId() {
        return ownOfficeId;
    }

    public void setOwnOfficeId(Long ownOfficeId) {
        this.ownOfficeId = ownOfficeId;
    }

    public String getSenderNumber() {
        return senderNumber;
    }

    public void setSenderNumber(String senderNumber) {
        this.senderNumber = senderNumber;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    /** Reads what the table shows, one page at a time. */
    private final class Rows extends LazyDataModel<ApplyRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return service.count(office.id(), search);
        }

        @Override
        public List<ApplyRow> load(
                int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return service.page(office.id(), search, first, pageSize);
        }

        @Override
        public String getRowKey(ApplyRow row) {
            return Long.toString(row.id());
        }
    }
}
