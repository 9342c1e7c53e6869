package careplan.master;

import careplan.exchange.format.ServiceTypes;
import careplan.master.intake.CodeQueries;
import careplan.master.intake.CodeSearch;
import careplan.master.intake.CodeView;
import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import careplan.page.Sheets;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.model.StreamedContent;

/** マスタ, third part: the service codes in force, to look into. */
@Named
@ViewScoped
public class MasterCodesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "masterMsg";

    @EJB
    private CodeQueries queries;

    private String text;
    private String serviceType;
    private String insurerNumber;
    private YearMonth month;
    private CodeSearch search;
    private ListAddress address;
    private LazyRows<CodeView> rows;

    @PostConstruct
    void init() {
        address = new ListAddress("codes:list", 20);
        text = address.text("text");
        serviceType = address.text("type");
        insurerNumber = address.text("insurer");
        month = address.month("month");
        address.open(conditions());
        search = new CodeSearch(text, serviceType, insurerNumber, month);
        rows = new LazyRows<>(
                        () -> queries.count(search), (first, size) -> queries.page(search, first, size), CodeView::id)
                .at(address);
    }

    private Object[] conditions() {
        return new Object[] {"text", text, "type", serviceType, "insurer", insurerNumber, "month", month};
    }

    /** 検索. */
    public void find() {
        search = new CodeSearch(text, serviceType, insurerNumber, month);
        address.search(conditions());
    }

    /** The codes as they were found, as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.list(
                text("sheet.codes"),
                Sheets.titles(
                        text("sheet.scope"),
                        text("codes.text"),
                        search.text(),
                        text("codes.type"),
                        search.serviceType(),
                        text("codes.insurer"),
                        search.insurerNumber(),
                        text("codes.month"),
                        search.month()),
                Sheets.columns(
                        BUNDLE,
                        "column.code",
                        10,
                        "column.name",
                        50,
                        "column.from",
                        12,
                        "column.to",
                        12,
                        "column.amount",
                        24,
                        "column.within",
                        10,
                        "column.insurer",
                        10,
                        "column.edition",
                        40),
                (first, size) -> queries.page(search, first, size),
                code -> new Object[] {
                    code.code(),
                    code.name(),
                    code.validFrom(),
                    code.validTo(),
                    code.amount(),
                    text(code.withinLimit() ? "within" : "outside"),
                    code.insurerNumber() == null ? text("national") : code.insurerNumber(),
                    code.edition()
                });
    }

    private static String text(String key) {
        return FacesMessages.text(BUNDLE, key);
    }

    /** クリア. */
    public void clear() {
        text = null;
        serviceType = null;
        insurerNumber = null;
        month = null;
        find();
    }

    /** The service types, in the order of the standard. */
    public List<ServiceTypes.ServiceType> getServiceTypes() {
        List<ServiceTypes.ServiceType> types = new ArrayList<>();
        ServiceTypes.all().forEach(types::add);
        return types;
    }

    public ListAddress getAddress() {
        return address;
    }

    public LazyRows<CodeView> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getServiceType() {
        return serviceType;
    }

    public void setServiceType(String serviceType) {
        this.serviceType = serviceType;
    }

    public String getInsurerNumber() {
        return insurerNumber;
    }

    public void setInsurerNumber(String insurerNumber) {
        this.insurerNumber = insurerNumber;
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth month) {
        this.month = month;
    }
}
