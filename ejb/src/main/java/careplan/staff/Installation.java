package careplan.staff;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Texts;
import careplan.edit.Checks;
import careplan.edit.EditRefused;
import careplan.exchange.format.CheckDigit;
import careplan.login.PasswordRule;
import careplan.office.Corporation;
import careplan.security.AccessControl;
import careplan.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 法人管理: what belongs to the installation and to no corporation, for its administrators, who are 管理者 and 運用担当 at
 * once: further corporations, and who is 運用担当. No client's data is opened here.
 */
@Stateless
@RolesAllowed("STAFF")
public class Installation {

    private static final int NAME_LENGTH = 100;
    private static final Pattern AREA_GRADE = Pattern.compile("0[0-7]");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private CurrentUser currentUser;

    @EJB
    private FirstAdminMaker maker;

    @EJB
    private AuditLog audit;

    /** The corporations, by name. */
    public List<CorporationRow> corporations() {
        access.requireInstallationAdmin();
        return em.createQuery(
                        "select c.id, c.name, (select count(o) from Office o where o.corporation = c),"
                                + " (select count(s) from Staff s where s.corporation = c and s.active = true)"
                                + " from Corporation c order by c.name, c.id",
                        Object[].class)
                .getResultStream()
                .map(row -> new CorporationRow((Long) row[0], (String) row[1], (Long) row[2], (Long) row[3]))
                .toList();
    }

    /** 運用担当 of all corporations, by login name. */
    public List<OperatorRow> operators() {
        access.requireInstallationAdmin();
        return em.createQuery("select s from Staff s where s.operator = true order by s.loginName", Staff.class)
                .getResultStream()
                .map(s -> new OperatorRow(
                        s.getLoginName(), s.getName(), s.getCorporation().getName(), s.isAdmin(), s.isActive()))
                .toList();
    }

    /**
     * Makes a corporation, its first office and its first administrator, who may use every menu there and must change the
     * password at the first login.
     *
     * @throws EditRefused if a rule is broken
     */
    public void create(NewCorporation wish) {
        access.requireInstallationAdmin();
        tidy(wish);
        check(wish).refuse();
        Corporation made = maker.make(new FirstAdminSettings(
                wish.getLoginName(),
                wish.getPassword(),
                wish.getCorporationName(),
                wish.getOfficeNumber(),
                wish.getOfficeName(),
                wish.getKind(),
                wish.getAreaGrade()));
        em.flush();
        audit.record(AuditEntry.of("CORPORATION_CREATED").subject(Corporation.class, made.getId()));
    }

    /**
     * Makes somebody 運用担当, of whatever corporation, or takes that away.
     *
     * @throws EditRefused if nobody has the name, or it is one's own
     */
    public void setOperator(String loginName, boolean operator) {
        access.requireInstallationAdmin();
        Optional<Staff> found = find(Checks.narrow(loginName));
        boolean self = found.isPresent() && found.get().getId() == currentUser.staffId();
        new Checks()
                .wrongIf(found.isEmpty(), "operatorName", "unknownLoginName")
                .wrongIf(self, "operatorName", "ownOperator")
                .refuse();
        found.get().setOperator(operator);
        em.flush();
        audit.record(AuditEntry.of("OPERATOR_CHANGED")
                .subject(Staff.class, found.get().getId())
                .detail("operator=" + operator));
    }

    private static void tidy(NewCorporation wish) {
        wish.setCorporationName(Texts.blankToNull(wish.getCorporationName()));
        wish.setOfficeNumber(Texts.blankToNull(Checks.narrow(wish.getOfficeNumber())));
        wish.setOfficeName(Texts.blankToNull(wish.getOfficeName()));
        wish.setLoginName(Texts.blankToNull(Checks.narrow(wish.getLoginName())));
    }

    private Checks check(NewCorporation wish) {
        String login = wish.getLoginName();
        String password = wish.getPassword() == null ? "" : wish.getPassword();
        return new Checks()
                .required("corporationName", wish.getCorporationName())
                .length("corporationName", wish.getCorporationName(), NAME_LENGTH)
                .required("officeNumber", wish.getOfficeNumber())
                .wrongIf(
                        wish.getOfficeNumber() != null && !CheckDigit.officeNumberForm(wish.getOfficeNumber()),
                        "officeNumber",
                        "officeNumber")
                .required("officeName", wish.getOfficeName())
                .length("officeName", wish.getOfficeName(), NAME_LENGTH)
                .required("kind", wish.getKind())
                .required("areaGrade", wish.getAreaGrade())
                .form("areaGrade", wish.getAreaGrade(), AREA_GRADE, "required")
                .required("loginName", login)
                .form("loginName", login, StaffRules.LOGIN_NAME, "loginName")
                .wrongIf(login != null && find(login).isPresent(), "loginName", "used")
                .wrongIf(PasswordRule.broken(password, login).isPresent(), "password", "weakPassword");
    }

    /** In whatever capitals: the same rule as where staff are registered. */
    private Optional<Staff> find(String loginName) {
        return em.createQuery("select s from Staff s where lower(s.loginName) = :name", Staff.class)
                .setParameter("name", loginName == null ? "" : loginName.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }
}
