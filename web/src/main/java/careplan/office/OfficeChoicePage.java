package careplan.office;

import careplan.page.FacesMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** 事業所選択. */
@Named
@RequestScoped
public class OfficeChoicePage {

    @Inject
    private OfficeContext officeContext;

    private List<OfficeChoice> offices;

    /** The offices to choose from, 優先 first. */
    public List<OfficeChoice> getOffices() {
        if (offices == null) {
            offices = officeContext.getChoices();
        }
        return offices;
    }

    /** Takes the office into use and goes to the top page, since the page one was on may not exist for that office. */
    public String choose(long officeId) {
        officeContext.choose(officeId);
        FacesMessages.keep();
        FacesMessages.info("msg", "office.chosen", officeContext.getCurrent().name());
        return "/app/index.xhtml?faces-redirect=true";
    }
}
