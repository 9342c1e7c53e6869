package careplan.exchange.export;

import careplan.base.JapanTime;
import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.client.Certifications;
import careplan.exchange.DataKind;
import careplan.exchange.export.ScheduleFacts.InsuredKey;
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
import careplan.schedule.MonthWarnings;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleStatus;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    private MonthGaps gaps;

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
            String lackingReason,
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

    /**
     * What the checks of the months of one list share.
     *
     * @param planned services by month
     * @param done likewise, where actuals are to be sent
     * @param parts of the month by client, one for each number under which it is insured
     * @param lacking names of providers whose actuals are lacking, by month
     * @param warnings of months that keep none yet
     * @param kept numbers under which clients whose number changes have a 利用票
     */
    private record Known(
            Office office,
            ExportSearch search,
            MasterData masterData,
            Map<Long, Set<Service>> planned,
            Map<Long, Set<Service>> done,
            Map<Long, List<InsuredPart>> parts,
            Map<Long, List<String>> lacking,
            Map<Long, String> warnings,
            Map<Long, Set<InsuredKey>> kept) {

        LocalDate today() {
            return JapanTime.now().toLocalDate();
        }

        boolean actual() {
            return search.dataKind() == DataKind.ACTUAL;
        }
    }

    /** The checked rows of these months, at most 500. */
    Map<Long, ExportRow> rows(Office office, ExportSearch search, List<Long> ids) {
        Map<Long, ExportRow> rows = new HashMap<>();
        if (ids.isEmpty()) {
            return rows;
        }
        boolean provider = office.getKind() == OfficeKind.PROVIDER;
        List<Month> months = months(ids);
        Known known = known(office, search, ids, months);
        for (Month month : months) {
            List<Message> messages = provider ? ofProvider(month, known) : ofPlan(month, known);
            rows.put(month.id(), month.row(search.month(), messages));
        }
        return rows;
    }

    private Known known(Office office, ExportSearch search, List<Long> ids, List<Month> months) {
        boolean actual = search.dataKind() == DataKind.ACTUAL;
        boolean provider = office.getKind() == OfficeKind.PROVIDER;
        Map<Long, Set<Service>> planned = provider ? Map.of() : services(ids, "planned");
        Map<Long, Set<Service>> done = actual ? services(ids, "actual") : Map.of();
        Set<Long> clients = months.stream().map(Month::clientId).collect(Collectors.toSet());
        Map<Long, List<InsuredPart>> parts = certifications(clients, search.month());
        Set<Long> divided = clients.stream()
                .filter(client -> parts.getOrDefault(client, List.of()).size() > 1)
                .collect(Collectors.toSet());
        return new Known(
                office,
                search,
                masterDataService.current(),
                planned,
                done,
                parts,
                actual ? gaps.withoutActuals(planned, done) : Map.of(),
                provider ? Map.of() : neverLooked(office, months),
                provider ? Map.of() : gaps.kept(office.getId(), search.month(), divided));
    }

    /** What an office plans itself is looked at whenever it is saved; before that was so, it was not. */
    private Map<Long, String> neverLooked(Office office, List<Month> months) {
        List<Long> ids = months.stream()
                .filter(month ->
                        month.warnings() == null && office.getOfficeNumber().equals(month.plannerNumber()))
                .map(Month::id)
                .toList();
        return PlanWarnings.find(em, masterDataService.current(), ids);
    }

    private static List<Message> ofProvider(Month month, Known known) {
        Set<Service> own = known.done().getOrDefault(month.id(), Set.of()).stream()
                .filter(service ->
                        service.providerNumber().equals(known.office().getOfficeNumber()))
                .collect(Collectors.toSet());
        return ScheduleChecks.checkActuals(
                facts(
                        month,
                        known,
                        own,
                        null,
                        MonthWarnings.of(null, month.status(), known.search().month(), known.today()),
                        otherLevels(own, month, known.search().month(), known.masterData())),
                month.plannerNumber());
    }

    private static List<Message> ofPlan(Month month, Known known) {
        Set<Service> planned = known.planned().getOrDefault(month.id(), Set.of());
        List<Message> messages = new ArrayList<>(ScheduleChecks.check(facts(
                month,
                known,
                planned,
                month.uncheckedReason(),
                MonthWarnings.of(
                        known.warnings().getOrDefault(month.id(), month.warnings()),
                        month.status(),
                        known.search().month(),
                        known.today()),
                Set.of())));
        if (known.kept().containsKey(month.clientId())) {
            ScheduleChecks.otherPart(
                            month.certified(),
                            known.parts().get(month.clientId()),
                            known.kept().get(month.clientId()))
                    .ifPresent(messages::add);
        }
        if (known.actual()) {
            if (known.done().getOrDefault(month.id(), Set.of()).isEmpty()) {
                messages.add(0, Message.of(MessageCode.EXPORT_NOTHING_DONE));
            } else {
                ScheduleChecks.actuals(known.lacking().getOrDefault(month.id(), List.of()), month.lackingReason())
                        .ifPresent(message -> messages.add(message.isError() ? 0 : messages.size(), message));
            }
        }
        return messages;
    }

    private static ScheduleFacts facts(
            Month month,
            Known known,
            Set<Service> services,
            String uncheckedReason,
            List<Message> warnings,
            Set<String> otherLevels) {
        YearMonth when = known.search().month();
        return new ScheduleFacts(
                month.insurerNumber(),
                uncheckedReason,
                warnings,
                month.certified(),
                current(month.certified(), known.parts().getOrDefault(month.clientId(), List.of())),
                services,
                unknownCodes(services, month, when, known.masterData()),
                otherLevels);
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
                                + " s.careManagementOfficeNumber, s.serviceMonth, s.warnings, s.actualsLackingReason,"
                                + " s.assistancePayment"
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
                        (String) row[19],
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
                (Integer) row[at + 6],
                (Integer) row[20]);
    }

    private Map<Long, Set<Service>> services(List<Long> ids, String counts) {
        Map<Long, Set<Service>> services = new HashMap<>();
        em.createQuery(
                        "select distinct l.schedule.id, l.service.serviceCode, l.service.providerNumber, l.service.serviceName"
                                + " from ScheduleLine l"
                                + " where l.schedule.id in :ids and l." + counts + " <> :none",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("none", DayCounts.NONE)
                .getResultStream()
                .forEach(row -> services.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add(new Service((String) row[1], (String) row[2], ServiceCode.isAddition((String) row[3]))));
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
                        .filter(found -> MonthWarnings.isOfOtherLevel(
                                found, month.certified().careLevel(), month.changedFrom(when)))
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
