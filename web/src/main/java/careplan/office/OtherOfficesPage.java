package careplan.office;

import careplan.page.FacesMessages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

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
    private LazyDataModel<OfficeRow> rows;

    @PostConstruct
    void init() {
        find();
        rows = new Rows();
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

    public LazyDataModel<OfficeRow> getRows() {
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

    /** Reads what the table shows, one page at a time. */
    private final class Rows extends LazyDataModel<OfficeRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return offices.count(office.id(), search);
        }

        @Override
        public List<OfficeRow> load(
                int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return offices.page(office.id(), search, first, pageSize);
        }

        @Override
        public String getRowKey(OfficeRow row) {
            return Long.toString(row.id());
        }
    }
}
