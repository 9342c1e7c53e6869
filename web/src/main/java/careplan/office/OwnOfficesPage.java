package careplan.office;

import careplan.edit.EditPage;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** 自社情報: 法人 with its 拠点, and the list of own offices. */
@Named
@ViewScoped
public class OwnOfficesPage extends EditPage {

    private static final long serialVersionUID = 1L;

    @EJB
    private OwnOffices offices;

    @Inject
    private PageOffice office;

    private CorporationForm form;
    private List<OfficeRow> rows;

    public OwnOfficesPage() {
        super("officeMsg");
    }

    @PostConstruct
    void init() {
        reload();
        rows = offices.offices(office.id());
    }

    /** 保存 of 法人 and 拠点. */
    public void save() {
        if (act("corporation", () -> form = offices.saveCorporation(office.id(), form))) {
            rows = offices.offices(office.id());
            tellSaved();
        }
    }

    /** One more row for a 拠点. */
    public void addSite() {
        form.getSites().add(new SiteForm());
    }

    @Override
    protected void takeVersion(int version) {
        form.setVersion(version);
    }

    @Override
    protected void reload() {
        form = offices.corporation(office.id());
    }

    public CorporationForm getForm() {
        return form;
    }

    public List<OfficeRow> getRows() {
        return rows;
    }
}
