package careplan.exchange.apply;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Batches;
import careplan.base.SortBy;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.receive.ReceivedRecord;
import careplan.office.Office;
import careplan.office.OfficeChoice;
import careplan.request.NewRequest;
import careplan.request.RequestIntake;
import careplan.request.RequestKind;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 印刷・取込: what was received, what importing it would do, and the import itself. */
@Stateless
@RolesAllowed("STAFF")
public class ApplyService {

    /** The most records that one request may have. */
    public static final int MOST_TARGETS = 20_000;

    /** The most records that are compared in one call. */
    public static final int MOST_COMPARED = 100;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AuditLog audit;

    @EJB
    private AccessControl access;

    @EJB
    private RequestIntake intake;

    @Inject
    private RecordComparison comparison;

    @Inject
    private RecordLists lists;

    @Inject
    private WaitingPlans plans;

    /** The kinds of data that this kind of office can choose as 選択データ. */
    public List<DataKind> kinds(long officeId, ExchangeVersion version) {
        Office office = access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        return ApplyKinds.listed(office.getKind()).stream()
                .filter(kind -> kind.existsIn(version))
                .toList();
    }

    /** Our offices that the caller may choose: those of the same kind as the office in use. */
    public List<OfficeChoice> ownOffices(long officeId) {
        Office office = access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        return access.permittedOffices(Menu.CAREPLAN_LINK).stream()
                .filter(choice -> choice.kind() == office.getKind())
                .toList();
    }

    /** Whether the office in use takes such data over into its own records; else it looks at them and prints them. */
    public boolean applicable(long officeId, DataKind kind) {
        Office office = access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        return ApplyKinds.applied(office.getKind(), kind);
    }

    /** The latest month that such data were received of; the month of the search does not count. */
    public Optional<YearMonth> latestMonth(long officeId, ApplySearch search) {
        return lists.latestMonth(offices(officeId, search), search);
    }

    /** サービス種類 that the other conditions find; none in V3. */
    public List<String> serviceTypes(long officeId, ApplySearch search) {
        return lists.serviceTypes(offices(officeId, search), search);
    }

    /** Numbers and names of the offices that sent what the other conditions find. */
    public Map<String, String> senders(long officeId, ApplySearch search) {
        return lists.senders(offices(officeId, search), search);
    }

    /** 連番 of the units that the other conditions find, newest first. */
    public List<String> serials(long officeId, ApplySearch search) {
        return lists.serials(offices(officeId, search), search);
    }

    /** One page of the list, its own order being by kana and number. */
    public List<ApplyRow> page(long officeId, ApplySearch search, SortBy sort, int first, int size) {
        List<Long> ids = lists.ids(offices(officeId, search), search, sort, first, size);
        audit.listed("RECEIVED_LISTED", officeId, ids);
        return lists.rows(ids);
    }

    /** The ids of the records of the list that are still to do, or have faults, in its order; at most {@link #MOST_TARGETS}. */
    public List<Long> only(long officeId, ApplySearch search, SortBy sort, ApplyFilter filter) {
        List<Long> all = lists.ids(offices(officeId, search), search, sort, 0, MOST_TARGETS);
        List<Long> only = new ArrayList<>();
        for (List<Long> batch : Batches.of(all)) {
            lists.rows(batch).stream().filter(filter::lets).map(ApplyRow::id).forEach(only::add);
        }
        return only;
    }

    /** These records of the list, in this order; at most 500. */
    public List<ApplyRow> chosen(long officeId, List<Long> recordIds) {
        List<Long> permitted = permitted(officeId, recordIds);
        audit.listed("RECEIVED_LISTED", officeId, permitted);
        return lists.rows(permitted);
    }

    /** How many records {@link #page} would list in all. */
    public int count(long officeId, ApplySearch search) {
        return lists.count(offices(officeId, search), search);
    }

