package careplan.office;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Kana;
import careplan.base.Texts;
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
import java.util.List;

/** 自社情報: the corporation of the office in use, its 拠点 and its offices. */
@Stateless
@RolesAllowed("STAFF")
public class OwnOffices {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    /** 法人 with its 拠点. */
    public CorporationForm corporation(long officeId) {
        return form(requireCorporation(officeId));
    }

    /** All offices of the corporation, closed ones too, by 拠点 and number. */
    public List<OfficeRow> offices(long officeId) {
        return new OfficeRecords(em)
                .rows(em.createQuery(
                                "select o from Office o left join o.site s where o.corporation = :corporation"
                                        + " order by s.name, o.officeNumber, o.id",
                                Office.class)
                        .setParameter("corporation", requireCorporation(officeId))
                        .getResultList());
    }

    /**
     * One office.
     *
     * @throws AccessDenied without the menu 自社基本情報, or if it is not of this corporation
     */
    public OfficeForm open(long officeId, long ownOfficeId) {
        return new OfficeRecords(em).form(require(officeId, ownOfficeId));
    }

    /**
     * Keeps 法人 and its 拠点. A 拠点 can be renamed and added, not removed: offices may stand in it.
     *
     * @return as kept
     * @throws EditRefused if a rule is broken
     * @throws EditConflict if somebody else was quicker
     */
    public CorporationForm saveCorporation(long officeId, CorporationForm form) {
        Corporation corporation = requireCorporation(officeId);
        Versions.take(em, corporation, form.getVersion());
        form.setName(Texts.blankToNull(form.getName()));
        form.setKana(Texts.blankToNull(Kana.toKatakana(form.getKana())));
        form.getSites().forEach(site -> site.setName(Texts.blankToNull(site.getName())));
        OfficeRules.check(form).refuse();
        corporation.setName(form.getName());
        corporation.setKana(form.getKana());
        for (SiteForm wish : form.getSites()) {
            if (wish.getName() != null) {
                Site site = wish.getId() == null ? new Site() : site(corporation, wish.getId());
                site.setCorporation(corporation);
                site.setName(wish.getName());
                em.persist(site);
            }
        }
        em.flush();
        audit.record(
                AuditEntry.of("CORPORATION_CHANGED").office(officeId).subject(Corporation.class, corporation.getId()));
        return form(corporation);
    }

    /**
     * Keeps an office, new or changed.
     *
     * @return as kept
     * @throws EditRefused if a rule is broken
     * @throws EditConflict if somebody else was quicker
     */
    public OfficeForm save(long officeId, OfficeForm form) {
        Corporation corporation = requireCorporation(officeId);
        boolean isNew = form.getId() == null;
        Office office = isNew ? new Office() : require(officeId, form.getId());
        if (!isNew) {
            Versions.take(em, office, form.getVersion());
        }
        OfficeRules.tidy(form);
        Checks checks = OfficeRules.check(form);
        checks.wrongIf(!form.isActive() && !isNew && form.getId() == officeId, "active", "officeInUse");
        checks.refuse();
        office.setCorporation(corporation);
        office.setSite(form.getSiteId() == null ? null : site(corporation, form.getSiteId()));
        OfficeRecords records = new OfficeRecords(em);
        records.write(form, office);
        audit.record(AuditEntry.of(isNew ? "OWN_OFFICE_CREATED" : "OWN_OFFICE_CHANGED")
                .office(officeId)
                .subject(Office.class, office.getId()));
        return records.form(office);
    }

    private Corporation requireCorporation(long officeId) {
        return access.requireOffice(Menu.OWN_BASICS, officeId).getCorporation();
    }

    private Office require(long officeId, long ownOfficeId) {
        Corporation corporation = requireCorporation(officeId);
        Office office = em.find(Office.class, ownOfficeId);
        if (office == null || !corporation.equals(office.getCorporation())) {
            throw new AccessDenied("office id " + ownOfficeId + " is not of the corporation of office id " + officeId);
        }
        return office;
    }

    private Site site(Corporation corporation, long siteId) {
        Site site = em.find(Site.class, siteId);
        if (site == null || !corporation.equals(site.getCorporation())) {
            throw new AccessDenied("site id " + siteId + " is not of corporation id " + corporation.getId());
        }
        return site;
    }

    private CorporationForm form(Corporation corporation) {
        CorporationForm form = new CorporationForm();
        form.setVersion(corporation.getVersion());
        form.setName(corporation.getName());
        form.setKana(corporation.getKana());
        em.createQuery("select s from Site s where s.corporation = :corporation order by s.name, s.id", Site.class)
                .setParameter("corporation", corporation)
                .getResultStream()
                .forEach(site -> form.getSites().add(new SiteForm(site.getId(), site.getName())));
        return form;
    }
}
