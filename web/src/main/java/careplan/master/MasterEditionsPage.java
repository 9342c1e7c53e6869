package careplan.master;

import careplan.master.intake.EditionControl;
import careplan.master.intake.EditionQueries;
import careplan.master.intake.EditionView;
import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** マスタ, second part: the editions, with what can be done about them. */
@Named
@ViewScoped
public class MasterEditionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "masterMsg";

    @EJB
    private EditionQueries queries;

    @EJB
    private EditionControl control;

    private final LazyRows<EditionView> rows =
            new LazyRows<>(() -> queries.count(), (first, size) -> queries.page(first, size), EditionView::id);

    /** 取り消す. */
    public void takeBack(EditionView edition) {
        EditionControl.Outcome outcome = control.takeBack(edition.id());
        if (outcome == EditionControl.Outcome.DONE) {
            FacesMessages.info(BUNDLE, "takeBack.DONE", edition.name());
        } else {
            FacesMessages.error(BUNDLE, "takeBack." + outcome, edition.name());
        }
    }

    /** 中断. */
    public void stop(EditionView edition) {
        if (control.stop(edition.id())) {
            FacesMessages.info(BUNDLE, "stopAsked");
        } else {
            FacesMessages.warn(BUNDLE, "notRunning");
        }
    }

    /** 再開. */
    public void restart(EditionView edition) {
        if (control.restart(edition.id())) {
            FacesMessages.info(BUNDLE, "restarted");
        } else {
            FacesMessages.warn(BUNDLE, "notRestartable");
        }
    }

    /** Whether there is something to watch: the newest edition is the only one that can be at work. */
    public boolean isWatching() {
        return queries.page(0, 1).stream().anyMatch(EditionView::isUnderWay);
    }

    public LazyRows<EditionView> getRows() {
        return rows;
    }
}
