package careplan.exchange.export;

import careplan.base.Batches;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.export.ExportRefused.Reason;
import careplan.office.Office;
import careplan.request.NewRequest;
import careplan.request.RequestKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;

/** The destinations of chosen rows: as the confirmation shows them, and as a request names them. */
@ApplicationScoped
class ExportDestinations {

    private static final ResourceBundle TITLES =
            ResourceBundle.getBundle("careplan.exchange.export.titles", Locale.JAPANESE);

    @Inject
    private Partners partners;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private SentHistory history;

    /** The destinations of these rows that the conditions leave, by number. */
    List<ExportDestination> of(ExportCandidates candidates, Office office, ExportSearch search, List<Long> targets) {
        Map<Route, String> names = new TreeMap<>();
        Map<Route, Integer> clients = new HashMap<>();
        Map<Route, Integer> others = new HashMap<>();
        Batches.of(targets).forEach(batch -> {
            Map<Long, List<Recipient>> recipients = candidates.recipients(office.getId(), search, batch);
            Map<Long, List<SentTo>> sent = new HashMap<>();
            history.add(office.getId(), search, candidates.rows(office.getId(), search, batch), recipients)
                    .forEach(row -> sent.put(row.targetId(), row.sent()));
            recipients.forEach(
                    (target, all) -> all.stream().filter(search::wants).forEach(recipient -> {
                        Route route = recipient.route();
                        names.putIfAbsent(route, recipient.name());
                        clients.merge(route, 1, Integer::sum);
                        if (sent.getOrDefault(target, List.of()).stream()
                                .anyMatch(one -> one.version() != search.version()
                                        && one.route().number().equals(route.number()))) {
                            others.merge(route, 1, Integer::sum);
                        }
                    }));
        });
        Map<Route, Office> registered = registered(office, names.keySet());
        Map<String, ExportDestination.LastSent> lastSent = lastSent(office, names.keySet());
        return names.entrySet().stream()
                .map(entry -> {
                    Route route = entry.getKey();
                    Office known = registered.get(route);
                    return new ExportDestination(
                            route,
                            name(entry.getValue(), known),
                            clients.get(route),
                            others.getOrDefault(route, 0),
                            known == null
                                    ? null
                                    : new ExportDestination.Partner(known.getPartnerVersion(), known.isOneByOne()),
                            lastSent.get(route.number()),
                            route.number().equals(office.getOfficeNumber()));
                })
                .toList();
    }

    /** Those of the targets that none of the wanted destinations serves, in their order. */
    List<Long> unserved(
            ExportCandidates candidates, Office office, ExportSearch search, Set<String> wanted, List<Long> targets) {
        List<Long> unserved = new ArrayList<>();
        Batches.of(targets).forEach(batch -> {
            Map<Long, List<Recipient>> recipients = candidates.recipients(office.getId(), search, batch);
            batch.stream()
                    .filter(target -> recipients.getOrDefault(target, List.of()).stream()
                            .filter(search::wants)
                            .noneMatch(recipient ->
                                    wanted.contains(recipient.route().key())))
                    .forEach(unserved::add);
        });
        return unserved;
    }

    /** What the offices with these numbers have sent to this office last, by number. */
    private Map<String, ExportDestination.LastSent> lastSent(Office office, Collection<Route> routes) {
        Map<String, ExportDestination.LastSent> lastSent = new HashMap<>();
        Batches.of(routes.stream().map(Route::number).distinct().toList()).forEach(batch -> em.createQuery(
                        "select t.senderNumber, t.exchangeVersion, max(t.receivedAt) from Transmission t"
                                + " where t.office = :office and t.senderNumber in :numbers"
                                + " and t.receivedAt is not null"
                                + " group by t.senderNumber, t.exchangeVersion order by max(t.receivedAt)",
                        Object[].class)
                .setParameter("office", office)
                .setParameter("numbers", batch)
                .getResultList()
                .forEach(row -> lastSent.put(
                        (String) row[0],
                        new ExportDestination.LastSent(
                                (ExchangeVersion) row[1], ((LocalDateTime) row[2]).toLocalDate()))));
        return lastSent;
    }

    /**
     * The request for those of the targets that a wanted destination serves.
     *
     * @throws ExportRefused if a wanted destination serves none of them
     */
    NewRequest request(
            ExportCandidates candidates, Office office, ExportSearch search, ExportOrder order, List<Long> targets)
            throws ExportRefused {
        Map<Route, String> names = new HashMap<>();
        List<Long> served = new ArrayList<>();
        Batches.of(targets).forEach(batch -> {
            Map<Long, List<Recipient>> recipients = candidates.recipients(office.getId(), search, batch);
            for (Long target : batch) {
                List<Recipient> chosen = recipients.getOrDefault(target, List.of()).stream()
                        .filter(search::wants)
                        .filter(recipient ->
                                order.destinations().contains(recipient.route().key()))
                        .toList();
                if (!chosen.isEmpty()) {
                    served.add(target);
                    chosen.forEach(recipient -> names.put(recipient.route(), recipient.name()));
                }
            }
        });
        if (names.size() < order.destinations().size()) {
            throw new ExportRefused(Reason.DESTINATIONS_CHANGED);
        }
        return new NewRequest(
                order.dataKind().deletion() ? RequestKind.EXPORT_DELETION : RequestKind.EXPORT,
                office.getId(),
                title(office, order),
                order.version(),
                order.dataKind(),
                order.month(),
                order.bundling(),
                false,
                served,
                ordered(office, names));
    }

    private List<NewRequest.Destination> ordered(Office office, Map<Route, String> names) {
        Map<Route, Office> registered = registered(office, names.keySet());
        return new TreeMap<>(names)
                .entrySet().stream()
                        .map(entry -> {
                            Office known = registered.get(entry.getKey());
                            return new NewRequest.Destination(
                                    entry.getKey().number(),
                                    name(entry.getValue(), known),
                                    entry.getKey().type(),
                                    entry.getKey().senderType(),
                                    known != null && known.isOneByOne());
                        })
                        .toList();
    }

    private static String name(String planned, Office registered) {
        return registered == null ? planned : registered.getName();
    }

    private Map<Route, Office> registered(Office office, Collection<Route> routes) {
        Sender sender = partners.sender(office);
        Map<Route, Office> offices = new HashMap<>();
        Batches.of(routes).forEach(batch -> offices.putAll(partners.offices(sender, batch)));
        return offices;
    }

    private static String title(Office office, ExportOrder order) {
        return new MessageFormat(TITLES.getString("title"), Locale.JAPANESE)
                .format(new Object[] {office.getName(), order.dataKind().label(), JapaneseMonth.of(order.month())});
    }
}
