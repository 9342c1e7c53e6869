package careplan.login;

import careplan.page.FacesMessages;
import careplan.page.FromPath;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** 二段階認証: asked for after the password, set up, and taken away. */
@Named
@RequestScoped
public class SecondFactorPage {

    /** What the page shows. */
    public enum Step {
        /** The number is asked for before anything else. */
        SHOW,
        /** Nothing was begun. */
        START,
        /** The app is to be given the secret, and to show its first number. */
        CONFIRM,
        /** 復旧コード, once. */
        CODES,
        /** It is in use. */
        SET
    }

    private static final String TOP = "/app/index.xhtml";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    private static final String GROUPS_OF_FOUR = "(.{4})(?=.)";

    @Inject
    private HttpServletRequest request;

    @EJB
    private SecondFactorService service;

    private String code;
    private String from;
    private List<String> codes = List.of();
    private FactorState state;

    /** 設定を始める. */
    public void begin() {
        service.begin();
    }

    /** 設定する. */
    public void confirm() {
        codes = service.confirm(code);
        if (codes.isEmpty()) {
            refuse(FactorAnswer.WRONG);
        } else {
            FacesMessages.info("msg", "factor.done");
        }
        state = null;
    }

    /** 確認: the session is open for work. */
    public void show() throws IOException {
        FactorAnswer answer = service.show(code, Logins.session(request));
        if (answer == FactorAnswer.RIGHT) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + (getFrom() == null ? TOP : getFrom()));
            FacesContext.getCurrentInstance().responseComplete();
        } else {
            refuse(answer);
        }
    }

    /** 復旧コードを作り直す. */
    public void renew() {
        codes = service.renewCodes(code);
        if (codes.isEmpty()) {
            refuse(FactorAnswer.WRONG);
        }
        state = null;
    }

    /** 解除する. */
    public void remove() {
        FactorAnswer answer = service.remove(code);
        if (answer == FactorAnswer.RIGHT) {
            FacesMessages.info("msg", "factor.removed");
        } else {
            refuse(answer);
        }
        state = null;
    }

    private static void refuse(FactorAnswer answer) {
        FacesMessages.errorAt("factor:code", "msg", "factor." + answer);
    }

    private FactorState state() {
        if (state == null) {
            state = service.state();
        }
        return state;
    }

    /** What the page shows now. */
    public Step getStep() {
        Account account = (Account) request.getAttribute(AccountFilter.ACCOUNT);
        if (account.hurdle() == Hurdle.FACTOR) {
            return Step.SHOW;
        }
        if (!codes.isEmpty()) {
            return Step.CODES;
        }
        if (state().since() != null) {
            return Step.SET;
        }
        return service.begun().isPresent() ? Step.CONFIRM : Step.START;
    }

    /** Whether a number is to be typed. */
    public boolean isAsked() {
        Step step = getStep();
        return step != Step.START && step != Step.CODES;
    }

    /** For the app, as a picture. */
    public String getPicture() {
        return QrPicture.of(service.begun().orElseThrow().address());
    }

    /** For the app, to be typed in. */
    public String getSecret() {
        return service.begun().orElseThrow().letters().replaceAll(GROUPS_OF_FOUR, "$1 ");
    }

    /** The day since when it is in use. */
    public String getSince() {
        return DAY.format(state().since());
    }

    public long getCodesLeft() {
        return state().codesLeft();
    }

    /** 復旧コード, when they have just been made. */
    public List<String> getCodes() {
        return codes;
    }

    /** 確認コード. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Where to go afterwards, see {@link FromPath}; null for the top page. */
    public String getFrom() {
        return FromPath.validated(from);
    }

    public void setFrom(String from) {
        this.from = from;
    }

    /** The page after the codes have been written down. */
    public String getNext() {
        return TOP;
    }
}
