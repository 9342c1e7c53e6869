package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.receive.ClientDirectory;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.InsuredNumber;
import careplan.exchange.receive.OwnDataChecks;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordId;
import careplan.exchange.receive.RecordState;
import careplan.exchange.receive.TransmissionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what applying a received record would do, for the preview and for the job alike. Changes nothing. */
@ApplicationScoped
public class RecordComparison {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private ClientDirectory clients;

    @Inject
    @Any
    private Instance<RecordContent> contents;

    /** The kinds of data that can be applied. */
    public Set<DataKind> kinds() {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        contents.forEach(content -> kinds.addAll(content.kinds()));
        return kinds;
    }

    /** Compares a record, managed in the caller's transaction, with what its office keeps. */
    @Transactional
    public Comparison compare(ReceivedRecord record) {
        String subject = record.getDataKind().label();
        Optional<Message> refusal = refusal(record);
        if (refusal.isPresent()) {
            return Comparison.refused(null, subject, refusal.get());
        }
        InsuredNumber number = new InsuredNumber(record.getInsurerNumber(), record.getInsuredNumber());
        YearMonth month =
                record.getServiceMonth() == null ? YearMonth.from(record.getKeyDate()) : record.getServiceMonth();
        ClientMatch match = clients.match(record.getOffice().getId(), List.of(number), month)
                .get(number);
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
        return OwnDataChecks.person(id, match, record.getTransmission().getSenderNumber(), file, 0).stream()
                .filter(Message::isError)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Message> refusal(ReceivedRecord record) {
        if (record.getState() == RecordState.ERROR) {
            return Optional.of(Message.of(MessageCode.DATA_RECORD_FAULTY));
        }
        return newer(record).map(serial -> Message.of(MessageCode.DATA_NEWER_EXISTS, serial));
    }

    /** The serial of a later unit for the same key that could be applied, if one was taken in. */
    private Optional<String> newer(ReceivedRecord record) {
        boolean actual = record.getDataKind() == DataKind.ACTUAL;
        TypedQuery<String> query = em.createQuery(
                        "select t.serial from ReceivedRecord r join r.transmission t where r.office = :office"
                                + " and r.dataKind = :kind and r.insurerNumber = :insurer and r.insuredNumber = :insured"
                                + (record.getServiceMonth() == null
                                        ? " and r.keyDate = :period"
                                        : " and r.serviceMonth = :period")
                                + " and t.state = :received and r.state in :states and t.serial > :serial"
                                + (actual ? " and t.senderNumber = :sender" : "")
                                + " order by t.serial desc",
                        String.class)
                .setParameter("office", record.getOffice())
                .setParameter("kind", record.getDataKind())
                .setParameter("insurer", record.getInsurerNumber())
                .setParameter("insured", record.getInsuredNumber())
                .setParameter(
                        "period", record.getServiceMonth() == null ? record.getKeyDate() : record.getServiceMonth())
                .setParameter("received", TransmissionState.RECEIVED)
                .setParameter("states", List.of(RecordState.READY, RecordState.APPLIED))
                .setParameter("serial", record.getTransmission().getSerial())
                .setMaxResults(1);
        if (actual) {
            query.setParameter("sender", record.getTransmission().getSenderNumber());
        }
        return query.getResultStream().findFirst();
    }
}