    /** 全て選択: the ids of all records of the list that can be chosen, in its order. */
    public List<Long> selectable(long officeId, ApplySearch search) {
        return lists.selectable(offices(officeId, search), search);
    }

    /** What importing these records meets. */
    public ApplySummary summary(long officeId, List<Long> recordIds) {
        return lists.summary(permitted(officeId, recordIds));
    }

    /**
     * How many of these records cannot be imported, for the reasons that their previews tell; nothing is changed.
     *
     * @param recordIds at most {@link #MOST_COMPARED}, since each is compared with what its office keeps
     */
    public ApplyCheck check(long officeId, List<Long> recordIds) {
        if (recordIds.size() > MOST_COMPARED) {
            throw new IllegalArgumentException(recordIds.size() + " records");
        }
        return permitted(officeId, recordIds).stream()
                .map(id -> Previews.check(comparison.compare(em.find(ReceivedRecord.class, id))))
                .reduce(ApplyCheck.NONE, ApplyCheck::plus);
    }

    /**
     * What importing this record would do; nothing is changed.
     *
     * @throws AccessDenied if the caller may not use ケアプラン連携 for the record's office
     */
    public ApplyPreview preview(long officeId, long recordId) {
        permitted(officeId, List.of(recordId));
        ReceivedRecord record = em.find(ReceivedRecord.class, recordId);
        Comparison found = comparison.compare(record);
        audit.record(AuditEntry.of("RECORD_PREVIEWED")
                .office(officeId)
                .subject(ReceivedRecord.class, recordId)
                .client(found.client() == null ? null : found.client().id()));
        return Previews.of(record, found);
    }

    /**
     * Has the chosen records imported.
     *
     * @param search the conditions they were found with
     * @param recordIds ids of records that can be chosen, in the order of the list, at most {@link #MOST_TARGETS}
     * @param overwriteConfirmed whether 確定済 months may be changed
     * @param plansFirst whether 利用票 that came and wait are imported before the actuals that need them
     * @return the id of the request
     * @throws AccessDenied if the caller may not use ケアプラン連携 for the office of each record
     */
    public long apply(
            long officeId, ApplySearch search, List<Long> recordIds, boolean overwriteConfirmed, boolean plansFirst) {
        Office office = access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        if (!ApplyKinds.applied(office.getKind(), search.kind())) {
            throw new IllegalArgumentException(office.getKind() + " takes no " + search.kind() + " over");
        }
        if (recordIds.size() > MOST_TARGETS) {
            throw new IllegalArgumentException(recordIds.size() + " records");
        }
        List<Long> permitted = permitted(officeId, recordIds);
        List<Long> targets = plansFirst ? plans.before(permitted) : permitted;
        return intake.accept(new NewRequest(
                RequestKind.APPLY,
                officeId,
                ApplyTexts.title(office.getName(), search, targets.size()),
                search.version(),
                search.kind(),
                search.month(),
                null,
                overwriteConfirmed,
                targets,
                List.of()));
    }

    private List<Long> offices(long officeId, ApplySearch search) {
        List<Long> own = ownOffices(officeId).stream().map(OfficeChoice::id).toList();
        if (search == null || search.ownOfficeId() == null) {
            return own;
        }
        if (!own.contains(search.ownOfficeId())) {
            access.requireOffice(Menu.CAREPLAN_LINK, search.ownOfficeId());
        }
        return List.of(search.ownOfficeId());
    }

    /** The ids, each once; refuses where one is not of an office that the caller may use. */
    private List<Long> permitted(long officeId, List<Long> recordIds) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        List<Long> ids = new ArrayList<>(new LinkedHashSet<>(recordIds));
        Set<Long> offices = lists.officesOf(ids);
        List<Long> permitted = access.permittedOfficeIds(Menu.CAREPLAN_LINK);
        for (long office : offices) {
            if (!permitted.contains(office)) {
                throw new AccessDenied("received records of office id " + office);
            }
        }
        return ids;
    }
}
