package careplan.staff;

import careplan.edit.EditPage;
import careplan.login.PasswordRule;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** 職員の基本情報: who it is, and the login with its password and lock. */
@Named
@ViewScoped
public class StaffBasicsPage extends EditPage {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "staffMsg";

    @EJB
    private StaffQueries queries;

    @EJB
    private StaffEditing editing;

    @Inject
    private PageOffice office;

    private Long id;
    private StaffForm form = new StaffForm();
    private String password;

    public StaffBasicsPage() {
        super(BUNDLE);
    }

    /** Reads the person named by the page's parameter; without one, the form is for somebody new. */
    public void load() {
        if (id != null) {
            reload();
        }
    }

    /** 保存. Somebody new stays on the screen, with the page's address changed so that the tabs lead on. */
    public String save() {
        boolean isNew = form.getId() == null;
        if (!act("basics", () -> id = editing.save(office.id(), form).getId())) {
            return null;
        }
        reload();
        tellSaved();
        if (!isNew) {
            return null;
        }
        FacesMessages.keep();
        return "/app/staff/basics.xhtml?faces-redirect=true&id=" + id;
    }

    /** Sets a password that the person changes at the next login. */
    public void setNewPassword() {
        act("login", () -> editing.setPassword(office.id(), id, password)
                .ifPresentOrElse(this::tell, () -> FacesMessages.info(BUNDLE, "password.done")));
        password = null;
        StaffForm kept = queries.open(office.id(), id);
        form.setVersion(kept.getVersion());
        form.setPasswordSet(kept.isPasswordSet());
    }

    /** Locks or unlocks the login; what is typed above stays. */
    public void lock(boolean locked) {
        if (act("login", () -> takeLogin(editing.setLocked(office.id(), id, locked)))) {
            FacesMessages.info(BUNDLE, locked ? "login.locked.done" : "login.unlocked.done");
        }
    }

    /** Takes 二段階認証 from somebody who has lost telephone and codes. */
    public void resetFactor() {
        if (act("login", () -> editing.resetFactor(office.id(), id))) {
            form.setFactorSet(false);
            FacesMessages.info(BUNDLE, "factor.reset.done");
        }
    }

    private void takeLogin(StaffForm kept) {
        form.setVersion(kept.getVersion());
        form.setLocked(kept.isLocked());
    }

    private void tell(PasswordRule rule) {
        FacesMessages.errorAt("login:password", "msg", "password." + rule, PasswordRule.MIN_LENGTH);
    }

    @Override
    protected void takeVersion(int version) {
        form.setVersion(version);
    }

    @Override
    protected void reload() {
        form = queries.open(office.id(), id);
    }

    /** 性別, to choose from. */
    public Map<Gender, String> getGenders() {
        Map<Gender, String> genders = new LinkedHashMap<>();
        for (Gender gender : Gender.values()) {
            genders.put(gender, FacesMessages.text(BUNDLE, "gender." + gender));
        }
        return genders;
    }

    public int getMinLength() {
        return PasswordRule.MIN_LENGTH;
    }

    public StaffForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
