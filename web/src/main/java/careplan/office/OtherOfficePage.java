package careplan.office;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An office of 他社情報. */
@Named
@ViewScoped
public class OtherOfficePage extends OfficeEditPage {

    private static final long serialVersionUID = 1L;

    @EJB
    private OtherOffices offices;

    @Inject
    private PageOffice office;

    @Override
    protected OfficeForm read(long officeId) {
        return offices.open(office.id(), officeId);
    }

    @Override
    protected OfficeForm write(OfficeForm edited) {
        return offices.save(office.id(), edited);
    }

    @Override
    protected String page() {
        return "/app/office/other-edit.xhtml";
    }
}
