package careplan.exchange.export;

import careplan.frame.PageVersion;
import careplan.office.PageOffice;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** 出力結果: the clients of one export that were refused or that there is something to say about. */
@Named
@ViewScoped
public class ExportResultPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ExportOutcomes outcomes;

    @Inject
    private PageOffice office;

    @Inject
    private PageVersion pageVersion;

    private Long id;
    private String title;
    private ListAddress address;
    private LazyRows<ExportOutcome> rows;

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
        address = new ListAddress("result:rows", 20);
        address.open("version", pageVersion.getParameter(), "id", id);
        rows = new LazyRows<ExportOutcome>(
                        () -> outcomes.count(office.id(), id),
                        (first, pageSize) -> outcomes.page(office.id(), id, first, pageSize))
                .at(address);
        return null;
    }

    public ListAddress getAddress() {
        return address;
    }

    public LazyRows<ExportOutcome> getRows() {
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
}
