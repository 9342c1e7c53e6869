package careplan.staff;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Kana;
import careplan.base.Texts;
import careplan.edit.Checks;
import careplan.edit.EditConflict;
import careplan.edit.EditRefused;
import careplan.edit.Versions;
import careplan.login.LoginRecords;
import careplan.login.PasswordRule;
import careplan.login.SecondFactors;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.security.AccessDenied;
import careplan.security.PasswordHasher;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Changes of 基本情報, login and 所属情報 of a member of staff. */
@Stateless
@RolesAllowed("STAFF")
public class StaffEditing {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private StaffAccess access;

    @EJB
    private AuditLog audit;

    @Inject
    private LoginRecords logins;

    @Inject
    private SecondFactors factors;

    /**
     * Keeps 基本情報: of somebody new if there is no id.
     *
     * @return as kept
     * @throws EditRefused if a rule is broken
     * @throws EditConflict if somebody else was quicker
     * @throws AccessDenied without the menu 職員情報, or for staff of another corporation
     */
    public StaffForm save(long officeId, StaffForm form) {
        Corporation corporation = access.requireCorporation(officeId);
        tidy(form);
        boolean isNew = form.getId() == null;
        Staff staff = isNew ? created(corporation) : opened(officeId, form.getId(), form.getVersion());
        if (!Objects.equals(form.getCode(), staff.getCode())
                || !Objects.equals(form.getLoginName(), staff.getLoginName())) {
            em.lock(corporation, LockModeType.PESSIMISTIC_WRITE);
        }
        Checks checks = StaffRules.check(form);
        checks.wrongIf(codeUsed(staff, form.getCode()), "code", "used");
        boolean loginChanges = !Objects.equals(form.getLoginName(), staff.getLoginName())
                || form.isAdmin() != staff.isAdmin()
                || form.isActive() != staff.isActive();
        if (loginChanges) {
            access.checkLogin(checks, staff, form.isAdmin());
            checks.wrongIf(
                    form.getLoginName() != null && loginNameUsed(staff, form.getLoginName()), "loginName", "used");
            boolean self = !isNew && access.isSelf(staff);
            checks.wrongIf(self && !staff.getLoginName().equals(form.getLoginName()), "loginName", "ownLoginName");
            checks.wrongIf(self && !form.isActive(), "active", "ownAccount");
            if (!isNew) {
                access.checkLastAdmin(checks, staff, form.isAdmin() && form.isActive());
            }
        }
        checks.refuse();
        apply(form, staff);
        if (isNew) {
            em.persist(staff);
        }
        em.flush();
        audit.record(AuditEntry.of(isNew ? "STAFF_CREATED" : "STAFF_CHANGED")
                .office(officeId)
                .subject(Staff.class, staff.getId())
                .detail("admin=" + staff.isAdmin() + " active=" + staff.isActive() + " login=" + loginChanges));
        return StaffForm.of(staff);
    }

    /**
     * Gives a password that must be changed at the next login, ends the sessions of the person, and waits after wrong passwords.
     *
     * @return the rule that stands against it, and nothing was changed; or empty, and it was
     * @throws EditRefused if there is no login name, or the caller may not touch an administrator's login
     */
    public Optional<PasswordRule> setPassword(long officeId, long staffId, String password) {
        Staff staff = access.require(officeId, staffId);
        Checks checks = new Checks();
        checks.wrongIf(staff.getLoginName() == null, "password", "noLoginName");
        checks.wrongIf(access.isSelf(staff), "password", "ownPassword");
        access.checkLogin(checks, staff, staff.isAdmin());
        checks.refuse();
        Optional<PasswordRule> broken = PasswordRule.broken(password, staff.getLoginName());
        if (broken.isEmpty()) {
            staff.setPasswordHash(PasswordHasher.hash(password.toCharArray()));
            staff.setMustChangePassword(true);
            endWaits(staff);
            logins.endSessions(staff, null);
            audit.record(AuditEntry.of("STAFF_PASSWORD_SET").office(officeId).subject(Staff.class, staffId));
        }
        return broken;
    }

    private void endWaits(Staff staff) {
        staff.setFailedLogins(0);
        staff.setLoginAllowedFrom(null);
        logins.forgetFailures(staff);
    }

