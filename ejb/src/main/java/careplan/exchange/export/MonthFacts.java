package careplan.exchange.export;

import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.client.Certifications;
import careplan.exchange.DataKind;
import careplan.exchange.export.ScheduleFacts.Service;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.master.MasterData;
import careplan.master.MasterDataService;
import careplan.master.ServiceCode;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.schedule.DayCounts;
import careplan.schedule.InsuredPart;
import careplan.schedule.InsuredTerms;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleStatus;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads months as rows of the list, and what their checks look at. */
@ApplicationScoped
class MonthFacts {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private MasterDataService masterDataService;

    /** A month as the list shows it. */
    private record Month(
            long id,
            ScheduleStatus status,
            long clientId,
            String clientCode,
            String clientName,
            String insurerName,
            String insurerNumber,
            String careManagerName,
            String plannerNumber,
            String uncheckedReason,
            String warnings,
            InsuredTerms certified,
            CareLevel previousLevel,
            LocalDate levelChangedOn) {

        /** The level before, where it changes in this month; else null. */
        CareLevel changedFrom(YearMonth month) {
            return levelChangedOn != null && YearMonth.from(levelChangedOn).equals(month) ? previousLevel : null;
        }

        ExportRow row(YearMonth month, List<Message> messages) {
            return new ExportRow(
                    id,
                    status,
                    new SentKey(insurerNumber, certified.insuredNumber(), month, null),
                    clientId,
                    clientCode,
                    clientName,
                    certified.careLevel(),
                    insurerName,
                    careManagerName,
                    List.of(),
                    messages.stream().map(RowMessage::of).toList());
        }
    }

    /** The checked rows of these months, at most 500. */
    Map<Long, ExportRow> rows(Office office, ExportSearch search, List<Long> ids) {
        Map<Long, ExportRow> rows = new HashMap<>();
        if (ids.isEmpty()) {
            return rows;
        }
        List<Month> months = months(ids);
        Set<Long> clients = months.stream().map(Month::clientId).collect(Collectors.toSet());
        boolean actual = search.dataKind() == DataKind.ACTUAL;
        boolean provider = office.getKind() == OfficeKind.PROVIDER;
        Map<Long, Set<Service>> planned = provider ? Map.of() : services(ids, "planned");
        Map<Long, Set<Service>> done = actual ? services(ids, "actual") : Map.of();
        MasterData masterData = masterDataService.current();
        Map<Long, List<InsuredPart>> certifications = certifications(clients, search.month());
        for (Month month : months) {
            Optional<InsuredTerms> current =
                    current(month.certified(), certifications.getOrDefault(month.clientId(), List.of()));
            Set<Service> doneHere = done.getOrDefault(month.id(), Set.of());
            List<Message> messages;
            if (provider) {
                Set<Service> own = doneHere.stream()
                        .filter(service -> service.providerNumber().equals(office.getOfficeNumber()))
                        .collect(Collectors.toSet());
                ScheduleFacts facts = new ScheduleFacts(
                        month.insurerNumber(),
                        null,
                        null,
                        month.certified(),
                        current,
                        own,
                        unknownCodes(own, month, search.month(), masterData),
                        otherLevels(own, month, search.month(), masterData));
                messages = ScheduleChecks.checkActuals(facts, month.plannerNumber());
            } else {
                Set<Service> services = planned.getOrDefault(month.id(), Set.of());
                messages = new ArrayList<>(ScheduleChecks.check(new ScheduleFacts(
                        month.insurerNumber(),
                        month.uncheckedReason(),
                        month.warnings(),
                        month.certified(),
                        current,
                        services,
                        unknownCodes(services, month, search.month(), masterData),
                        otherLevels(services, month, search.month(), masterData))));
                if (actual && doneHere.isEmpty()) {
                    messages.add(0, Message.of(MessageCode.EXPORT_NOTHING_DONE));
                }
            }
            rows.put(month.id(), month.row(search.month(), messages));
        }
        return rows;
    }

    /** The terms of the number that the month is planned under; of another where that is not in force any more. */
    private static Optional<InsuredTerms> current(InsuredTerms planned, List<InsuredPart> parts) {
        List<InsuredTerms> terms = parts.stream().map(InsuredTerms::of).toList();
        return terms.stream()
                .filter(one -> one.insurerId() == planned.insurerId()
                        && one.insuredNumber().equals(planned.insuredNumber()))
                .findFirst()
                .or(() -> terms.stream().reduce((one, later) -> later));
    }

    private List<Month> months(List<Long> ids) {
        return em.createQuery(
                        "select s.id, s.status, c.id, c.code, c.name, i.name, i.insurerNumber, s.careManagerName,"
                                + " s.uncheckedReason, i.id, s.insuredNumber, s.careLevel, s.certificationStatus,"
                                + " s.previousCareLevel, s.levelChangedOn, s.benefitRate,"
                                + " s.careManagementOfficeNumber, s.serviceMonth, s.warnings"
                                + " from MonthlySchedule s join s.client c join s.insurer i where s.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new Month(
                        (Long) row[0],
                        (ScheduleStatus) row[1],
                        (Long) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[16],
                        (String) row[8],
                        (String) row[18],
                        certified(row, 9, (YearMonth) row[17]),
                        (CareLevel) row[13],
                        (LocalDate) row[14]))
                .toList();
    }

    private static InsuredTerms certified(Object[] row, int at, YearMonth month) {
        CareLevel level = (CareLevel) row[at + 2];
        return new InsuredTerms(
                (Long) row[at],
                (String) row[at + 1],
                level,
                MonthlySchedule.limitLevel(level, (CareLevel) row[at + 4], (LocalDate) row[at + 5], month),
                (CertificationStatus) row[at + 3],
                (Integer) row[at + 6]);
    }

    private Map<Long, Set<Service>> services(List<Long> ids, String counts) {
        Map<Long, Set<Service>> services = new HashMap<>();
        em.createQuery(
                        "select distinct l.schedule.id, l.serviceCode, l.providerNumber from ScheduleLine l"
                                + " where l.schedule.id in :ids and l." + counts + " <> :none",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("none", DayCounts.NONE)
                .getResultStream()
                .forEach(row -> services.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add(new Service((String) row[1], (String) row[2])));
        return services;
    }

    private static Set<String> unknownCodes(Set<Service> services, Month month, YearMonth when, MasterData masterData) {
        return services.stream()
                .map(Service::code)
                .filter(code -> masterData
                        .serviceCode(code, when, month.insurerNumber())
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    /** Where the level changes inside the month, services of both levels are right. */
    private static Set<String> otherLevels(Set<Service> services, Month month, YearMonth when, MasterData masterData) {
        return services.stream()
                .map(Service::code)
                .filter(code -> masterData
                        .serviceCode(code, when, month.insurerNumber())
                        .map(ServiceCode::getCareLevel)
                        .filter(level -> level != month.certified().careLevel() && level != month.changedFrom(when))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** The parts of the month of each client, one for each number under which it is insured. */
    private Map<Long, List<InsuredPart>> certifications(Set<Long> clients, YearMonth month) {
        Map<Long, List<InsuredPart>> parts = new HashMap<>();
        Certifications.of(em, clients).forEach((client, all) -> parts.put(client, InsuredPart.of(all, month)));
        return parts;
    }
}
