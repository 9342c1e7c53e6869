package careplan.nextmonth;

import careplan.client.Client;
import careplan.client.ClientOffice;
import careplan.exchange.apply.ResultRows;
import careplan.master.JobMasterData;
import careplan.request.ItemState;
import careplan.request.ProcessingRequest;
import careplan.request.RequestAudit;
import careplan.request.RequestItem;
import careplan.request.RowAction;
import careplan.schedule.MonthBeginning;
import careplan.schedule.MonthRefused;
import careplan.schedule.MonthlySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Makes the month of one client: the month, its result rows and the state of the item in one transaction. After a crash an item
 * is therefore done wholly or not at all, and no month is made twice.
 */
@ApplicationScoped
public class NextMonthMaker {

    private static final int MESSAGE = 1000;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private JobMasterData masterData;

    /**
     * Makes the month; an item that is done already is left alone.
     *
     * @throws MonthRefused if it cannot be made, or there is one already
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void make(long itemId) {
        RequestItem item = pending(itemId);
        if (item == null) {
            return;
        }
        ProcessingRequest request = item.getRequest();
        YearMonth month = request.getServiceMonth();
        MonthBeginning beginnings = new MonthBeginning(em, masterData.current());
        ClientOffice service = beginnings
                .service(request.getOffice().getId(), item.getTargetId(), month)
                .orElseThrow(() -> new MonthRefused("notServed"));
        List<String> notes = NextMonthNotes.of(beginnings, service, month, request.getBeginning());
        MonthBeginning.Begun begun = beginnings.begin(service, month, request.getBeginning(), Map.of());
        ResultRows rows = rows(item);
        for (MonthlySchedule made : begun.months()) {
            em.persist(RequestAudit.event(
                    request,
                    "SCHEDULE_CREATED",
                    MonthlySchedule.class,
                    made.getId(),
                    item.getTargetId(),
                    month + " " + request.getBeginning()));
            rows.row(
                    RowAction.ADDED,
                    NextMonthWords.month(month),
                    NextMonthWords.format("made", made.getInsuredNumber()));
        }
        notes.forEach(note -> rows.row(RowAction.WARNING, NextMonthWords.month(month), note));
        end(item, ItemState.DONE, String.join("\n", notes));
    }

    /** Records that no month is made; where there is one already, nothing is wrong. */
    @Transactional(TxType.REQUIRES_NEW)
    public void refuse(long itemId, MonthRefused refused) {
        boolean exists = refused.key().equals("exists");
        end(
                itemId,
                exists ? RowAction.UNCHANGED : RowAction.ERROR,
                exists ? ItemState.DONE : ItemState.FAILED,
                NextMonthWords.refusal(refused));
    }

    /** Records that something went wrong, after the item's own transaction was rolled back. */
    @Transactional(TxType.REQUIRES_NEW)
    public void fail(long itemId, String text) {
        end(itemId, RowAction.ERROR, ItemState.FAILED, text);
    }

    private void end(long itemId, RowAction action, ItemState state, String text) {
        RequestItem item = pending(itemId);
        if (item != null) {
            rows(item).row(action, NextMonthWords.month(item.getRequest().getServiceMonth()), text);
            end(item, state, text);
        }
    }

    private static void end(RequestItem item, ItemState state, String text) {
        item.setState(state);
        item.setMessage(text.length() <= MESSAGE ? text : text.substring(0, MESSAGE - 1) + "…");
    }

    private RequestItem pending(long itemId) {
        RequestItem item = em.find(RequestItem.class, itemId, LockModeType.PESSIMISTIC_WRITE);
        return item.getState() == ItemState.PENDING ? item : null;
    }

    private ResultRows rows(RequestItem item) {
        ResultRows rows = new ResultRows(em, item);
        Client client = em.find(Client.class, item.getTargetId());
        if (client != null) {
            rows.about(client.getCode(), client.getName(), null);
        }
        return rows;
    }
}
