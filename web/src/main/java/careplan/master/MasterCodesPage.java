package careplan.master;

import careplan.exchange.format.ServiceTypes;
import careplan.master.intake.CodeQueries;
import careplan.master.intake.CodeSearch;
import careplan.master.intake.CodeView;
import careplan.page.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** マスタ, third part: the service codes in force, to look into. */
@Named
@ViewScoped
public class MasterCodesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CodeQueries queries;

    private String text;
    private String serviceType;
    private String insurerNumber;
    private YearMonth month;
    private CodeSearch search = CodeSearch.ALL;

    private final LazyRows<CodeView> rows = new LazyRows<>(
            () -> queries.count(search), (first, size) -> queries.page(search, first, size), CodeView::id);

    /** 検索. */
    public void find() {
        search = new CodeSearch(text, serviceType, insurerNumber, month);
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
