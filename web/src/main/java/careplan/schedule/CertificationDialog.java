package careplan.schedule;

import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** 認定情報を反映 on the page of a month: shows what becomes another, and takes it over. */
@Named
@ViewScoped
public class CertificationDialog implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "scheduleMsg";

    @EJB
    private CertificationTakeover takeover;

    @Inject
    private PageOffice office;

    @Inject
    private MonthPage page;

    private CertificationTakeover.Preview preview;
    private String reason;
    private Boolean differing;

    /** Whether the certification of the month is another now. */
    public boolean isDiffering() {
        if (differing == null) {
            differing = takeover.differs(office.id(), page.getId());
        }
        return differing;
    }

    /** Shows what would become another. */
    public void open() {
        if (page.getWork().isChanged()) {
            FacesMessages.warn(BUNDLE, "certification.saveFirst");
            return;
        }
        try {
            preview = takeover.preview(office.id(), page.getId());
            reason = null;
            if (preview.differences().isEmpty()) {
                preview = null;
                FacesMessages.info(BUNDLE, "certification.same");
            } else {
                PrimeFaces.current().executeScript("PF('certificationDialog').show()");
            }
        } catch (ScheduleRefused refused) {
            page.tell(refused);
        }
    }

    /** Takes it over. */
    public void takeOver() {
        page.act(() -> {
            page.take(takeover.takeOver(office.id(), page.getId(), preview.version(), reason));
            FacesMessages.info(BUNDLE, preview.divided() ? "certification.divided" : "certification.taken");
            differing = null;
            preview = null;
            PrimeFaces.current().executeScript("PF('certificationDialog').hide()");
        });
    }

    /** What becomes another, empty before it was asked for. */
    public List<CertificationDifference> getDifferences() {
        return preview == null ? List.of() : preview.differences();
    }

    /** A value of a difference as a person reads it. */
    public String text(String key, String value) {
        return CertificationTexts.of(key, value);
    }

    /** Whether the month changes with a reason only. */
    public boolean isReasonNeeded() {
        return preview != null && preview.reasonNeeded();
    }

    /** Whether its days are divided between two insurers. */
    public boolean isDivided() {
        return preview != null && preview.divided();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
