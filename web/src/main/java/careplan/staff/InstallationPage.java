package careplan.staff;

import careplan.edit.EditPage;
import careplan.office.OfficeKind;
import careplan.page.FacesMessages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 法人管理: the corporations of the installation, a new one, and who is 運用担当. */
@Named
@ViewScoped
public class InstallationPage extends EditPage {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "staffMsg";
    private static final int AREA_GRADES = 8;

    @EJB
    private Installation installation;

    private NewCorporation form = new NewCorporation();
    private String operatorName;
    private List<CorporationRow> corporations;
    private List<OperatorRow> operators;

    public InstallationPage() {
        super(BUNDLE);
    }

    @PostConstruct
    void init() {
        reload();
    }

    /** 登録 of a corporation. */
    public void create() {
        if (act("corporation", () -> installation.create(form))) {
            FacesMessages.info(BUNDLE, "corporation.created", form.getCorporationName(), form.getLoginName());
            form = new NewCorporation();
            reload();
        }
    }

    /** 運用担当にする. */
    public void appoint() {
        if (act("operators", () -> installation.setOperator(operatorName, true))) {
            FacesMessages.info(BUNDLE, "operator.appointed", operatorName);
            operatorName = null;
            reload();
        }
    }

    /** 運用担当から外す. */
    public void dismiss(String loginName) {
        if (act("operators", () -> installation.setOperator(loginName, false))) {
            FacesMessages.info(BUNDLE, "operator.dismissed", loginName);
            reload();
        }
    }

    /** Nothing here has a version: what is made is new, and a role is given or not. */
    @Override
    protected void takeVersion(int version) {
        reload();
    }

    @Override
    protected final void reload() {
        corporations = installation.corporations();
        operators = installation.operators();
    }

    /** 種別, to choose from. */
    public Map<OfficeKind, String> getKinds() {
        Map<OfficeKind, String> kinds = new LinkedHashMap<>();
        for (OfficeKind kind : OfficeKind.values()) {
            kinds.put(kind, FacesMessages.text("msg", "office.kind." + kind));
        }
        return kinds;
    }

    /** 地域区分, to choose from: １級地 to ７級地, then その他. */
    public Map<String, String> getAreaGrades() {
        Map<String, String> grades = new LinkedHashMap<>();
        for (int i = 1; i <= AREA_GRADES; i++) {
            String grade = "0" + i % AREA_GRADES;
            grades.put(grade, FacesMessages.text("officeMsg", "area." + grade));
        }
        return grades;
    }

    public NewCorporation getForm() {
        return form;
    }

    public String getOperatorName() {
        return operatorName;
    }

    public void setOperatorName(String operatorName) {
        this.operatorName = operatorName;
    }

    public List<CorporationRow> getCorporations() {
        return corporations;
    }

    public List<OperatorRow> getOperators() {
        return operators;
    }
}
