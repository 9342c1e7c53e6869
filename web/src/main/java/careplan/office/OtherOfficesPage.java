package careplan.office;

import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** The list 他社情報, paged in the database. */
@Named
@ViewScoped
public class OtherOfficesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private OtherOffices offices;

    @Inject
    private PageOffice office;

    private String text;
    private OfficeKind kind;
    private OfficeSearch search;
    private LazyRows<OfficeRow> rows;

    @PostConstruct
    void init() {
        find();
        rows = new LazyRows<>(
                () -> offices.count(office.id(), search),
                (first, pageSize) -> offices.page(office.id(), search, first, pageSize),
                OfficeRow::id);
    }

    /** 検索. */
    public void find() {
        search = new OfficeSearch(text, kind);
    }

    /** 種別, to choose from. */
    public Map<OfficeKind, String> getKinds() {
        Map<OfficeKind, String> kinds = new LinkedHashMap<>();
        for (OfficeKind each : OfficeKind.values()) {
            kinds.put(each, FacesMessages.text("msg", "office.kind." + each));
        }
        return kinds;
    }

    public LazyRows<OfficeRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public OfficeKind getKind() {
        return kind;
    }

    public void setKind(OfficeKind kind) {
        this.kind = kind;
    }
}
