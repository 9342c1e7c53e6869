package careplan.office;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** An office of 自社情報. */
@Named
@ViewScoped
public class OwnOfficePage extends OfficeEditPage {

    private static final long serialVersionUID = 1L;

    @EJB
    private OwnOffices offices;

    @Inject
    private PageOffice office;

    /** 拠点, to choose from. */
    public Map<Long, String> getSites() {
        Map<Long, String> sites = new LinkedHashMap<>();
        offices.corporation(office.id()).getSites().forEach(site -> sites.put(site.getId(), site.getName()));
        return sites;
    }

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
        return "/app/office/own-edit.xhtml";
    }
}
