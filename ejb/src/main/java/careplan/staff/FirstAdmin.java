package careplan.staff;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Logger;

/**
 * Lets the first person into an empty system: if there is no staff at all and the settings ask for it, makes an
 * administrator with every menu of a first office. In a system with staff it does nothing, so the settings may stay.
 */
@Singleton
@Startup
@PermitAll
@DependsOn({"DatabaseMigration", "DemoDataLoader"})
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class.getName());

    @EJB
    private FirstAdminMaker maker;

    /**
     * Runs at deployment; settings that are wrong make the deployment fail, with the reason in the log. Where two nodes start
     * at once, one of them makes the administrator and the other finds it made.
     */
    @PostConstruct
    void make() {
        if (!FirstAdminSettings.given(System.getProperties(), System.getenv()) || maker.isStaffed()) {
            return;
        }
        FirstAdminSettings settings = FirstAdminSettings.of(System.getProperties(), System.getenv());
        try {
            maker.make(settings);
            LOG.info("The first administrator was made; the password must be changed at the first login");
        } catch (EJBException e) {
            if (!maker.isStaffed()) {
                throw e;
            }
        }
    }
}
