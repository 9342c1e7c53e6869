package careplan.exchange.receive;

import careplan.base.JapanTime;
import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Message;
import careplan.exchange.proof.FileSeals;
import careplan.request.ItemState;
import careplan.request.ProcessingRequest;
import careplan.request.RequestItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The last acts on a unit whose rows are all stored; each may be done again after a crash. */
@ApplicationScoped
public class UnitClosing {

    /** Records handled in one transaction. */
    private static final int PAGE = 500;

    private static final List<RecordState> COUNTING =
            List.of(RecordState.READY, RecordState.ERROR, RecordState.APPLIED);

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private ReceivedRows receivedRows;

    @Inject
    private RelatedRecords related;

    @Inject
    private FileSeals seals;

    /** The units of a request, by ascending 連番: the later one must find the earlier one closed. */
    @Transactional(TxType.SUPPORTS)
    public List<Long> units(long requestId) {
        return em.createQuery(
                        "select t.id from Transmission t where t.id in"
                                + " (select i.targetId from RequestItem i where i.request.id = :request)"
                                + " order by t.sendOrder, t.id",
                        Long.class)
                .setParameter("request", requestId)
                .getResultList();
    }

    /**
     * Looks at the next records of a unit: those that lack a file become errors; of two records with one key the one
     * with the lower 連番 is marked as replaced.
     *
     * @param afterId records up to this id are done
     * @return the id of the last record looked at, or -1 after the last
     */
    @Transactional(TxType.REQUIRES_NEW)
    public long settle(long transmissionId, long afterId) {
        List<ReceivedRecord> records = em.createQuery(
                        "select r from ReceivedRecord r join fetch r.transmission"
                                + " where r.transmission.id = :transmission and r.id > :after order by r.id",
                        ReceivedRecord.class)
                .setParameter("transmission", transmissionId)
                .setParameter("after", afterId)
                .setMaxResults(PAGE)
                .getResultList();
        if (records.isEmpty()) {
            return -1;
        }
        Transmission transmission = records.get(0).getTransmission();
        for (ReceivedFile file : files(transmission)) {
            if (RecordParts.everyRecordHas(file.getFileKind())) {
                stopIncomplete(records, file);
            }
        }
        replace(transmission, records);
        return records.get(records.size() - 1).getId();
    }

    /** Declares the unit taken in. From now on its records are listed, and it cannot be taken in again. */
    @Transactional(TxType.REQUIRES_NEW)
    public void close(long requestId, long transmissionId) {
        Transmission transmission = em.find(Transmission.class, transmissionId);
        if (transmission.getState() != TransmissionState.RECEIVED) {
            transmission.moveTo(TransmissionState.RECEIVED);
            transmission.setReceivedKey(ReceivedKeys.of(transmission));
            transmission.setReceivedAt(JapanTime.now());
            seal(requestId, transmission);
        }
        em.createQuery(
                        "select i from RequestItem i where i.request.id = :request and i.targetId = :target",
                        RequestItem.class)
                .setParameter("request", requestId)
                .setParameter("target", transmissionId)
                .getResultList()
                .forEach(item -> item.setState(ItemState.DONE));
    }

    private void seal(long requestId, Transmission transmission) {
        ProcessingRequest request = em.find(ProcessingRequest.class, requestId);
        for (ReceivedFile file : files(transmission)) {
            file.setAuditEventId(seals.enter(
                    FileSeals.RECEIVED,
                    request,
                    file,
                    file.getName(),
                    file.getFile().getSha256()));
        }
    }

    private List<ReceivedFile> files(Transmission transmission) {
        return em.createQuery("select f from ReceivedFile f where f.transmission = :unit", ReceivedFile.class)
                .setParameter("unit", transmission)
                .getResultList();
    }

    private void stopIncomplete(List<ReceivedRecord> records, ReceivedFile file) {
        FileKind kind = file.getFileKind();
        Set<Long> having = new HashSet<>(em.createQuery(
                        "select p.record.id from ReceivedPart p where p.record in :records and p.fileKind = :kind",
                        Long.class)
                .setParameter("records", records)
                .setParameter("kind", kind)
                .getResultList());
        FileName name = FileName.parse(file.getName(), file.getTransmission().getExchangeVersion())
                .name()
                .orElseThrow();
        for (ReceivedRecord record : records) {
            Message missing = RecordParts.missing(name, RecordId.of(record));
            if (!having.contains(record.getId()) && !mentions(record, missing)) {
                record.moveTo(RecordState.ERROR);
                record.setMessages(RecordNotes.add(record.getMessages(), List.of(missing)));
            }
        }
    }

    private static boolean mentions(ReceivedRecord record, Message message) {
        return record.getMessages() != null && record.getMessages().contains(message.text());
    }

    /** Only a record that can be applied replaces an earlier one: else a faulty send would leave nothing to apply. */
    private void replace(Transmission transmission, List<ReceivedRecord> records) {
        Map<RecordId, List<ReceivedRecord>> others = others(transmission, records);
        for (ReceivedRecord record : records) {
            for (ReceivedRecord other : others.getOrDefault(RecordId.of(record), List.of())) {
                boolean later = record.isAfter(other);
                if (later && applicable(record) && Supersession.covers(record, other, receivedRows::scope)) {
                    other.moveTo(RecordState.REPLACED);
                } else if (!later && applicable(other) && Supersession.covers(other, record, receivedRows::scope)) {
                    record.moveTo(RecordState.REPLACED);
                }
            }
        }
    }

    private static boolean applicable(ReceivedRecord record) {
        return record.getState() == RecordState.READY || record.getState() == RecordState.APPLIED;
    }

    /** Records of other units with the same keys, of the same kind or the deletion of it, that still count. */
    private Map<RecordId, List<ReceivedRecord>> others(Transmission transmission, List<ReceivedRecord> records) {
        Map<RecordId, List<ReceivedRecord>> others = new HashMap<>();
        related.of(records, Supersession.family(transmission.getDataKind()), COUNTING, "").stream()
                .filter(other -> !other.getTransmission().equals(transmission))
                .forEach(other -> others.computeIfAbsent(RecordId.of(other), id -> new ArrayList<>())
                        .add(other));
        return others;
    }
}
