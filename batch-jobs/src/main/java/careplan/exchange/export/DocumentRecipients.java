package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.export.RecipientRules.Planner;
import careplan.exchange.format.Benefit;
import careplan.exchange.format.CheckDigit;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.office.OfficeKind;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import careplan.schedule.DayCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * To whom plan documents may go: the providers whose services are planned in a month of the document or a later one, those
 * whom a 居宅サービス計画書 itself names, and the other side of an entrustment.
 */
@ApplicationScoped
public class DocumentRecipients {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private static final String COMMUNITY_PROJECT = "2";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private Partners partners;

    @Inject
    private Entrustments entrustments;

    private record Planned(YearMonth month, ServiceUse use) {}

    /** The recipients by document; at most 500 documents, all of one kind. */
    public Map<Long, List<Recipient>> of(Sender sender, ExchangeVersion version, Collection<PlanDocument> documents) {
        Map<Long, List<Recipient>> recipients = new HashMap<>();
        if (documents.isEmpty()) {
            return recipients;
        }
        List<Long> clients = documents.stream()
                .map(document -> document.getClient().getId())
                .distinct()
                .toList();
        LocalDate earliest = documents.stream()
                .map(PlanDocument::getKeyDate)
                .min(LocalDate::compareTo)
                .orElseThrow();
        Map<Long, Set<Planned>> planned = planned(sender, clients, YearMonth.from(earliest));
        boolean entrusted =
                ExportFlows.between(version, OfficeKind.CARE_MANAGEMENT, OfficeKind.COMMUNITY_SUPPORT_CENTER);
        Map<Long, Planner> planners = entrusted ? entrustments.partners(sender, clients, earliest, EVER) : Map.of();
        RecipientRules rules = new RecipientRules(sender, version);
        for (PlanDocument document : documents) {
            long client = document.getClient().getId();
            YearMonth month = YearMonth.from(document.getKeyDate());
            List<ServiceUse> uses = planned.getOrDefault(client, Set.of()).stream()
                    .filter(service -> !service.month().isBefore(month))
                    .map(Planned::use)
                    .toList();
            recipients.put(
                    document.getId(), of(rules, document, withNamed(sender, document, uses), planners.get(client)));
        }
        return recipients;
    }

    /** The services with those at providers that the second table of a 居宅サービス計画書 alone names. */
    private List<ServiceUse> withNamed(Sender sender, PlanDocument document, List<ServiceUse> planned) {
        if (document.getDataKind() != DataKind.CARE_PLAN) {
            return planned;
        }
        Set<String> known = planned.stream().map(ServiceUse::providerNumber).collect(Collectors.toSet());
        List<Row> named = document.part(FileKind.UP2KYO).stream()
                .flatMap(part ->
                        PartRows.read(Layouts.of(FileKind.UP2KYO, part.getLayoutVersion()), part.getContent()).stream())
                .filter(row ->
                        CheckDigit.officeNumberForm(row.get("サービス事業者コード")) && !known.contains(row.get("サービス事業者コード")))
                .toList();
        if (named.isEmpty()) {
            return planned;
        }
        Map<String, Set<String>> registered = partners.serviceTypes(
                sender.corporationId(),
                named.stream().map(row -> row.get("サービス事業者コード")).collect(Collectors.toSet()));
        return NamedProviders.with(planned, named, registered);
    }

    private static List<Recipient> of(
            RecipientRules rules, PlanDocument document, List<ServiceUse> uses, Planner planner) {
        if (document.getDataKind() == DataKind.CARE_PLAN) {
            return rules.providers(uses);
        }
        List<Recipient> recipients = new ArrayList<>(rules.preventiveProviders(uses));
        if (planner != null) {
            recipients.add(rules.planner(planner, benefit(document)));
        }
        return recipients;
    }

    /** 計画種類: 介護予防支援, unless the document says 介護予防ケアマネジメント. */
    private static Benefit benefit(PlanDocument document) {
        FileKind parent = document.getDataKind().parent();
        boolean project = document.part(parent).stream()
                .flatMap(part -> PartRows.read(Layouts.of(parent, part.getLayoutVersion()), part.getContent()).stream())
                .anyMatch(row -> row.get("計画種類").equals(COMMUNITY_PROJECT));
        return project ? Benefit.COMMUNITY_PROJECT : Benefit.PREVENTION;
    }

    private Map<Long, Set<Planned>> planned(Sender sender, List<Long> clients, YearMonth from) {
        Map<Long, Set<Planned>> planned = new HashMap<>();
        em.createQuery(
                        "select s.client.id, s.serviceMonth, l.service.providerNumber, max(l.service.providerName), l.service.serviceCode"
                                + " from ScheduleLine l join l.schedule s"
                                + " where s.office.id = :office and s.client.id in :clients"
                                + " and s.serviceMonth >= :from and l.planned <> :none"
                                + " group by s.client.id, s.serviceMonth, l.service.providerNumber, l.service.serviceCode"
                                + " order by l.service.serviceCode",
                        Object[].class)
                .setParameter("office", sender.officeId())
                .setParameter("clients", clients)
                .setParameter("from", from)
                .setParameter("none", DayCounts.NONE)
                .getResultStream()
                .forEach(row -> planned.computeIfAbsent((Long) row[0], client -> new LinkedHashSet<>())
                        .add(new Planned(
                                (YearMonth) row[1],
                                ServiceUse.ofCode((String) row[2], (String) row[3], (String) row[4]))));
        return planned;
    }

    /** The routes of one document. */
    Set<Route> routes(ExportTask task, PlanDocument document) {
        return of(task.sender(), task.version(), List.of(document)).get(document.getId()).stream()
                .map(Recipient::route)
                .collect(Collectors.toUnmodifiableSet());
    }
}
