package careplan.nextmonth;

import careplan.office.OfficeKind;
import careplan.office.PageOffice;
import careplan.page.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** 一括作成の結果: how far the request is, and what became of the month of each client. */
@Named
@ViewScoped
public class NextMonthResultPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private NextMonthOutcomes outcomes;

    @Inject
    private PageOffice office;

    private Long id;
    private NextMonthProgress progress;
    private final LazyRows<NextMonthOutcome> rows = new LazyRows<>(
            () -> outcomes.count(office.id(), id),
            (first, pageSize) -> outcomes.page(office.id(), id, first, pageSize));

    /**
     * Reads the request named by the page's parameter, and refuses one of another office.
     *
     * @return where to go if none is named
     */
    public String load() {
        if (id == null) {
            return "/app/schedule/next-month.xhtml?faces-redirect=true";
        }
        refresh();
        return null;
    }

    /** Asks anew how far it is; called by the page's poll. */
    public void refresh() {
        progress = outcomes.progress(office.id(), id);
    }

    public NextMonthProgress getProgress() {
        return progress;
    }

    public boolean isProvider() {
        return office.getChoice().kind() == OfficeKind.PROVIDER;
    }

    public LazyRows<NextMonthOutcome> getRows() {
        return rows;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
