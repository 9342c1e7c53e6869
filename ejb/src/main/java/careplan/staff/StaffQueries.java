package careplan.staff;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.PersonSearch;
import careplan.login.SecondFactors;
import careplan.office.Corporation;
import careplan.office.OfficeChoice;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** What the screens of 職員情報 read; always of the corporation of the office in use. */
@Stateless
@RolesAllowed("STAFF")
public class StaffQueries {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private StaffAccess access;

    @EJB
    private AuditLog audit;

    @Inject
    private SecondFactors factors;

    /** One page of the list. */
    public List<StaffRow> page(long officeId, StaffSearch search, StaffOrder order, int first, int size) {
        List<StaffRow> rows = query("select s", Staff.class, officeId, search, by(order))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(StaffQueries::row)
                .toList();
        audit.listed("STAFF_LISTED", officeId, rows.stream().map(StaffRow::id).toList());
        return rows;
    }

    /** How many rows {@link #page} would list in all. */
    public int count(long officeId, StaffSearch search) {
        return query("select count(s)", Long.class, officeId, search, "")
                .getSingleResult()
                .intValue();
    }

    /** Records that the list is printed. */
    public void recordPrint(long officeId) {
        access.requireCorporation(officeId);
        audit.record(AuditEntry.of("STAFF_LIST_PRINTED").office(officeId));
    }

    /**
     * One person.
     *
     * @throws AccessDenied if not of this corporation
     */
    public StaffForm open(long officeId, long staffId) {
        Staff staff = access.require(officeId, staffId);
        StaffForm form = StaffForm.of(staff);
        form.setFactorSet(factors.isSet(staff));
        form.setSelf(access.isSelf(staff));
        form.setLoginOpen(access.mayChangeLogin(staff));
        return form;
    }

    /** 所属情報, the latest first. */
    public List<AffiliationForm> affiliations(long officeId, long staffId) {
        return em.createQuery(
                        "select a from StaffAffiliation a join fetch a.office where a.staff = :staff"
                                + " order by a.validFrom desc, a.id",
                        StaffAffiliation.class)
                .setParameter("staff", access.require(officeId, staffId))
                .getResultStream()
                .map(AffiliationForm::of)
                .toList();
    }

    /** The open offices of the corporation, to choose from. */
    public List<OfficeChoice> offices(long officeId) {
        return access.offices(access.requireCorporation(officeId)).stream()
                .map(o -> new OfficeChoice(
                        o.getId(),
                        o.getOfficeNumber(),
                        o.getName(),
                        o.getKind(),
                        o.getSite() == null ? null : o.getSite().getName(),
                        false))
                .toList();
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, long officeId, StaffSearch search, String order) {
        Corporation corporation = access.requireCorporation(officeId);
        boolean asked = PersonSearch.isAsked(search.text());
        TypedQuery<T> query = em.createQuery(
                select + " from Staff s where s.corporation = :corporation"
                        + (asked
                                ? " and (function('replace', s.kana, ' ', '') like :kana"
                                        + " or function('replace', function('replace', s.name, ' ', ''), '\u3000', '')"
                                        + " like :text or s.code like :text or s.loginName like :text)"
                                : "")
                        + (search.row() == null ? "" : " and substring(s.kana, 1, 1) in :initials")
                        + order,
                type);
        query.setParameter("corporation", corporation);
        if (asked) {
            query.setParameter("kana", PersonSearch.kana(search.text()));
            query.setParameter("text", PersonSearch.text(search.text()));
        }
        if (search.row() != null) {
            query.setParameter("initials", search.row().initials());
        }
        return query;
    }

    private static String by(StaffOrder order) {
        return switch (order) {
            case CODE -> " order by s.code, s.id";
            case CODE_DESC -> " order by s.code desc, s.id desc";
            case NAME -> " order by s.kana, s.code, s.id";
            case NAME_DESC -> " order by s.kana desc, s.code desc, s.id desc";
        };
    }

    private static StaffRow row(Staff staff) {
        return new StaffRow(
                staff.getId(),
                staff.getCode(),
                staff.getName(),
                staff.getKana(),
                staff.getGender(),
                staff.getLoginName() != null && staff.getPasswordHash() != null,
                staff.isLocked(),
                staff.isAdmin(),
                staff.isActive());
    }
}
