package careplan.office;

import careplan.base.Batches;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and writes an office together with its service types and satellites; asks no permission. */
final class OfficeRecords {

    private final EntityManager em;

    OfficeRecords(EntityManager em) {
        this.em = em;
    }

    OfficeForm form(Office office) {
        List<String> types =
                services(office).stream().map(OfficeService::getServiceType).toList();
        List<SatelliteForm> satellites = satellites(office).stream()
                .map(s -> new SatelliteForm(s.getBranch(), s.getName()))
                .toList();
        return OfficeForm.of(
                office,
                types,
                satellites,
                discounts(office).stream().map(DiscountForm::of).toList());
    }

    List<OfficeRow> rows(List<Office> offices) {
        Map<Office, List<String>> types = new HashMap<>();
        for (List<Office> batch : Batches.of(offices)) {
            em.createQuery(
                            "select s from OfficeService s where s.office in :offices order by s.serviceType",
                            OfficeService.class)
                    .setParameter("offices", batch)
                    .getResultStream()
                    .forEach(s -> types.computeIfAbsent(s.getOffice(), office -> new ArrayList<>())
                            .add(OfficeServiceTypes.all().getOrDefault(s.getServiceType(), s.getServiceType())));
        }
        return offices.stream()
                .map(office -> new OfficeRow(
                        office.getId(),
                        office.getSite() == null ? null : office.getSite().getName(),
                        office.getOfficeNumber(),
                        office.getName(),
                        office.getKind(),
                        types.getOrDefault(office, List.of()),
                        office.getPartnerVersion(),
                        office.isActive()))
                .toList();
    }

    /** Makes the rows of {@code office}, which is or becomes managed, what the form says. */
    void write(OfficeForm form, Office office) {
        office.setOfficeNumber(form.getOfficeNumber());
        office.setName(form.getName());
        office.setKana(form.getKana());
        office.setKind(form.getKind());
        office.setAreaGrade(form.getAreaGrade());
        office.setPostalCode(form.getPostalCode());
        office.setAddress1(form.getAddress1());
        office.setAddress2(form.getAddress2());
        office.setPhone(form.getPhone());
        office.setFax(form.getFax());
        office.setPartnerVersion(form.getPartnerVersion());
        office.setOneByOne(form.isOneByOne());
        office.setActualsDueDay(form.getActualsDueDay());
        office.setActive(form.isActive());
        if (office.getId() == null) {
            em.persist(office);
        }
        writeServices(form, office);
        writeSatellites(form, office);
        writeDiscounts(form, office);
        em.flush();
    }

    private void writeServices(OfficeForm form, Office office) {
        Set<String> wanted = new HashSet<>(form.getServiceTypes());
        for (OfficeService service : services(office)) {
            if (!wanted.remove(service.getServiceType())) {
                em.remove(service);
            }
        }
        for (String type : wanted) {
            OfficeService service = new OfficeService();
            service.setOffice(office);
            service.setServiceType(type);
            em.persist(service);
        }
    }

    private void writeSatellites(OfficeForm form, Office office) {
        Map<String, Satellite> kept = new HashMap<>();
        satellites(office).forEach(satellite -> kept.put(satellite.getBranch(), satellite));
        for (SatelliteForm wish : form.getSatellites()) {
            Satellite satellite = kept.remove(wish.getBranch());
            if (satellite == null) {
                satellite = new Satellite();
                satellite.setOffice(office);
                satellite.setBranch(wish.getBranch());
            }
            satellite.setName(wish.getName());
            em.persist(satellite);
        }
        kept.values().forEach(em::remove);
    }

    /** A 割引 has no identity of its own: all rows are written anew. */
    private void writeDiscounts(OfficeForm form, Office office) {
        discounts(office).forEach(em::remove);
        form.getDiscounts().forEach(discount -> em.persist(discount.toDiscount(office)));
    }

    private List<OfficeDiscount> discounts(Office office) {
        return em.createQuery(
                        "select d from OfficeDiscount d where d.office = :office order by d.serviceType, d.validFrom, d.id",
                        OfficeDiscount.class)
                .setParameter("office", office)
                .getResultList();
    }

    private List<OfficeService> services(Office office) {
        return em.createQuery(
                        "select s from OfficeService s where s.office = :office order by s.serviceType",
                        OfficeService.class)
                .setParameter("office", office)
                .getResultList();
    }

    private List<Satellite> satellites(Office office) {
        return em.createQuery("select s from Satellite s where s.office = :office order by s.branch", Satellite.class)
                .setParameter("office", office)
                .getResultList();
    }
}
