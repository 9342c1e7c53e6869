package careplan.staff;

import careplan.exchange.ExchangeVersion;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.security.PasswordHasher;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the first administrator, all or nothing; for {@link FirstAdmin}, which decides whether. */
@Stateless
@PermitAll
public class FirstAdminMaker {

    private static final String CODE = "00001";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** Whether there is anybody. */
    public boolean isStaffed() {
        return em.createQuery("select count(s) from Staff s", Long.class).getSingleResult() > 0;
    }

    /**
     * An administrator with every menu of a first office. The very first of the installation is its administrator too: 運用担当
     * as well, so that somebody can make further corporations and operators.
     *
     * @return the corporation
     */
    public Corporation make(FirstAdminSettings settings) {
        boolean first = !isStaffed();
        Corporation corporation = new Corporation();
        corporation.setName(settings.corporationName());
        em.persist(corporation);
        Office office = office(settings, corporation);
        em.persist(office);
        Staff staff = staff(settings, corporation, office);
        staff.setOperator(first);
        em.persist(staff);
        for (Menu menu : Menu.values()) {
            Permission permission = new Permission();
            permission.setStaff(staff);
            permission.setOffice(office);
            permission.setMenu(menu);
            em.persist(permission);
        }
        return corporation;
    }

    private static Office office(FirstAdminSettings settings, Corporation corporation) {
        Office office = new Office();
        office.setCorporation(corporation);
        office.setOfficeNumber(settings.officeNumber());
        office.setName(settings.officeName());
        office.setKind(settings.officeKind());
        office.setAreaGrade(settings.areaGrade());
        office.setPartnerVersion(ExchangeVersion.newest());
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
