package careplan.exchange.export;

import careplan.office.PageOffice;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** 出力結果: the clients of one export that were refused or that there is something to say about. */
@Named
@ViewScoped
public class ExportResultPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ExportOutcomes outcomes;

    @Inject
    private PageOffice office;

    private final LazyDataModel<ExportOutcome> rows = new Rows();
    private Long id;
    private String title;

    /**
     * Reads the request named by the page's parameter, and refuses one of another office.
     *
     * @return where to go if none is named
     */
    public String load() {
        if (id == null) {
            return "/app/request/pending.xhtml?faces-redirect=true";
        }
        title = outcomes.title(office.id(), id);
        return null;
    }

    public LazyDataModel<ExportOutcome> getRows() {
        return rows;
    }

    public String getTitle() {
        return title;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** Reads what the table shows, one page at a time. */
    private final class Rows extends LazyDataModel<ExportOutcome> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return outcomes.count(office.id(), id);
        }

        @Override
        public List<ExportOutcome> load(
                int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return outcomes.page(office.id(), id, first, pageSize);
        }
    }
}
