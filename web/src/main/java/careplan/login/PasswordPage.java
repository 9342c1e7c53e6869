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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** パスワード変更, by the person's own wish or because the account says that it must be. */
@Named
@RequestScoped
public class PasswordPage {

    private static final Set<PasswordRule> OLD = EnumSet.of(PasswordRule.WRONG_OLD, PasswordRule.WAIT);

    @Inject
    private HttpServletRequest request;

    @EJB
    private PasswordService passwordService;

    private String oldPassword;
    private String newPassword;
    private String repeated;
    private String from;

    /** Changes the password and goes on to the page one wanted, or says what stands against it. */
    public void change() throws IOException {
        if (!newPassword.equals(repeated)) {
            FacesMessages.errorAt("passwordForm:repeated", "msg", "password.different");
            return;
        }
        Optional<PasswordRule> broken = passwordService.change(oldPassword, newPassword, Logins.session(request));
        if (broken.isPresent()) {
            String field = OLD.contains(broken.get()) ? "oldPassword" : "newPassword";
            FacesMessages.errorAt("passwordForm:" + field, "msg", "password." + broken.get(), PasswordRule.MIN_LENGTH);
            return;
        }
        FacesMessages.keep();
        FacesMessages.info("msg", "password.changed");
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + (getFrom() == null ? "/app/index.xhtml" : getFrom()));
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** The rule about the length, for the screen. */
    public int getMinLength() {
        return PasswordRule.MIN_LENGTH;
    }

    /** 現在のパスワード. */
    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    /** 新しいパスワード. */
    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    /** 新しいパスワード（確認）. */
    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    /** Where to go afterwards, see {@link FromPath}; null for the top page. */
    public String getFrom() {
        return FromPath.validated(from);
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
