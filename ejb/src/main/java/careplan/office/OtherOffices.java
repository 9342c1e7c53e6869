package careplan.office;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Batches;
import careplan.base.Kana;
import careplan.base.LikePattern;
import careplan.base.SortBy;
import careplan.edit.Checks;
import careplan.edit.EditConflict;
import careplan.edit.EditRefused;
import careplan.edit.Versions;
import careplan.exchange.ExchangeVersion;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * 他社情報: the offices of other companies, to which files go and from which they come, as the corporation of the office in
 * use knows them.
 */
@Stateless
@RolesAllowed("STAFF")
public class OtherOffices {

    private static final String BY_NUMBER = "o.officeNumber, o.name, o.id";

    private static final String ORDER = " order by " + BY_NUMBER;

    private static final Map<String, String> COLUMNS = Map.of("number", "o.officeNumber", "name", "o.name");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    /** One page of the list, its own order being by number. */
    public List<OfficeRow> page(long officeId, OfficeSearch search, SortBy sort, int first, int size) {
        return new OfficeRecords(em)
                .rows(query("select o", Office.class, officeId, search, " order by " + sort.then(COLUMNS, BY_NUMBER))
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

    /** The ids of all offices of the list, in its order. */
    public List<Long> ids(long officeId, OfficeSearch search) {
        return query("select o.id", Long.class, officeId, search, ORDER).getResultList();
    }

    /** How many offices that have not closed are still at an edition that a newer one has taken the place of. */
    public int countSuperseded(long officeId) {
        return em.createQuery(
                        "select count(o) from Office o where o.partnerOf = :corporation and o.active = true"
                                + " and o.partnerVersion in :versions",
                        Long.class)
                .setParameter("corporation", requireCorporation(officeId))
                .setParameter(
                        "versions",
                        Arrays.stream(ExchangeVersion.values())
                                .filter(ExchangeVersion::superseded)
                                .toList())
                .getSingleResult()
                .intValue();
    }

    /**
     * Sets the edition that many offices use, as when V3 ends.
     *
     * @return how many of them used another one
     * @throws AccessDenied without the menu 他社情報, or if one of them is no partner's; nothing is changed then
     */
    public int setPartnerVersion(long officeId, List<Long> otherOfficeIds, ExchangeVersion version) {
        Corporation corporation = requireCorporation(officeId);
        int changed = 0;
        for (List<Long> batch : Batches.of(new LinkedHashSet<>(otherOfficeIds))) {
            List<Office> offices = em.createQuery(
                            "select o from Office o where o.partnerOf = :corporation and o.id in :ids", Office.class)
                    .setParameter("corporation", corporation)
                    .setParameter("ids", batch)
                    .getResultList();
            if (offices.size() < batch.size()) {
                throw new AccessDenied("an office that is no partner's of corporation id " + corporation.getId());
            }
            for (Office office : offices) {
                if (office.getPartnerVersion() != version) {
                    audit.record(AuditEntry.of("OTHER_OFFICE_VERSION")
                            .office(officeId)
                            .subject(Office.class, office.getId())
                            .detail(office.getPartnerVersion() + " -> " + version));
                    office.setPartnerVersion(version);
                    changed++;
                }
            }
        }
        return changed;
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
                        + (search.version() == null ? "" : " and o.partnerVersion = :version")
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
        if (search.version() != null) {
            query.setParameter("version", search.version());
        }
        return query;
    }
}
