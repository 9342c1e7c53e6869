package careplan.staff;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Kana;
import careplan.base.LikePattern;
import careplan.office.Corporation;
import careplan.office.OfficeChoice;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
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

    /** One page of the list, by code. */
    public List<StaffRow> page(long officeId, StaffSearch search, int first, int size) {
        return query("select s", Staff.class, officeId, search, " order by s.code")
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(StaffQueries::row)
                .toList();
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
        return StaffForm.of(access.require(officeId, staffId));
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
        boolean kana = search.kana() != null && !search.kana().isBlank();
        TypedQuery<T> query = em.createQuery(
                select + " from Staff s where s.corporation = :corporation"
                        + (kana ? " and s.kana like :kana" : "")
                        + (search.row() == null ? "" : " and substring(s.kana, 1, 1) in :initials")
                        + order,
                type);
        query.setParameter("corporation", corporation);
        if (kana) {
            query.setParameter(
                    "kana", LikePattern.begins(Kana.toHiragana(search.kana().strip())));
        }
        if (search.row() != null) {
            query.setParameter("initials", search.row().initials());
        }
        return query;
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
