package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.RecordKey;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.ReceivedRecord;
import careplan.plan.PlanDocument;
import careplan.request.RowAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * 居宅サービス計画書削除, 利用者情報削除 and 支援計画書削除: what the same office sent before is withdrawn, and the document of our
 * own that came from it goes. One that was never taken over from there stays.
 */
@ApplicationScoped
public class DocumentDeletionContent implements RecordContent {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private EarlierRecords earlier;

    @Inject
    private OwnDocuments documents;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.CARE_PLAN_DELETION, DataKind.CLIENT_PROFILE_DELETION, DataKind.PREVENTIVE_PLAN_DELETION);
    }

    @Override
    public Comparison compare(ReceivedRecord record, ClientMatch.Known client) {
        Comparison.ClientName name = new Comparison.ClientName(client.id(), client.code(), client.name());
        String subject = Words.format(
                "document", RecordKey.deleted(record.getDataKind()).label(), Words.value(record.getKeyDate()));
        List<ReceivedRecord> sent = earlier.of(record);
        if (sent.isEmpty()) {
            return Comparison.refused(name, subject, Message.of(MessageCode.DATA_NOTHING_TO_DELETE));
        }
        List<Change> changes = new ArrayList<>();
        PlanDocument kept = EarlierRecords.anyApplied(sent) ? documents.of(record, client) : null;
        if (kept != null) {
            changes.add(new Change(
                    RowAction.DELETED, null, subject, kept.getAuthorName(), null, null, () -> em.remove(kept)));
        }
        sent.forEach(before -> changes.add(EarlierRecords.withdrawal(before)));
        return new Comparison(
                name,
                subject,
                kept == null ? RowAction.CHANGED : RowAction.DELETED,
                null,
                kept != null && documents.editedHere(kept)
                        ? Message.of(MessageCode.DATA_DOCUMENT_CHANGED_HERE, subject)
                        : null,
                changes,
                List.of(),
                null,
                () -> changes.forEach(change -> change.deed().run()));
    }
}
