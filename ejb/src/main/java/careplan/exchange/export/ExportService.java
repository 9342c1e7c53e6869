package careplan.exchange.export;

import careplan.base.JapanTime;
import careplan.exchange.DataKind;
import careplan.exchange.export.ExportRefused.Reason;
import careplan.office.Office;
import careplan.office.OfficeChoice;
import careplan.office.OfficeKind;
import careplan.request.NewRequest;
import careplan.request.RequestIntake;
import careplan.request.RequestKind;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * 出力: what can be sent of an office's data, to whom, and the request to do so.
 *
 * <p>Every method takes the sending office and throws {@link AccessDenied} where the caller may not use ケアプラン連携
 * there, or where such an office does not send such data.
 */
@Stateless
@RolesAllowed("STAFF")
public class ExportService {

    /** The most clients that one request may have. */
    public static final int MOST_TARGETS = 20_000;

    private static final ResourceBundle TITLES =
            ResourceBundle.getBundle("careplan.exchange.export.titles", Locale.JAPANESE);

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private RequestIntake intake;

    @Inject
    private Partners partners;

    @Inject
    @Any
    private Instance<ExportCandidates> kinds;

    /** 支援事業所: the offices whose data of this kind the caller may send, the 優先 one first. */
    public List<OfficeChoice> offices(DataKind dataKind) {
        OfficeKind sender = candidates(dataKind).sender();
        return access.permittedOffices(Menu.CAREPLAN_LINK).stream()
                .filter(office -> office.kind() == sender)
                .toList();
    }

    /** The month that people most likely want: the latest that there is anything of, else the present one. */
    public YearMonth suggestedMonth(long officeId, DataKind dataKind) {
        return require(officeId, dataKind).latestMonth(officeId).orElseGet(() -> YearMonth.from(JapanTime.now()));
    }

    /** What the selection lists offer for the month of the search. */
    public ExportChoices choices(long officeId, ExportSearch search) {
        return require(officeId, search.dataKind()).choices(officeId, search);
    }

    /** How many rows the search finds. */
    public int count(long officeId, ExportSearch search) {
        return require(officeId, search.dataKind()).count(officeId, search);
    }

    /** One page of the list, by kana; {@code size} at most 500. */
    public List<ExportRow> page(long officeId, ExportSearch search, int first, int size) {
        ExportCandidates candidates = require(officeId, search.dataKind());
        int most = Math.min(Math.max(size, 1), ExportCandidates.BATCH);
        return candidates.rows(officeId, search, candidates.ids(officeId, search, first, most));
    }

    /** 全て選択: the ids of all rows of the search that may be chosen, at most {@link #MOST_TARGETS}, by kana. */
    public List<Long> selectable(long officeId, ExportSearch search) {
        ExportCandidates candidates = require(officeId, search.dataKind());
        List<Long> selectable = new ArrayList<>();
        batches(
                candidates.ids(officeId, search, 0, MOST_TARGETS),
                batch -> candidates.rows(officeId, search, batch).stream()
                        .filter(ExportRow::isSelectable)
                        .map(ExportRow::targetId)
                        .forEach(selectable::add));
        return selectable;
    }

    /**
     * The offices to which the chosen rows may be sent, by number. Ids that are not of this office and month are passed
     * over.
     */
    public List<ExportDestination> destinations(long officeId, ExportSearch search, Collection<Long> targets) {
        ExportCandidates candidates = require(officeId, search.dataKind());
        List<Long> own = own(candidates, officeId, search, targets);
        Map<Route, String> names = new TreeMap<>();
        Map<Route, Integer> clients = new HashMap<>();
        batches(own, batch -> candidates.recipients(officeId, search, batch).values().stream()
                .flatMap(List::stream)
                .filter(search::wants)
                .forEach(recipient -> {
                    names.putIfAbsent(recipient.route(), recipient.name());
                    clients.merge(recipient.route(), 1, Integer::sum);
                }));
        Map<String, Office> registered = registered(officeId, names.keySet());
        return names.entrySet().stream()
                .map(entry -> destination(
                        entry,
                        clients.get(entry.getKey()),
                        registered.get(entry.getKey().number())))
                .toList();
    }