    /**
     * Locks or unlocks the login; a session of that person ends with its next request, and a wait after wrong passwords when it
     * is unlocked.
     *
     * @return as kept
     * @throws EditRefused for oneself, for the last administrator, or for an administrator by somebody who is none
     */
    public StaffForm setLocked(long officeId, long staffId, boolean locked) {
        Staff staff = access.require(officeId, staffId);
        Checks checks = new Checks();
        access.checkLogin(checks, staff, staff.isAdmin());
        checks.wrongIf(locked && access.isSelf(staff), "admin", "ownAccount");
        access.checkLastAdmin(checks, staff, !locked);
        checks.refuse();
        staff.setLocked(locked);
        if (!locked) {
            endWaits(staff);
        }
        em.flush();
        audit.record(AuditEntry.of(locked ? "STAFF_LOCKED" : "STAFF_UNLOCKED")
                .office(officeId)
                .subject(Staff.class, staffId));
        return StaffForm.of(staff);
    }

    /**
     * Takes 二段階認証 from somebody who has lost telephone and codes, and ends the sessions of the person; the next login is with the
     * password alone, and sets it up anew where it is required.
     *
     * @throws EditRefused for oneself, or for an administrator by somebody who is none
     */
    public void resetFactor(long officeId, long staffId) {
        Staff staff = access.require(officeId, staffId);
        Checks checks = new Checks();
        access.checkLogin(checks, staff, staff.isAdmin());
        checks.wrongIf(access.isSelf(staff), "admin", "ownFactor");
        checks.refuse();
        factors.remove(staff);
        logins.endSessions(staff, null);
        audit.record(AuditEntry.of("STAFF_FACTOR_RESET").office(officeId).subject(Staff.class, staffId));
    }

    /**
     * Keeps a row of 所属情報.
     *
     * @param version the person's, as it was read
     * @return the person's new version
     */
    public int saveAffiliation(long officeId, long staffId, int version, AffiliationForm form) {
        Staff staff = opened(officeId, staffId, version);
        form.setJobTitle(Texts.blankToNull(form.getJobTitle()));
        StaffRules.check(form).refuse();
        Office office = access.requireOffice(staff, form.getOfficeId());
        StaffAffiliation affiliation = new StaffAffiliation();
        if (form.getId() != null) {
            affiliation = em.find(StaffAffiliation.class, form.getId());
            if (affiliation == null || !affiliation.getStaff().equals(staff)) {
                throw new AccessDenied("affiliation id " + form.getId() + " is not of staff id " + staffId);
            }
        }
        affiliation.setStaff(staff);
        affiliation.setOffice(office);
        affiliation.setJobTitle(form.getJobTitle());
        affiliation.setValidFrom(form.getValidFrom());
        affiliation.setValidTo(form.getValidTo());
        em.persist(affiliation);
        em.flush();
        audit.record(AuditEntry.of("STAFF_AFFILIATION_CHANGED")
                .office(officeId)
                .subject(Staff.class, staffId)
                .detail("office=" + office.getOfficeNumber()));
        return staff.getVersion();
    }

    private static Staff created(Corporation corporation) {
        Staff staff = new Staff();
        staff.setCorporation(corporation);
        staff.setMustChangePassword(true);
        return staff;
    }

    private Staff opened(long officeId, long staffId, int version) {
        Staff staff = access.require(officeId, staffId);
        Versions.take(em, staff, version);
        return staff;
    }

    private static void tidy(StaffForm form) {
        form.setCode(Texts.blankToNull(Checks.narrow(form.getCode())));
        form.setName(Texts.blankToNull(form.getName()));
        form.setKana(Texts.blankToNull(Kana.toHiragana(form.getKana())));
        form.setLoginName(Texts.blankToNull(Checks.narrow(form.getLoginName())));
    }

    private static void apply(StaffForm form, Staff staff) {
        staff.setCode(form.getCode());
        staff.setName(form.getName());
        staff.setKana(form.getKana());
        staff.setGender(form.getGender());
        staff.setCareManager(form.isCareManager());
        staff.setActive(form.isActive());
        staff.setLoginName(form.getLoginName());
        staff.setAdmin(form.isAdmin());
    }

    private boolean codeUsed(Staff staff, String code) {
        return em.createQuery(
                        "select s from Staff s where s.corporation = :corporation and s.code = :code", Staff.class)
                .setParameter("corporation", staff.getCorporation())
                .setParameter("code", code)
                .getResultStream()
                .anyMatch(other -> !other.equals(staff));
    }

    /** Over all corporations: the login knows no other name. */
    private boolean loginNameUsed(Staff staff, String loginName) {
        return em.createQuery("select s from Staff s where lower(s.loginName) = :name", Staff.class)
                .setParameter("name", loginName.toLowerCase(Locale.ROOT))
                .getResultStream()
                .anyMatch(other -> !other.equals(staff));
    }
}
