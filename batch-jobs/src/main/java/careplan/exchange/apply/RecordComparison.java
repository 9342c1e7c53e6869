package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.receive.ClientDirectory;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.OwnDataChecks;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.ReceivedRows;
import careplan.exchange.receive.RecordId;
import careplan.exchange.receive.RecordState;
import careplan.exchange.receive.Supersession;
import careplan.exchange.receive.TransmissionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Finds out what applying a received record would do, for the preview and for the job alike. Changes nothing. */
@ApplicationScoped
public class RecordComparison {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private ClientDirectory clients;

    @Inject
    private ReceivedRows receivedRows;

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
        return newer(record).map(serial -> Message.of(MessageCode.DATA_NEWER_EXISTS, serial));
    }

    /** The serial of a later unit that makes this record void and could be applied, if one was taken in. */
    private Optional<String> newer(ReceivedRecord record) {
        return em.createQuery(
                        "select r from ReceivedRecord r join fetch r.transmission t where r.office = :office"
                                + " and r.dataKind in :kinds and r.insurerNumber = :insurer"
                                + " and r.insuredNumber = :insured"
                                + (record.getServiceMonth() == null
                                        ? " and r.keyDate = :period"
                                        : " and r.serviceMonth = :period")
                                + " and t.state = :received and r.state in :states and t.sendOrder > :order"
                                + " order by t.sendOrder desc",
                        ReceivedRecord.class)
                .setParameter("office", record.getOffice())
                .setParameter("kinds", Supersession.kindsOver(record.getDataKind()))
                .setParameter("insurer", record.getInsurerNumber())
                .setParameter("insured", record.getInsuredNumber())
                .setParameter(
                        "period", record.getServiceMonth() == null ? record.getKeyDate() : record.getServiceMonth())
                .setParameter("received", TransmissionState.RECEIVED)
                .setParameter("states", List.of(RecordState.READY, RecordState.APPLIED))
                .setParameter("order", record.getTransmission().getSendOrder())
                .getResultStream()
                .filter(later -> Supersession.covers(later, record, receivedRows::scope))
                .map(later -> later.getTransmission().getSerial())
                .findFirst();
    }
}