    /**
     * Records the request, after checking everything again. Chosen clients that none of the chosen destinations serves
     * are left out.
     *
     * @return the id of the request, whose job starts when this call's transaction commits
     * @throws ExportRefused if something has changed since it was shown, or nothing is chosen
     * @throws AccessDenied also if a chosen row is not of this office and month
     */
    public long request(long officeId, ExportOrder order) throws ExportRefused {
        ExportCandidates candidates = require(officeId, order.dataKind());
        if (order.targets().isEmpty()) {
            throw new ExportRefused(Reason.NO_TARGET);
        }
        if (order.targets().size() > MOST_TARGETS) {
            throw new ExportRefused(Reason.TOO_MANY_TARGETS);
        }
        if (order.destinations().isEmpty()) {
            throw new ExportRefused(Reason.NO_DESTINATION);
        }
        ExportSearch month = ExportSearch.of(order.version(), order.dataKind(), order.month());
        List<Long> own = own(candidates, officeId, month, order.targets());
        if (own.size() < order.targets().size()) {
            throw new AccessDenied("export of rows that are not of office id " + officeId);
        }
        refuseUnselectable(candidates, officeId, month, own);
        Map<Route, String> names = new HashMap<>();
        List<Long> served = served(candidates, officeId, month, own, order.destinations(), names);
        if (names.size() < order.destinations().size()) {
            throw new ExportRefused(Reason.DESTINATIONS_CHANGED);
        }
        Office office = em.find(Office.class, officeId);
        return intake.accept(new NewRequest(
                RequestKind.EXPORT,
                officeId,
                title(office, order),
                order.version(),
                order.dataKind(),
                order.month(),
                order.bundling(),
                false,
                served,
                ordered(officeId, names)));
    }

    private void refuseUnselectable(ExportCandidates candidates, long officeId, ExportSearch month, List<Long> targets)
            throws ExportRefused {
        List<ExportRow> refused = new ArrayList<>();
        batches(targets, batch -> candidates.rows(officeId, month, batch).stream()
                .filter(row -> !row.isSelectable())
                .forEach(refused::add));
        if (!refused.isEmpty()) {
            throw new ExportRefused(Reason.TARGETS_CHANGED, refused);
        }
    }

    /** Those targets that a wanted destination serves; {@code names} receives the destinations met. */
    private static List<Long> served(
            ExportCandidates candidates,
            long officeId,
            ExportSearch search,
            List<Long> targets,
            Set<String> wanted,
            Map<Route, String> names) {
        List<Long> served = new ArrayList<>();
        batches(targets, batch -> {
            Map<Long, List<Recipient>> recipients = candidates.recipients(officeId, search, batch);
            for (Long target : batch) {
                List<Recipient> chosen = recipients.getOrDefault(target, List.of()).stream()
                        .filter(recipient -> wanted.contains(recipient.route().key()))
                        .toList();
                if (!chosen.isEmpty()) {
                    served.add(target);
                    chosen.forEach(recipient -> names.put(recipient.route(), recipient.name()));
                }
            }
        });
        return served;
    }

    private List<NewRequest.Destination> ordered(long officeId, Map<Route, String> names) {
        Map<String, Office> registered = registered(officeId, names.keySet());
        return new TreeMap<>(names)
                .entrySet().stream()
                        .map(entry -> destination(
                                entry, 0, registered.get(entry.getKey().number())))
                        .map(destination -> new NewRequest.Destination(
                                destination.route().number(),
                                destination.name(),
                                destination.route().type(),
                                destination.route().senderType()))
                        .toList();
    }

    private static ExportDestination destination(Map.Entry<Route, String> named, int clients, Office registered) {
        return registered == null
                ? new ExportDestination(named.getKey(), named.getValue(), clients, null)
                : new ExportDestination(named.getKey(), registered.getName(), clients, registered.getPartnerVersion());
    }

    private Map<String, Office> registered(long officeId, Collection<Route> routes) {
        long corporation = em.find(Office.class, officeId).getCorporation().getId();
        Map<String, Office> offices = new HashMap<>();
        batches(
                routes.stream().map(Route::number).distinct().toList(),
                batch -> offices.putAll(partners.offices(corporation, batch)));
        return offices;
    }

    /** Those of the chosen ids that are of this office and month, in the order of the list. */
    private static List<Long> own(
            ExportCandidates candidates, long officeId, ExportSearch search, Collection<Long> chosen) {
        ExportSearch month = ExportSearch.of(search.version(), search.dataKind(), search.month());
        Set<Long> wanted = Set.copyOf(chosen);
        return candidates.ids(officeId, month, 0, 0).stream()
                .filter(wanted::contains)
                .toList();
    }

    private ExportCandidates require(long officeId, DataKind dataKind) {
        Office office = access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        ExportCandidates candidates = candidates(dataKind);
        if (office.getKind() != candidates.sender()) {
            throw new AccessDenied(dataKind + " is not sent by office id " + officeId);
        }
        return candidates;
    }

    private ExportCandidates candidates(DataKind dataKind) {
        return ExportCandidates.of(kinds, dataKind);
    }

    private static String title(Office office, ExportOrder order) {
        return new MessageFormat(TITLES.getString("title"), Locale.JAPANESE)
                .format(new Object[] {office.getName(), order.dataKind().label(), JapaneseMonth.of(order.month())});
    }

    private static <T> void batches(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += ExportCandidates.BATCH) {
            work.accept(all.subList(from, Math.min(all.size(), from + ExportCandidates.BATCH)));
        }
    }
}
