package careplan.staff;

import careplan.edit.EditPage;
import careplan.office.OfficeChoice;
import careplan.office.PageOffice;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 所属情報: where a member of staff works and has worked. */
@Named
@ViewScoped
public class AffiliationsPage extends EditPage {

    private static final long serialVersionUID = 1L;

    @EJB
    private StaffQueries queries;

    @EJB
    private StaffEditing editing;

    @Inject
    private PageOffice office;

    private Long id;
    private StaffForm person;
    private List<AffiliationForm> rows;
    private AffiliationForm edited;
    private final Map<Long, String> offices = new LinkedHashMap<>();

    public AffiliationsPage() {
        super("staffMsg");
    }

    /**
     * Reads the person named by the page's parameter.
     *
     * @return where to go if none is named
     */
    public String load() {
        if (id == null) {
            return "/app/staff/list.xhtml?faces-redirect=true";
        }
        for (OfficeChoice choice : queries.offices(office.id())) {
            offices.put(choice.id(), choice.getLabel());
        }
        reload();
        return null;
    }

    /** Opens a row, or null for a new one, in the editor; the list goes on showing what is kept. */
    public void edit(AffiliationForm row) {
        edited = row == null ? new AffiliationForm() : row;
        rows = queries.affiliations(office.id(), id);
    }

    /** Closes the editor without keeping anything. */
    public void cancel() {
        reload();
    }

    /** 保存. */
    public void save() {
        if (act(
                "affiliation",
                () -> takeVersion(editing.saveAffiliation(office.id(), id, person.getVersion(), edited)))) {
            reload();
            tellSaved();
        }
    }

    @Override
    protected void takeVersion(int version) {
        person.setVersion(version);
    }

    @Override
    protected void reload() {
        person = queries.open(office.id(), id);
        rows = queries.affiliations(office.id(), id);
        edited = null;
    }

    public Map<Long, String> getOffices() {
        return offices;
    }

    public List<AffiliationForm> getRows() {
        return rows;
    }

    /** The row in the editor, or null if it is closed. */
    public AffiliationForm getEdited() {
        return edited;
    }

    public StaffForm getPerson() {
        return person;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
