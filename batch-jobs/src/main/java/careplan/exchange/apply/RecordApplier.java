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
import careplan.request.RowAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * Applies one record: changes, result rows and the state of the item in one transaction, so that a record is applied
 * wholly or not at all and no failure of one reaches another.
 */
@ApplicationScoped
public class RecordApplier {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private RecordComparison comparison;

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

    /** Applies the record of an item; an item that is done already is left alone. */
    @Transactional(TxType.REQUIRES_NEW)
    public void apply(long itemId) {
        RequestItem item = em.find(RequestItem.class, itemId, LockModeType.PESSIMISTIC_WRITE);
        if (item.getState() != ItemState.PENDING) {
            return;
        }
        ReceivedRecord record = em.find(ReceivedRecord.class, item.getTargetId());
        if (record == null) {
            ResultRows rows = new ResultRows(em, item);
            rows.error(null, null, null, Words.text("gone"));
            fail(item, Words.text("gone"));
            return;
        }
        Comparison found = comparison.compare(record);
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
            em.createQuery(
                            "select count(distinct r.itemSeq) from RequestResultRow r where r.request.id = :request"
                                    + " and r.action = :warning",
                            Long.class)
                    .setParameter("request", requestId)
                    .setParameter("warning", RowAction.WARNING)
                    .getSingleResult()
                    .intValue()
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
