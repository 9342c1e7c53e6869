package careplan.exchange.receive;

import careplan.base.JapanTime;
import careplan.exchange.format.TransmissionUnit;
import careplan.office.Office;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds what was taken in with a later 連番 and makes received data void, client by client. */
@ApplicationScoped
public class LaterRecords {

    /** States of a record that may make others void. */
    private static final List<RecordState> COUNTING = List.of(RecordState.READY, RecordState.APPLIED);

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private ReceivedRows receivedRows;

    @Inject
    private RelatedRecords related;

    /** The serial of the latest unit that makes this record void and could be applied, if one was taken in. */
    @Transactional(TxType.SUPPORTS)
    public Optional<String> serial(ReceivedRecord record) {
        return Optional.ofNullable(serials(List.of(record), receivedRows::scope).get(record));
    }

    /**
     * Makes a record that others made void count as the latest of its key, since a person says so: what it speaks for is
     * void in the others now. Nothing of our own changes until it is taken over.
     */
    @Transactional
    public void putLast(ReceivedRecord record) {
        List<ReceivedRecord> later = related
                .of(List.of(record), Supersession.family(record.getDataKind()), COUNTING, record.getSendOrder())
                .stream()
                .filter(other -> RecordId.of(other).equals(RecordId.of(record)) && other.isAfter(record))
                .toList();
        record.putAfter(later);
        later.stream()
                .filter(other -> Supersession.covers(record, other, receivedRows::scope))
                .forEach(other -> other.moveTo(RecordState.REPLACED));
    }

    /** As {@link #serial} for the clients of a unit that is only checked yet; those without one are left out. */
    @Transactional(TxType.SUPPORTS)
    public Map<RecordId, String> serials(long officeId, TransmissionUnit unit, List<RowGroup> groups) {
        Transmission checked = new Transmission();
        checked.setUploadedAt(JapanTime.now());
        checked.setSerial(unit.serial());
        checked.setSenderNumber(unit.sender().officeNumber());
        checked.setSenderServiceType(unit.sender().serviceType());
        Map<ReceivedRecord, RowGroup> records = new IdentityHashMap<>();
        for (RowGroup group : groups) {
            ReceivedRecord record = new ReceivedRecord();
            record.setOffice(em.getReference(Office.class, officeId));
            record.setTransmission(checked);
            record.setDataKind(unit.kind());
            record.setInsurerNumber(group.id().insurerNumber());
            record.setInsuredNumber(group.id().insuredNumber());
            record.setServiceMonth(group.id().date() == null ? group.id().month() : null);
            record.setKeyDate(group.id().date());
            records.put(record, group);
        }
        Map<RecordId, String> serials = new HashMap<>();
        serials(List.copyOf(records.keySet()), record -> scope(record, records))
                .forEach((record, serial) -> serials.put(RecordId.of(record), serial));
        return serials;
    }

    private ActualScope scope(ReceivedRecord record, Map<ReceivedRecord, RowGroup> checked) {
        RowGroup group = checked.get(record);
        return group == null ? receivedRows.scope(record) : ActualScope.of(record, group.rows());
    }

    /** Of records that share office, kind and serial. */
    private Map<ReceivedRecord, String> serials(
            List<ReceivedRecord> records, Function<ReceivedRecord, ActualScope> scopes) {
        Map<RecordId, ReceivedRecord> byId = new HashMap<>();
        records.forEach(record -> byId.put(RecordId.of(record), record));
        ReceivedRecord first = records.get(0);
        Map<ReceivedRecord, String> serials = new IdentityHashMap<>();
        related.of(records, Supersession.kindsOver(first.getDataKind()), COUNTING, first.getSendOrder())
                .forEach(later -> {
                    ReceivedRecord record = byId.get(RecordId.of(later));
                    if (record != null && later.isAfter(record) && Supersession.covers(later, record, scopes)) {
                        serials.put(record, later.getTransmission().getSerial());
                    }
                });
        return serials;
    }
}
