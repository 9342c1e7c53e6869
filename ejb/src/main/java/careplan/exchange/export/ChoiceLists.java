package careplan.exchange.export;

import careplan.base.Batches;
import careplan.exchange.DataKind;
import careplan.exchange.format.RecordKey;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.schedule.DayCounts;
import careplan.staff.StaffLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The selection lists of 出力: who and what occurs in the month of a search. */
@ApplicationScoped
class ChoiceLists {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private Partners partners;

    ExportChoices of(Office office, ExportSearch search) {
        boolean provider = office.getKind() == OfficeKind.PROVIDER;
        return new ExportChoices(
                provider ? List.of() : careManagers(office, search),
                named(office, partners(office, search)),
                provider && search.version().typesInNames() ? serviceTypes(office, search) : List.of());
    }

    /** By the names as registered, where they are: a line may have been sent with that of a satellite. */
    private List<ExportChoices.Partner> named(Office office, List<ExportChoices.Partner> found) {
        Map<String, String> names = new HashMap<>();
        for (List<String> numbers :
                Batches.of(found.stream().map(ExportChoices.Partner::number).toList())) {
            em.createQuery(
                            "select o.officeNumber, o.name from Office o where o.officeNumber in :numbers"
                                    + " and o.active = true and (o.corporation = :corporation"
                                    + " or o.partnerOf = :corporation) order by o.id",
                            Object[].class)
                    .setParameter("numbers", numbers)
                    .setParameter("corporation", office.getCorporation())
                    .getResultStream()
                    .forEach(row -> names.putIfAbsent((String) row[0], (String) row[1]));
        }
        return found.stream()
                .map(partner -> new ExportChoices.Partner(
                        partner.number(), names.getOrDefault(partner.number(), partner.name())))
                .toList();
    }

    private List<ExportChoices.CareManager> careManagers(Office office, ExportSearch search) {
        boolean monthly = search.dataKind().parent().monthInName();
        SearchConditions conditions = monthly
                ? new SearchConditions(" from Staff m where exists (select s.id from MonthlySchedule s"
                                + " where s.careManager = m and s.office.id = :office"
                                + " and s.serviceMonth = :month)")
                        .value("month", search.month())
                : new SearchConditions(" from Staff m where exists (select d.id from PlanDocument d"
                                + " where d.careManager = m and d.office.id = :office and d.dataKind = :kind"
                                + " and d.keyDate between :from and :to)")
                        .value("kind", RecordKey.deleted(search.dataKind()))
                        .value("from", search.month().atDay(1))
                        .value("to", search.month().atEndOfMonth());
        return StaffLabels.of(conditions
                        .value("office", office.getId())
                        .query(em, "select m.id, m.name, m.code", Object[].class, " order by m.kana, m.id")
                        .getResultStream())
                .entrySet()
                .stream()
                .map(manager -> new ExportChoices.CareManager(manager.getKey(), manager.getValue()))
                .toList();
    }

    private List<ExportChoices.Partner> partners(Office office, ExportSearch search) {
        if (search.dataKind().deletion()) {
            return sentTo(office, search);
        }
        if (office.getKind() == OfficeKind.PROVIDER) {
            return planners(office, search);
        }
        boolean toCenter =
                search.dataKind() == DataKind.ACTUAL || search.recipient() == OfficeKind.COMMUNITY_SUPPORT_CENTER;
        if (toCenter || search.recipient() == OfficeKind.CARE_MANAGEMENT) {
            return entrusted(office, toCenter ? "entrustingCenter" : "entrustedOffice");
        }
        return providers(office, search);
    }

    private List<ExportChoices.Partner> sentTo(Office office, ExportSearch search) {
        return partners(
                new SearchConditions(" from RequestDestination d where d.request.office.id = :office and exists"
                                + " (select r.id from SentRecord r where r.request = d.request"
                                + " and r.destinationSeq = d.seq and r.dataKind = :kind"
                                + " and r.exchangeVersion = :version and" + SentUnits.COUNTS + ")")
                        .value("office", office.getId())
                        .value("kind", RecordKey.deleted(search.dataKind()))
                        .value("version", search.version()),
                "d.officeNumber",
                "d.officeName");
    }

    private List<ExportChoices.Partner> planners(Office office, ExportSearch search) {
        return partners(
                new SearchConditions(" from MonthlySchedule s where s.office.id = :office and s.serviceMonth = :month"
                                + " and s.careManagementOfficeNumber is not null")
                        .value("office", office.getId())
                        .value("month", search.month()),
                "s.careManagementOfficeNumber",
                "s.careManagementOfficeName");
    }

    private List<ExportChoices.Partner> entrusted(Office office, String side) {
        return partners(
                new SearchConditions(" from ClientOffice r join r." + side + " o where r.office.id = :office")
                        .value("office", office.getId()),
                "o.officeNumber",
                "o.name");
    }

    /**
     * Who has lines of the month, planned or not: an index answers that for all lines of an office, while whether
     * something is planned would have to be read line by line.
     */
    private List<ExportChoices.Partner> providers(Office office, ExportSearch search) {
        boolean monthly = search.dataKind().parent().monthInName();
        return partners(
                new SearchConditions(" from ScheduleLine l join l.schedule s where s.office.id = :office"
                                + " and s.serviceMonth " + (monthly ? "=" : ">=") + " :month and"
                                + CoveredLines.COVERED)
                        .value("office", office.getId())
                        .value("month", search.month())
                        .value("covered", CoveredLines.TYPES),
                "l.service.providerNumber",
                "l.service.providerName");
    }

    private List<ExportChoices.Partner> partners(SearchConditions conditions, String number, String name) {
        return conditions
                .query(
                        em,
                        "select " + number + ", max(" + name + ")",
                        Object[].class,
                        " group by " + number + " order by " + number)
                .getResultStream()
                .map(row -> new ExportChoices.Partner((String) row[0], (String) row[1]))
                .toList();
    }

    private List<String> serviceTypes(Office office, ExportSearch search) {
        Sender sender = partners.sender(office);
        return em.createQuery(
                        "select distinct substring(l.service.serviceCode, 1, 2) from ScheduleLine l join l.schedule s"
                                + " where s.office.id = :office and s.serviceMonth = :month"
                                + " and l.service.providerNumber = :number",
                        String.class)
                .setParameter("office", office.getId())
                .setParameter("month", search.month())
                .setParameter("number", office.getOfficeNumber())
                .getResultStream()
                .filter(CoveredLines.TYPES::contains)
                .filter(type -> sender.gives(search.version(), office.getOfficeNumber(), type))
                .filter(type -> done(office, search.month(), type))
                .sorted()
                .toList();
    }

    /** Whether there are actuals of such a service; the first will do. */
    private boolean done(Office office, YearMonth month, String type) {
        return !em.createQuery(
                        "select l.id from ScheduleLine l join l.schedule s where s.office.id = :office"
                                + " and s.serviceMonth = :month and l.service.providerNumber = :number"
                                + " and substring(l.service.serviceCode, 1, 2) = :type and l.actual <> :none",
                        Long.class)
                .setParameter("office", office.getId())
                .setParameter("month", month)
                .setParameter("number", office.getOfficeNumber())
                .setParameter("type", type)
                .setParameter("none", DayCounts.NONE)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
