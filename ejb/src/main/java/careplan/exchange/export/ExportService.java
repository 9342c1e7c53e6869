package careplan.exchange.export;

import careplan.audit.AuditLog;
import careplan.base.Batches;
import careplan.base.JapanTime;
import careplan.base.SortBy;
import careplan.exchange.DataKind;
import careplan.exchange.export.ExportRefused.Reason;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.office.Office;
import careplan.office.OfficeChoice;
import careplan.office.OfficeKind;
import careplan.request.RequestIntake;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * 出力 and 削除出力: what can be sent of an office's data, to whom, and the request to do so.
 *
 * <p>Every method takes the sending office and throws {@link AccessDenied} where the caller may not use ケアプラン連携
 * there, or where such an office does not send such data.
 */
@Stateless
@RolesAllowed("STAFF")
public class ExportService {

    /** The most clients that one request may have. */
    public static final int MOST_TARGETS = 20_000;

    /** The most that may have pictures, whose names have four digits. */
    public static final int MOST_PROFILES = 9_999;

    @EJB
    private AccessControl access;

    @EJB
    private RequestIntake intake;

    @EJB
    private AuditLog audit;

    @Inject
    private ChoiceLists lists;

    @Inject
    private SentHistory history;

    @Inject
    private ExportDestinations destinations;

    @Inject
    @Any
    private Instance<ExportCandidates> kinds;

    /** 送信元事業所: the offices of this kind whose data the caller may send, the 優先 one first. */
    public List<OfficeChoice> offices(OfficeKind kind) {
        return access.permittedOffices(Menu.CAREPLAN_LINK).stream()
                .filter(office -> office.kind() == kind)
                .toList();
    }

    /** The month that people most likely want: the latest that there is anything of, else the present one. */
    public YearMonth suggestedMonth(long officeId, ExportSearch search) {
        require(officeId, search);
        return candidates(search.dataKind())
                .latestMonth(officeId, search)
                .orElseGet(() -> YearMonth.from(JapanTime.now()));
    }

    /** What the selection lists offer for the month of the search. */
    public ExportChoices choices(long officeId, ExportSearch search) {
        return lists.of(require(officeId, search), search);
    }

    /** How many rows the search finds. */
    public int count(long officeId, ExportSearch search) {
        require(officeId, search);
        return candidates(search.dataKind()).count(officeId, search);
    }

    /** One page of the list; {@code size} at most 500. */
    public List<ExportRow> page(long officeId, ExportSearch search, SortBy sort, int first, int size) {
        require(officeId, search);
        ExportCandidates candidates = candidates(search.dataKind());
        int most = Math.min(Math.max(size, 1), ExportCandidates.BATCH);
        List<Long> ids = candidates.ids(officeId, search, sort, first, most);
        audit.listed("EXPORT_SEARCHED", officeId, ids);
        return rows(candidates, officeId, search, ids);
    }

    /** 全て選択: the ids of all rows of the search that may be chosen, at most {@link #MOST_TARGETS}, by kana. */
    public List<Long> selectable(long officeId, ExportSearch search) {
        return matching(officeId, search, ExportRow::isSelectable);
    }

    private List<Long> matching(long officeId, ExportSearch search, Predicate<ExportRow> wanted) {
        require(officeId, search);
        ExportCandidates candidates = candidates(search.dataKind());
        List<Long> matching = new ArrayList<>();
        Batches.of(candidates.ids(officeId, search, SortBy.OWN, 0, most(search.dataKind())))
                .forEach(batch -> rows(candidates, officeId, search, batch).stream()
                        .filter(wanted)
                        .map(ExportRow::targetId)
                        .forEach(matching::add));
        return matching;
    }

    /**
     * The ids of the rows of the search that are still to do, or have faults; at most {@link #MOST_TARGETS}. Every row is
     * checked for it, as for {@link #selectable}.
     */
    public List<Long> only(long officeId, ExportSearch search, ExportFilter filter) {
        return matching(officeId, search, filter::lets);
    }

    /** One page of these rows of the search, in the order of the list; {@code size} at most 500. */
    public List<ExportRow> chosen(
            long officeId, ExportSearch search, SortBy sort, Collection<Long> targets, int first, int size) {
        require(officeId, search);
        ExportCandidates candidates = candidates(search.dataKind());
        List<Long> own = own(candidates, officeId, search, sort, targets);
        int from = Math.min(first, own.size());
        int to = Math.min(own.size(), from + Math.min(Math.max(size, 1), ExportCandidates.BATCH));
        List<Long> page = own.subList(from, to);
        audit.listed("EXPORT_SEARCHED", officeId, page);
        return rows(candidates, officeId, search, page);
    }

