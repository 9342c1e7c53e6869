package careplan.demo;

import careplan.client.Insurer;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.office.OfficeService;
import careplan.office.Satellite;
import careplan.office.Site;
import careplan.staff.Menu;
import careplan.staff.Permission;
import careplan.staff.Staff;
import careplan.staff.StaffAffiliation;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The corporation, its sites, offices and staff, the offices of other companies and the insurers: written once, then looked up by key in each transaction that writes clients. */
final class DemoCompany {

    private static final LocalDate OPENED = LocalDate.of(2020, 4, 1);

    private final Map<String, DemoOffice> offices = DemoOffice.all();
    private final Map<String, Long> officeIds = new HashMap<>();
    private final Map<String, Long> insurerIds = new HashMap<>();
    private final Map<String, List<Long>> careManagerIds = new HashMap<>();
    private Long corporationId;

    /**
     * Writes everything in the caller's transaction.
     *
     * @param passwordHash of the one demo password
     * @param seed decides the names of the staff
     */
    void persist(EntityManager em, String passwordHash, long seed) {
        Corporation corporation = new Corporation();
        corporation.setName("楽々グループ（デモ）");
        corporation.setKana("ラクラクグループ");
        em.persist(corporation);
        Map<String, Office> entities = persistOffices(em, corporation);
        persistInsurers(em);
        for (DemoStaff member : DemoStaff.all(ownKeys(), seed)) {
            persistStaff(em, corporation, entities, member, passwordHash);
        }
        em.flush();
        corporationId = corporation.getId();
        entities.forEach((key, office) -> officeIds.put(key, office.getId()));
    }

    /** The rows of the table of offices. */
    Map<String, DemoOffice> offices() {
        return offices;
    }

    /** 地域区分 of the office with this number. */
    Optional<String> areaGrade(String officeNumber) {
        return offices.values().stream()
                .filter(office -> office.number().equals(officeNumber))
                .map(DemoOffice::areaGrade)
                .findFirst();
    }

    /** What clients refer to, as references of {@code em}. */
    References references(EntityManager em) {
        return new References(em);
    }

    private Set<String> ownKeys() {
        Set<String> own = new LinkedHashSet<>();
        offices.values().stream().filter(DemoOffice::own).forEach(office -> own.add(office.key()));
        return own;
    }

    private Map<String, Office> persistOffices(EntityManager em, Corporation corporation) {
        Map<String, Site> sites = new LinkedHashMap<>();
        Map<String, Office> entities = new LinkedHashMap<>();
        for (DemoOffice row : offices.values()) {
            Office office = row.toEntity();
            if (row.own()) {
                office.setCorporation(corporation);
                office.setSite(sites.computeIfAbsent(row.site(), name -> persistSite(em, corporation, name)));
            } else {
                office.setPartnerOf(corporation);
            }
            em.persist(office);
            entities.put(row.key(), office);
            for (String type : row.serviceTypes()) {
                OfficeService service = new OfficeService();
                service.setOffice(office);
                service.setServiceType(type);
                em.persist(service);
            }
            row.satellites().forEach((branch, name) -> {
                Satellite satellite = new Satellite();
                satellite.setOffice(office);
                satellite.setBranch(branch);
                satellite.setName(name);
                em.persist(satellite);
            });
        }
        return entities;
    }

    private static Site persistSite(EntityManager em, Corporation corporation, String name) {
        Site site = new Site();
        site.setCorporation(corporation);
        site.setName(name);
        em.persist(site);
        return site;
    }

    private void persistInsurers(EntityManager em) {
        for (DemoInsurer row : DemoInsurer.all()) {
            Insurer insurer = new Insurer();
            insurer.setInsurerNumber(row.number());
            insurer.setName(row.name());
            em.persist(insurer);
            insurerIds.put(row.number(), insurer.getId());
        }
    }

    private void persistStaff(
            EntityManager em,
            Corporation corporation,
            Map<String, Office> entities,
            DemoStaff member,
            String passwordHash) {
        Staff staff = new Staff();
        staff.setCorporation(corporation);
        staff.setCode(member.code());
        staff.setName(member.name().name());
        staff.setKana(member.name().kana());
        staff.setGender(member.name().gender());
        staff.setAdmin(member.admin());
        staff.setOperator(member.operator());
        staff.setCareManager(member.careManager());
        if (member.login() != null) {
            staff.setLoginName(member.login());
            staff.setPasswordHash(passwordHash);
        }
        if (!member.offices().isEmpty()) {
            staff.setPreferredOffice(entities.get(member.offices().get(0)));
        }
        em.persist(staff);
        for (String key : member.offices()) {
            StaffAffiliation affiliation = new StaffAffiliation();
            affiliation.setStaff(staff);
            affiliation.setOffice(entities.get(key));
            affiliation.setJobTitle(member.jobTitle());
            affiliation.setValidFrom(OPENED);
            em.persist(affiliation);
            for (Menu menu : member.menus()) {
                Permission permission = new Permission();
                permission.setStaff(staff);
                permission.setOffice(entities.get(key));
                permission.setMenu(menu);
                em.persist(permission);
            }
            if (member.careManager()) {
                careManagerIds.computeIfAbsent(key, office -> new ArrayList<>()).add(staff.getId());
            }
        }
    }

    /** Looks entities up once a transaction. */
    final class References {

        private final EntityManager em;
        private final Map<Object, Object> found = new HashMap<>();

        private References(EntityManager em) {
            this.em = em;
        }

        Corporation corporation() {
            return find(Corporation.class, corporationId);
        }

        Office office(String key) {
            return find(Office.class, officeIds.get(key));
        }

        Insurer insurer(String number) {
            return find(Insurer.class, insurerIds.get(number));
        }

        /**
         * The care manager of a client, one of those of the office.
         *
         * @param turn any number; the same number gives the same person
         */
        Staff careManager(String officeKey, int turn) {
            List<Long> ids = careManagerIds.get(officeKey);
            return find(Staff.class, ids.get(turn % ids.size()));
        }

        private <T> T find(Class<T> type, Long id) {
            return type.cast(found.computeIfAbsent(id, key -> em.find(type, key)));
        }
    }
}
