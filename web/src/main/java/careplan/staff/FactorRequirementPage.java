package careplan.staff;

import careplan.login.FactorRequirement;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** 二段階認証 of all staff, on the page of 職員検索 as administrators see it. */
@Named
@RequestScoped
public class FactorRequirementPage {

    @EJB
    private FactorRequirement requirement;

    /** Makes it required, or leaves it to everybody. */
    public void change() {
        requirement.set(!requirement.get());
        FacesMessages.info("staffMsg", "factor.changed");
    }

    /** Whether all need it. */
    public boolean isRequired() {
        return requirement.get();
    }
}
