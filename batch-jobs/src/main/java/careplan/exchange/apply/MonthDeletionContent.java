package careplan.exchange.apply;

import careplan.base.JapanTime;
import careplan.exchange.DataKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.ReceivedRecord;
import careplan.request.RowAction;
import careplan.schedule.MonthlySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 利用票削除: the plan of the month that was received from the same office goes from our own 提供票. */
@ApplicationScoped
public class MonthDeletionContent implements RecordContent {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private OwnMonths months;

    @Inject
    private EarlierRecords earlier;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.SCHEDULE_DELETION);
    }

    @Override
    public Comparison compare(ReceivedRecord record, ClientMatch.Known client) {
        Comparison.ClientName name = new Comparison.ClientName(client.id(), client.code(), client.name());
        String subject = Words.format("schedule", Words.month(record.getServiceMonth()));
        List<ReceivedRecord> sent = earlier.of(record);
        if (sent.isEmpty()) {
            return Comparison.refused(name, subject, Message.of(MessageCode.DATA_NOTHING_TO_DELETE));
        }
        List<Change> changes = new ArrayList<>();
        MonthlySchedule kept = EarlierRecords.anyApplied(sent) ? months.of(record, client) : null;
        MonthRemoval removal = kept == null ? null : MonthRemoval.of(kept);
        if (removal != null) {
            changes.addAll(removal.changes());
        }
        List<Change> withdrawals = sent.stream().map(EarlierRecords::withdrawal).toList();
        changes.addAll(withdrawals);
        Comparison found = Comparison.ofMonth(name, subject, kept, changes, List.of(), () -> {
            withdrawals.forEach(change -> change.deed().run());
            if (removal != null) {
                carryOut(kept, removal);
            }
        });
        return found.as(removal != null && removal.whole() ? RowAction.DELETED : RowAction.CHANGED);
    }

    private void carryOut(MonthlySchedule kept, MonthRemoval removal) {
        if (removal.whole()) {
            em.remove(kept);
        } else {
            removal.carryOut();
            kept.setChangedAt(JapanTime.now());
        }
    }
}
