package careplan.office;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Kana;
import careplan.base.LikePattern;
import careplan.edit.Checks;
import careplan.edit.EditConflict;
import careplan.edit.EditRefused;
import careplan.edit.Versions;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;

/**
 * 他社情報: the offices of other companies, to which files go and from which they come, as the corporation of the office in
 * use knows them.
 */
@Stateless
@RolesAllowed("STAFF")
public class OtherOffices {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    /** One page of the list, by number. */
    public List<OfficeRow> page(long officeId, OfficeSearch search, int first, int size) {
        return new OfficeRecords(em)
                .rows(query("select o", Office.class, officeId, search, " order by o.officeNumber, o.name, o.id")
                        .setFirstResult(first)
                        .setMaxResults(size)
                        .getResultList());
    }

    /** How many rows {@link #page} would list in all. */
    public int count(long officeId, OfficeSearch search) {
        return query("select count(o)", Long.class, officeId, search, "")
                .getSingleResult()
                .intValue();
    }

    /**
     * One office.
     *
     * @throws AccessDenied without the menu 他社情報, or if it is an own office
     */
    public OfficeForm open(long officeId, long otherOfficeId) {
        return new OfficeRecords(em).form(require(officeId, otherOfficeId));
    }

    /**
     * Keeps an office, new or changed.
     *
     * @return as kept
     * @throws EditRefused if a rule is broken
     * @throws EditConflict if somebody else was quicker
     */
    public OfficeForm save(long officeId, OfficeForm form) {
        boolean isNew = form.getId() == null;
        Office office = isNew ? partner(officeId) : require(officeId, form.getId());
        if (!isNew) {
            Versions.take(em, office, form.getVersion());
        }
        OfficeRules.tidy(form);
        Checks checks = OfficeRules.check(form);
        checks.wrongIf(known(office, form), "officeNumber", "duplicate");
        checks.refuse();
        OfficeRecords records = new OfficeRecords(em);
        records.write(form, office);
        audit.record(AuditEntry.of(isNew ? "OTHER_OFFICE_CREATED" : "OTHER_OFFICE_CHANGED")
                .office(officeId)
                .subject(Office.class, office.getId()));
        return records.form(office);
    }

    private Office require(long officeId, long otherOfficeId) {
        Corporation corporation = requireCorporation(officeId);
        Office office = em.find(Office.class, otherOfficeId);
        if (office == null || !corporation.equals(office.getPartnerOf())) {
            throw new AccessDenied(
                    "office id " + otherOfficeId + " is no partner's of corporation id " + corporation.getId());
        }
        return office;
    }

    private Office partner(long officeId) {
        Office office = new Office();
        office.setPartnerOf(requireCorporation(officeId));
        return office;
    }

    private Corporation requireCorporation(long officeId) {
        return access.requireOffice(Menu.OTHER_COMPANIES, officeId).getCorporation();
    }

    /** Several offices may share a number, but not the name as well. */
    private boolean known(Office office, OfficeForm form) {
        return em.createQuery(
                        "select o from Office o where o.partnerOf = :corporation and o.officeNumber = :number"
                                + " and o.name = :name",
                        Office.class)
                .setParameter("corporation", office.getPartnerOf())
                .setParameter("number", form.getOfficeNumber())
                .setParameter("name", form.getName())
                .getResultStream()
                .anyMatch(other -> !other.equals(office));
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, long officeId, OfficeSearch search, String order) {
        Corporation corporation = requireCorporation(officeId);
        boolean text = search.text() != null && !search.text().isBlank();
        TypedQuery<T> query = em.createQuery(
                select + " from Office o where o.partnerOf = :corporation"
                        + (text
                                ? " and (o.officeNumber like :number" + " or o.name like :name or o.kana like :kana)"
                                : "")
                        + (search.kind() == null ? "" : " and o.kind = :kind")
                        + order,
                type);
        query.setParameter("corporation", corporation);
        if (text) {
            String typed = search.text().strip();
            query.setParameter("number", LikePattern.begins(Checks.narrow(typed)));
            query.setParameter("name", LikePattern.holds(typed));
            query.setParameter("kana", LikePattern.holds(Kana.toKatakana(typed)));
        }
        if (search.kind() != null) {
            query.setParameter("kind", search.kind());
        }
        return query;
    }
}