    /**
     * The offices to which the chosen rows may be sent, by number. Ids that are not of this office and month are passed
     * over.
     */
    public List<ExportDestination> destinations(long officeId, ExportSearch search, Collection<Long> targets) {
        Office office = require(officeId, search);
        ExportCandidates candidates = candidates(search.dataKind());
        return destinations.of(candidates, office, search, own(candidates, officeId, search, SortBy.OWN, targets));
    }

    /** The names of the chosen clients to whom none of these destinations belongs: they would be left out. */
    public List<String> unserved(
            long officeId, ExportSearch search, Collection<Long> targets, Collection<String> destinationKeys) {
        Office office = require(officeId, search);
        ExportCandidates candidates = candidates(search.dataKind());
        List<Long> own = own(candidates, officeId, search, SortBy.OWN, targets);
        List<String> names = new ArrayList<>();
        Batches.of(destinations.unserved(candidates, office, search, Set.copyOf(destinationKeys), own))
                .forEach(batch -> {
                    Map<Long, ExportCandidates.ClientName> clients = candidates.clients(batch);
                    batch.stream()
                            .filter(clients::containsKey)
                            .map(id -> clients.get(id).name())
                            .forEach(names::add);
                });
        return names;
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
        ExportSearch search = new ExportSearch(
                order.version(),
                order.dataKind(),
                order.month(),
                order.recipient(),
                null,
                null,
                null,
                null,
                null,
                null);
        Office office = require(officeId, search);
        ExportCandidates candidates = candidates(order.dataKind());
        if (order.targets().isEmpty()) {
            throw new ExportRefused(Reason.NO_TARGET);
        }
        if (order.targets().size() > most(order.dataKind())) {
            throw new ExportRefused(Reason.TOO_MANY_TARGETS);
        }
        if (order.destinations().isEmpty()) {
            throw new ExportRefused(Reason.NO_DESTINATION);
        }
        List<Long> own = own(candidates, officeId, search, SortBy.OWN, order.targets());
        if (own.size() < order.targets().size()) {
            refuseForeign(candidates, officeId, search, order);
        }
        refuseUnselectable(candidates, officeId, search, own);
        return intake.accept(destinations.request(candidates, office, search, order, own));
    }

    /** A sending that somebody else has told to delete meanwhile is no row any more, but was one of this office. */
    private static void refuseForeign(
            ExportCandidates candidates, long officeId, ExportSearch search, ExportOrder order) throws ExportRefused {
        if (search.dataKind().deletion()
                && candidates
                                .rows(officeId, search, List.copyOf(order.targets()))
                                .size()
                        == order.targets().size()) {
            throw new ExportRefused(Reason.ALREADY_DELETED);
        }
        throw new AccessDenied("export of rows that are not of office id " + officeId);
    }

    private void refuseUnselectable(ExportCandidates candidates, long officeId, ExportSearch month, List<Long> targets)
            throws ExportRefused {
        List<ExportRow> refused = new ArrayList<>();
        Batches.of(targets).forEach(batch -> rows(candidates, officeId, month, batch).stream()
                .filter(row -> !row.isSelectable())
                .forEach(refused::add));
        if (!refused.isEmpty()) {
            throw new ExportRefused(Reason.TARGETS_CHANGED, refused);
        }
    }

    private List<ExportRow> rows(ExportCandidates candidates, long officeId, ExportSearch search, List<Long> ids) {
        Map<Long, List<Recipient>> recipients = ids.isEmpty() ? Map.of() : candidates.recipients(officeId, search, ids);
        ExportSearch whole = search.whole();
        return history.add(officeId, search, candidates.rows(officeId, search, ids), recipients).stream()
                .map(row -> row.isSelectable()
                                && recipients.getOrDefault(row.targetId(), List.of()).stream()
                                        .noneMatch(whole::wants)
                        ? row.with(RowMessage.of(Message.of(MessageCode.EXPORT_NO_RECIPIENT)))
                        : row)
                .toList();
    }

    /** Those of the chosen ids that are of this office and month, in the order of the list. */
    private static List<Long> own(
            ExportCandidates candidates, long officeId, ExportSearch search, SortBy sort, Collection<Long> chosen) {
        Set<Long> wanted = Set.copyOf(chosen);
        return candidates.ids(officeId, search.whole(), sort, 0, 0).stream()
                .filter(wanted::contains)
                .toList();
    }

    private static int most(DataKind kind) {
        return kind == DataKind.CLIENT_PROFILE ? MOST_PROFILES : MOST_TARGETS;
    }

    private Office require(long officeId, ExportSearch search) {
        Office office = access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        if (!ExportFlows.allow(search.version(), office.getKind(), search.recipient(), search.dataKind())) {
            throw new AccessDenied(search.dataKind() + " is not sent by office id " + officeId);
        }
        return office;
    }

    private ExportCandidates candidates(DataKind dataKind) {
        return ExportCandidates.of(kinds, dataKind);
    }
}
