package careplan.master;

import careplan.master.intake.EditionControl;
import careplan.master.intake.EditionQueries;
import careplan.master.intake.EditionView;
import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import careplan.page.Sheets;
import careplan.page.SideList;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.primefaces.model.StreamedContent;

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

    private static final int ROWS = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");

    private final SideList place = new SideList("editions", ROWS);
    private final LazyRows<EditionView> rows = new LazyRows<>(() -> queries.count(), this::read, EditionView::id);

    private List<EditionView> read(int first, int size) {
        place.show(first);
        return queries.page(first, size);
    }

    /** The editions as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.list(
                FacesMessages.text(BUNDLE, "editions.heading"),
                Sheets.titles(FacesMessages.text(BUNDLE, "sheet.scope")),
                Sheets.columns(
                        BUNDLE,
                        "column.edition",
                        40,
                        "column.source",
                        40,
                        "column.createdAt",
                        18,
                        "column.state",
                        12,
                        "column.counts",
                        40),
                queries::page,
                edition -> new Object[] {
                    edition.name(),
                    edition.source() == null && !edition.imported()
                            ? FacesMessages.text(BUNDLE, "supplied")
                            : edition.source(),
                    edition.createdAt().format(TIME),
                    FacesMessages.text(BUNDLE, "state." + edition.state()),
                    edition.imported()
                            ? FacesMessages.text(
                                    BUNDLE,
                                    "counts",
                                    edition.added(),
                                    edition.changed(),
                                    edition.ended(),
                                    edition.refused())
                            : null
                });
    }

    /** Where the list stands. */
    public SideList getPlace() {
        return place;
    }

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
