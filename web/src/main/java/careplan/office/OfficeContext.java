package careplan.office;

import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The office in use, which new pages are opened for. A page that is already open keeps its own: feature pages ask {@link
 * PageOffice}, never this bean.
 */
@Named
@SessionScoped
public class OfficeContext implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AccessControl accessControl;

    private OfficeChoice current;
    private Boolean choosable;

    /**
     * The office in use: at first 優先 or, failing that, the first one that may be chosen or used at all.
     *
     * @return null if there is no office that this person may use
     */
    public OfficeChoice getCurrent() {
        if (current == null) {
            List<OfficeChoice> offices = getChoices();
            if (offices.isEmpty()) {
                offices = accessControl.permittedOffices();
            }
            current = offices.isEmpty() ? null : offices.get(0);
        }
        return current;
    }

    /** The offices of 事業所選択, the 優先 one first. */
    public List<OfficeChoice> getChoices() {
        List<OfficeChoice> choices = accessControl.permittedOffices(Menu.OFFICE_CHOICE);
        choosable = !choices.isEmpty();
        return choices;
    }

    /** Whether there is an office to choose; remembered from the last look at the choices. */
    public boolean isChoosable() {
        if (choosable == null) {
            getChoices();
        }
        return choosable;
    }

    /**
     * Takes another office into use.
     *
     * @throws AccessDenied if this person may not choose it
     */
    public void choose(long officeId) {
        current = getChoices().stream()
                .filter(office -> office.id() == officeId)
                .findFirst()
                .orElseThrow(() -> new AccessDenied("office id " + officeId + " may not be chosen"));
    }

    /** Forgets everything: another person may have logged in. */
    public void reset() {
        current = null;
        choosable = null;
    }
}
