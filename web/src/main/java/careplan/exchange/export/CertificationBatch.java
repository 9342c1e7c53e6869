package careplan.exchange.export;

import careplan.frame.Frame;
import careplan.page.FacesMessages;
import careplan.schedule.CertificationBulk;
import careplan.schedule.CertificationTexts;
import careplan.staff.Menu;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** 認定情報を反映 for the clients that are ticked in the list of 出力: shows who would change how, and takes it over. */
@Named
@ViewScoped
public class CertificationBatch implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "exportMsg";

    @EJB
    private CertificationBulk bulk;

    @Inject
    private Frame frame;

    @Inject
    private ExportPage page;

    private CertificationBulk.Planned planned;
    private String reason;

    /** Whether it is offered here: months of one's own, for those who may change them. */
    public boolean isOffered() {
        return page.isWithStatus() && frame.rights().menus().contains(Menu.SCHEDULES);
    }

    /** Shows what would become another for the ticked clients. */
    public void open() {
        List<Long> chosen = List.copyOf(page.getSelection().keys());
        if (chosen.isEmpty()) {
            FacesMessages.error(BUNDLE, "refused." + ExportRefused.Reason.NO_TARGET);
            return;
        }
        planned = bulk.preview(page.getSearchedOfficeId(), chosen);
        reason = null;
        if (planned.changed() == 0) {
            FacesMessages.info(BUNDLE, "certification.nothing", planned.same(), planned.without());
            planned = null;
        } else {
            PrimeFaces.current().executeScript("PF('certificationDialog').show()");
        }
    }

    /** Takes it over. */
    public void takeOver() {
        CertificationBulk.Taken taken =
                bulk.takeOver(page.getSearchedOfficeId(), page.getSelection().keys(), reason);
        FacesMessages.info(BUNDLE, "certification.taken", taken.taken(), taken.same());
        if (taken.refused() > 0) {
            FacesMessages.warn(BUNDLE, "certification.refused", taken.refused());
        }
        planned = null;
        PrimeFaces.current().executeScript("PF('certificationDialog').hide()");
    }

    /** Who would change how; null before it was asked for. */
    public CertificationBulk.Planned getPlanned() {
        return planned;
    }

    /** How many more would change than are named. */
    public int getMore() {
        return planned == null ? 0 : planned.changed() - planned.changes().size();
    }

    /** Whether a month would change only with a reason. */
    public boolean isReasonAsked() {
        return planned != null
                && (getMore() > 0 || planned.changes().stream().anyMatch(CertificationBulk.Change::reasonNeeded));
    }

    /** A value as a person reads it. */
    public String text(String key, String value) {
        return CertificationTexts.of(key, value);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
