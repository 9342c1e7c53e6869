package careplan.exchange.apply;

import careplan.base.JapanTime;
import careplan.client.Client;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCatalogue;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordState;
import careplan.request.ItemState;
import careplan.request.ProcessingRequest;
import careplan.request.RequestAudit;
import careplan.request.RequestItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Applies records: changes, result rows and the state of the item in one transaction, so that a record is applied wholly or
 * not at all. Several share a transaction where all of them succeed; each is applied in one of its own where one fails, so
 * that no failure of one reaches another.
 */
@ApplicationScoped
public class RecordApplier {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private RecordComparison comparison;

    @Inject
    private ReportRows reportRows;

    /** The ids of the next items that are not done yet; they ascend in the order of the list. */
    @Transactional(TxType.SUPPORTS)
    public List<Long> pending(long requestId, long afterId, int count) {
        return em.createQuery(
                        "select i.id from RequestItem i where i.request.id = :request and i.state = :pending"
                                + " and i.id > :after order by i.id",
                        Long.class)
                .setParameter("request", requestId)
                .setParameter("pending", ItemState.PENDING)
                .setParameter("after", afterId)
                .setMaxResults(count)
                .getResultList();
    }

    /**
     * Applies the records of items, all of them or none; items that are done already are left alone.
     *
     * <p>What the records change is found out first, as far as they are about different people, and then carried out:
     * questions and changes in turns would send each change to the database by itself.
     *
     * @param itemIds ids in the order of the list
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void apply(List<Long> itemIds) {
        List<RequestItem> items = locked(itemIds);
        Map<Long, ReceivedRecord> records = records(items);
        FoundOut found = new FoundOut();
        for (RequestItem item : items) {
            ReceivedRecord record = records.get(item.getTargetId());
            if (record == null) {
                gone(item);
                continue;
            }
            if (found.mayConcern(record)) {
                found.carryOut();
            }
            Comparison change = comparison.compare(record);
            if (found.concerns(change)) {
                found.carryOut();
                change = comparison.compare(record);
            }
            found.add(item, record, change);
        }
        found.carryOut();
    }

    private List<RequestItem> locked(List<Long> itemIds) {
        return em.createQuery(
                        "select i from RequestItem i where i.id in :ids and i.state = :pending order by i.id",
                        RequestItem.class)
                .setParameter("ids", itemIds)
                .setParameter("pending", ItemState.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private Map<Long, ReceivedRecord> records(List<RequestItem> items) {
        return items.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select r from ReceivedRecord r join fetch r.transmission where r.id in :ids",
                                ReceivedRecord.class)
                        .setParameter(
                                "ids",
                                items.stream().map(RequestItem::getTargetId).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(ReceivedRecord::getId, Function.identity()));
    }

    private void gone(RequestItem item) {
        new ResultRows(em, item).error(null, null, null, Words.text("gone"));
        fail(item, Words.text("gone"));
    }

    /** Records of which it is known what they change, of different people, none of them carried out yet. */
    private final class FoundOut {

        private final List<Runnable> deeds = new ArrayList<>();
        private final Set<String> insuredNumbers = new HashSet<>();
        private final Set<Long> clients = new HashSet<>();

        /** Whether the record may be about one of the people; whose it is by a person's word is not known by its number. */
        boolean mayConcern(ReceivedRecord record) {
            return insuredNumbers.contains(record.getInsuredNumber());
        }

        boolean concerns(Comparison found) {
            return found.client() != null && clients.contains(found.client().id());
        }

        void add(RequestItem item, ReceivedRecord record, Comparison found) {
            insuredNumbers.add(record.getInsuredNumber());
            if (found.client() != null) {
                clients.add(found.client().id());
            }
            deeds.add(() -> settle(item, record, found));
        }

        void carryOut() {
            deeds.forEach(Runnable::run);
            deeds.clear();
            insuredNumbers.clear();
            clients.clear();
        }
    }

    private void settle(RequestItem item, ReceivedRecord record, Comparison found) {
        ResultRows rows = new ResultRows(em, item);
        rows.about(record, found.client());
        if (found.refusal() != null) {
            refuse(item, rows, found, found.refusal(), record.getMessages());
        } else if (found.isGuarded() && !item.getRequest().isOverwriteConfirmed()) {
            refuse(item, rows, found, found.guard(), null);
        } else {
            carryOut(item, record, found, rows);
        }
    }

    private void carryOut(RequestItem item, ReceivedRecord record, Comparison found, ResultRows rows) {
        boolean real = found.isReal();
        if (real) {
            found.deed().run();
        }
        if (record.getClient() == null) {
            record.setClient(em.getReference(Client.class, found.client().id()));
        }
        if (record.getState() != RecordState.APPLIED) {
            record.moveTo(RecordState.APPLIED);
            record.setAppliedAt(JapanTime.now());
        } else if (real) {
            record.setAppliedAt(JapanTime.now());
        }
        rows.summary(found);
        found.warnings().forEach(rows::warning);
        found.changes().forEach(rows::change);
        item.setState(ItemState.DONE);
        em.persist(RequestAudit.event(
                item.getRequest(),
                "RECORD_APPLIED",
                ReceivedRecord.class,
                record.getId(),
                found.client().id(),
                "changed=" + real));
    }

    private static void refuse(RequestItem item, ResultRows rows, Comparison found, Message refusal, String more) {
        String text = refusal.text() + MessageCatalogue.action(refusal.code());
        rows.error(place(refusal), found.subject(), refusal.value(), more == null ? text : text + "\n" + more);
        fail(item, text);
    }

    private static Place place(Message message) {
        return message.file().isEmpty() ? null : new Place(message.file(), message.line());
    }

    /**
     * Records that an item could not be applied, after its own transaction was rolled back.
     *
     * @param text why, and what to do
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void fail(long itemId, String text) {
        RequestItem item = em.find(RequestItem.class, itemId, LockModeType.PESSIMISTIC_WRITE);
        if (item.getState() != ItemState.PENDING) {
            return;
        }
        ResultRows rows = new ResultRows(em, item);
        ReceivedRecord record = em.find(ReceivedRecord.class, item.getTargetId());
        if (record != null) {
            Client client = record.getClient();
            rows.about(
                    record,
                    client == null
                            ? null
                            : new Comparison.ClientName(client.getId(), client.getCode(), client.getName()));
        }
        rows.error(null, null, null, text);
        fail(item, text);
    }

    private static void fail(RequestItem item, String text) {
        item.setState(ItemState.FAILED);
        item.setMessage(text);
    }

    /** How many items of the request have failed, and how many done ones have a warning. */
    @Transactional(TxType.SUPPORTS)
    public int[] counts(long requestId) {
        return new int[] {
            em.createQuery(
                            "select count(i) from RequestItem i where i.request.id = :request and i.state = :failed",
                            Long.class)
                    .setParameter("request", requestId)
                    .setParameter("failed", ItemState.FAILED)
                    .getSingleResult()
                    .intValue(),
            (int) reportRows.warned(requestId)
        };
    }

    /** The request, for what is written about it. */
    @Transactional(TxType.SUPPORTS)
    public ProcessingRequest request(long requestId) {
        return em.createQuery(
                        "select r from ProcessingRequest r join fetch r.office join fetch r.staff where r.id = :id",
                        ProcessingRequest.class)
                .setParameter("id", requestId)
                .getSingleResult();
    }
}
