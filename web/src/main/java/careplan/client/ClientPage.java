package careplan.client;

import careplan.edit.EditPage;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.staff.Gender;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** A client: 基本情報, the history of 認定, and the offices that serve. Each part is kept by itself. */
@Named
@ViewScoped
public class ClientPage extends EditPage {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "clientMsg";

    @EJB
    private ClientQueries queries;

    @EJB
    private ClientEditing editing;

    @EJB
    private ClientRemoval removal;

    @Inject
    private PageOffice office;

    private Long id;
    private ClientForm form = new ClientForm();
    private String name;
    private ClientChoices choices;
    private List<CertificationForm> certifications = List.of();
    private List<ServingOfficeForm> offices = List.of();
    private CertificationForm certification;
    private ServingOfficeForm serving;

    public ClientPage() {
        super(BUNDLE);
    }

    @PostConstruct
    void init() {
        choices = queries.choices(office.id());
    }

    /** Reads the client named by the page's parameter; without one, the form is for somebody new. */
    public void load() {
        if (id != null) {
            reload();
        }
    }

    /** 保存 of 基本情報. For somebody new the page is opened again, with the parts that come next. */
    public String save() {
        boolean isNew = form.getId() == null;
        if (!act("basics", () -> form = editing.save(office.id(), form))) {
            return null;
        }
        tellSaved();
        if (!isNew && form.getName().equals(name)) {
            return null;
        }
        // the heading has the name
        FacesMessages.keep();
        return "/app/client/edit.xhtml?faces-redirect=true&id=" + form.getId();
    }

    /** Opens a 認定, or null for a new one, in the editor; the list goes on showing what is kept. */
    public void editCertification(CertificationForm row) {
        certification = row == null ? newCertification() : row;
        certifications = queries.certifications(office.id(), id);
    }

    /** A new 認定 begins with what the latest says. */
    private CertificationForm newCertification() {
        CertificationForm fresh = new CertificationForm();
        if (!certifications.isEmpty()) {
            CertificationForm latest = certifications.get(0);
            fresh.setInsurerId(latest.getInsurerId());
            fresh.setInsuredNumber(latest.getInsuredNumber());
            fresh.setBenefitRate(latest.getBenefitRate());
            fresh.setAssistancePayment(latest.getAssistancePayment());
            fresh.setCareLevel(latest.getCareLevel());
        }
        return fresh;
    }

    /** Names the new insurer whose number has been typed. */
    public void proposeInsurerName() {
        certification.proposeInsurerName(number -> queries.insurerName(office.id(), number));
    }

    /** 保存 of a 認定. */
    public void saveCertification() {
        if (act(
                "certification",
                () -> takeVersion(editing.saveCertification(office.id(), id, form.getVersion(), certification)))) {
            readParts();
            choices = queries.choices(office.id());
            tellSaved();
        }
    }

    /** Opens a row of 担当, or null for a new one, in the editor; the list goes on showing what is kept. */
    public void editOffice(ServingOfficeForm row) {
        serving = row == null ? new ServingOfficeForm() : row;
        offices = queries.offices(office.id(), id);
    }

    /** 保存 of 担当. */
    public void saveOffice() {
        if (act("serving", () -> takeVersion(editing.saveOffice(office.id(), id, form.getVersion(), serving)))) {
            readParts();
            tellSaved();
        }
    }

    /** 削除 of a 認定. */
    public void removeCertification(CertificationForm row) {
        removePart(
                "certifications", () -> removal.removeCertification(office.id(), id, form.getVersion(), row.getId()));
    }

    /** 削除 of a row of 担当. */
    public void removeOffice(ServingOfficeForm row) {
        removePart("offices", () -> removal.removeOffice(office.id(), id, form.getVersion(), row.getId()));
    }

    /**
     * 削除 of the client, who was registered by mistake.
     *
     * @return the list, or null if anything hangs on the client, which is told
     */
    public String removeClient() {
        if (!act("removal", () -> removal.removeClient(office.id(), id, form.getVersion()))) {
            return null;
        }
        FacesMessages.info(BUNDLE, "removed");
        FacesMessages.keep();
        return "/app/client/list.xhtml?faces-redirect=true";
    }

    private void removePart(String formId, IntSupplier removing) {
        if (act(formId, () -> takeVersion(removing.getAsInt()))) {
            readParts();
            FacesMessages.info(BUNDLE, "removed");
        }
    }

    /** Closes the editors without keeping anything. */
    public void cancel() {
        readParts();
    }

    @Override
    protected void takeVersion(int version) {
        form.setVersion(version);
    }

    @Override
    protected void reload() {
        form = queries.open(office.id(), id);
        name = form.getName();
        readParts();
    }

    private void readParts() {
        certifications = queries.certifications(office.id(), id);
        offices = queries.offices(office.id(), id);
        certification = null;
        serving = null;
    }

    /** 性別, to choose from. */
    public Map<Gender, String> getGenders() {
        return texts(Gender.values(), "gender.");
    }

    /** 認定状況, to choose from. */
    public Map<CertificationStatus, String> getStatuses() {
        return texts(CertificationStatus.values(), "status.");
    }

    private static <T> Map<T, String> texts(T[] values, String prefix) {
        Map<T, String> texts = new LinkedHashMap<>();
        for (T value : values) {
            texts.put(value, FacesMessages.text(BUNDLE, prefix + value));
        }
        return texts;
    }

    /** 要介護状態区分, to choose from. */
    public Map<CareLevel, String> getCareLevels() {
        return careLevels();
    }

    static Map<CareLevel, String> careLevels() {
        Map<CareLevel, String> levels = new LinkedHashMap<>();
        for (CareLevel level : CareLevel.values()) {
            levels.put(level, level.getLabel());
        }
        return levels;
    }

    public ClientChoices getChoices() {
        return choices;
    }

    public List<CertificationForm> getCertifications() {
        return certifications;
    }

    public List<ServingOfficeForm> getOffices() {
        return offices;
    }

    /** The 認定 in the editor, or null if it is closed. */
    public CertificationForm getCertification() {
        return certification;
    }

    /** The row of 担当 in the editor, or null if it is closed. */
    public ServingOfficeForm getServing() {
        return serving;
    }

    /** The name as it is kept, whatever is typed; null for somebody new. */
    public String getName() {
        return name;
    }

    public ClientForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
