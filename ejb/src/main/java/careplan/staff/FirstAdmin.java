package careplan.staff;

import careplan.exchange.ExchangeVersion;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.security.PasswordHasher;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.logging.Logger;

/**
 * Lets the first person into an empty system: if there is no staff at all and the settings ask for it, makes an
 * administrator with every menu of a first office. In a system with staff it does nothing, so the settings may stay.
 */
@Singleton
@Startup
@PermitAll
@DependsOn({"DatabaseMigration", "DemoDataLoader"})
public class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class.getName());
    private static final String CODE = "00001";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** Runs at deployment; settings that are wrong make the deployment fail, with the reason in the log. */
    @PostConstruct
    void make() {
        if (!FirstAdminSettings.given(System.getProperties(), System.getenv()) || hasStaff()) {
            return;
        }
        FirstAdminSettings settings = FirstAdminSettings.of(System.getProperties(), System.getenv());
        Corporation corporation = new Corporation();
        corporation.setName(settings.corporationName());
        em.persist(corporation);
        Office office = office(settings, corporation);
        em.persist(office);
        Staff staff = staff(settings, corporation, office);
        em.persist(staff);
        for (Menu menu : Menu.values()) {
            Permission permission = new Permission();
            permission.setStaff(staff);
            permission.setOffice(office);
            permission.setMenu(menu);
            em.persist(permission);
        }
        LOG.info("The first administrator was made; the password must be changed at the first login");
    }

    private boolean hasStaff() {
        return em.createQuery("select count(s) from Staff s", Long.class).getSingleResult() > 0;
    }

    private static Office office(FirstAdminSettings settings, Corporation corporation) {
        Office office = new Office();
        office.setCorporation(corporation);
        office.setOfficeNumber(settings.officeNumber());
        office.setName(settings.officeName());
        office.setKind(settings.officeKind());
        office.setAreaGrade(settings.areaGrade());
        office.setPartnerVersion(ExchangeVersion.V3);
        return office;
    }

    private static Staff staff(FirstAdminSettings settings, Corporation corporation, Office office) {
        Staff staff = new Staff();
        staff.setCorporation(corporation);
        staff.setCode(CODE);
        staff.setName(settings.loginName());
        staff.setKana(settings.loginName());
        staff.setLoginName(settings.loginName());
        staff.setPasswordHash(PasswordHasher.hash(settings.password().toCharArray()));
        staff.setMustChangePassword(true);
        staff.setAdmin(true);
        staff.setPreferredOffice(office);
        return staff;
    }
}
