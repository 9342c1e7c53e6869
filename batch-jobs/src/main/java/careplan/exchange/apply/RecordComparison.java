package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.receive.ClientDirectory;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.LaterRecords;
import careplan.exchange.receive.OwnDataChecks;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordId;
import careplan.exchange.receive.RecordState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds out what applying a received record would do, for the preview and for the job alike. Changes nothing. */
@ApplicationScoped
public class RecordComparison {

    @Inject
    private ClientDirectory clients;

    @Inject
    private LaterRecords later;

    @Inject
    @Any
    private Instance<RecordContent> contents;

    /** Compares a record, managed in the caller's transaction, with what its office keeps. */
    @Transactional
    public Comparison compare(ReceivedRecord record) {
        String subject = record.getDataKind().label();
        Optional<Message> refusal = refusal(record);
        if (refusal.isPresent()) {
            return Comparison.refused(null, subject, refusal.get());
        }
        ClientMatch match = clients.match(record);
        if (!match.usable()) {
            return Comparison.refused(null, subject, unusable(record, match));
        }
        return content(record.getDataKind()).compare(record, match.client());
    }

    private RecordContent content(DataKind kind) {
        for (RecordContent content : contents) {
            if (content.kinds().contains(kind)) {
                return content;
            }
        }
        throw new IllegalArgumentException("no way to apply " + kind);
    }

    private static Message unusable(ReceivedRecord record, ClientMatch match) {
        RecordId id = RecordId.of(record);
        String file =
                FileNames.of(record.getTransmission(), record.getDataKind().parent());
        return OwnDataChecks.person(
                        record.getDataKind(),
                        id,
                        match,
                        record.getTransmission().getSenderNumber(),
                        file,
                        0)
                .stream()
                .filter(Message::isError)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Message> refusal(ReceivedRecord record) {
        if (!ApplyKinds.applied(record.getOffice().getKind(), record.getDataKind())) {
            return Optional.of(Message.of(MessageCode.DATA_VIEW_ONLY));
        }
        if (record.getState() == RecordState.ERROR) {
            return Optional.of(Message.of(MessageCode.DATA_RECORD_FAULTY));
        }
        if (record.getState() == RecordState.WITHDRAWN) {
            return Optional.of(Message.of(MessageCode.DATA_DELETED_LATER));
        }
        return later.serial(record)
                .map(serial ->
                        Message.at(MessageCode.DATA_NEWER_EXISTS, "", 0, "被保険者番号", record.getInsuredNumber(), serial));
    }
}
