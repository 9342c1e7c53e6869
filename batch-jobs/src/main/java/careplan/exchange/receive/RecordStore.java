package careplan.exchange.receive;

import careplan.base.Kana;
import careplan.client.CareLevel;
import careplan.client.Client;
import careplan.exchange.FileKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns groups of rows into received records and their parts.
 *
 * <p>A record is found by its unit and id, a part by its record, file and first line: what is there already is left as
 * it is, so that a chunk that is done again after a crash adds nothing.
 */
@ApplicationScoped
public class RecordStore {

    private static final int NAME_LENGTH = 60;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private ClientDirectory clients;

    /** Stores groups of one unit, in the order of its files; joins the transaction of the chunk. */
    @Transactional
    public void store(long transmissionId, Collection<ReceiveReader.Item> items) {
        Transmission transmission = em.find(Transmission.class, transmissionId).whole();
        Map<RecordId, ReceivedRecord> records = records(transmission, items);
        Map<RecordId, ClientMatch> matches = matches(transmission, records, items);
        Set<PartKey> parts = parts(records.values());
        for (ReceiveReader.Item item : items) {
            RowGroup group = item.group();
            if (group.id() == null) {
                continue; // rows of nobody: their errors were shown at the check
            }
            ReceivedRecord record = records.get(group.id());
            if (record == null && group.kind() == transmission.getDataKind().parent()) {
                record = newRecord(transmission, group.id(), matches.get(group.id()));
                records.put(group.id(), record);
            }
            if (record != null) {
                store(record, item, parts);
            }
        }
    }

    private void store(ReceivedRecord record, ReceiveReader.Item item, Set<PartKey> parts) {
        RowGroup group = item.group();
        PartKey key = new PartKey(record.getId(), group.kind(), group.firstLine());
        if (parts.contains(key)) {
            return;
        }
        if (RowGroups.single(group.kind())) {
            parts.stream()
                    .filter(other -> other.recordId() == key.recordId() && other.kind() == key.kind())
                    .findFirst()
                    .ifPresent(other -> stop(record, repeated(item, other)));
        }
        parts.add(key);
        ReceivedPart part = new ReceivedPart();
        part.setRecord(record);
        part.setFile(em.getReference(ReceivedFile.class, item.file().fileId()));
        part.setFileKind(group.kind());
        part.setFirstLine((int) group.firstLine());
        part.setContent(PartText.write(group.rows()));
        em.persist(part);
        if (record.getState() == RecordState.APPLIED) {
            record.moveTo(RecordState.READY); // it was applied without this
        }
        names(record, group.rows().get(0));
        if (group.error()) {
            record.moveTo(RecordState.ERROR);
        }
        if (!group.messages().isEmpty()) {
            note(record, item);
        }
    }

    private static Message repeated(ReceiveReader.Item item, PartKey before) {
        return Message.at(
                MessageCode.RECORD_KEY_REPEATED,
                item.file().name().format(),
                item.group().firstLine(),
                "",
                "",
                before.firstLine());
    }

    private static void stop(ReceivedRecord record, Message message) {
        record.moveTo(RecordState.ERROR);
        record.setMessages(RecordNotes.add(record.getMessages(), List.of(message)));
    }

    /** Writes what is wrong onto the record, and ties the messages that the check kept to it. */
    private void note(ReceivedRecord record, ReceiveReader.Item item) {
        RowGroup group = item.group();
        record.setMessages(RecordNotes.add(record.getMessages(), group.messages()));
        em.createQuery("update ReceivedMessage m set m.record = :record where m.transmission = :transmission"
                        + " and m.fileName = :file and m.lineNo between :first and :last and m.record is null")
                .setParameter("record", record)
                .setParameter(
                        "transmission",
                        em.getReference(Transmission.class, item.file().transmissionId()))
                .setParameter("file", item.file().name().format())
                .setParameter("first", group.firstLine())
                .setParameter("last", group.lastLine())
                .executeUpdate();
    }

    /** Takes the person's name and care level from the files that tell them. */
    private static void names(ReceivedRecord record, Row row) {
        switch (row.layout().kind()) {
            case UPHOSOKU, UPKIHON -> {
                record.setClientName(cut(row.get("利用者氏名")));
                record.setClientKana(cut(row.get("利用者氏名フリガナ")));
                record.setCareLevel(CareLevel.ofCode(row.get("要介護状態区分")).orElse(null));
            }
            case UPYOBO -> record.setClientName(cut(row.get("利用者名")));
            default -> {
                // names nobody
            }
        }
    }

    private ReceivedRecord newRecord(Transmission transmission, RecordId id, ClientMatch match) {
        ReceivedRecord record = new ReceivedRecord();
        record.setTransmission(transmission);
        record.setOffice(transmission.getOffice());
        record.setDataKind(transmission.getDataKind());
        record.setInsurerNumber(id.insurerNumber());
        record.setInsuredNumber(id.insuredNumber());
        record.setServiceMonth(id.date() == null ? id.month() : null);
        record.setKeyDate(id.date());
        if (match.client() != null) {
            record.setClient(em.getReference(Client.class, match.client().id()));
            record.setClientName(match.client().name());
            record.setClientKana(Kana.toKatakana(match.client().kana()));
        }
        em.persist(record);
        return record;
    }

    private Map<RecordId, ReceivedRecord> records(Transmission transmission, Collection<ReceiveReader.Item> items) {
        Map<RecordId, ReceivedRecord> records = new HashMap<>();
        List<String> numbers = items.stream()
                .map(item -> item.group().id())
                .filter(id -> id != null)
                .map(RecordId::insuredNumber)
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            return records;
        }
        em.createQuery(
                        "select r from ReceivedRecord r where r.transmission = :transmission"
                                + " and r.insuredNumber in :numbers",
                        ReceivedRecord.class)
                .setParameter("transmission", transmission)
                .setParameter("numbers", numbers)
                .getResultList()
                .forEach(record -> records.put(RecordId.of(record), record));
        return records;
    }

    /** Our clients for the records that are new in this chunk. */
    private Map<RecordId, ClientMatch> matches(
            Transmission transmission, Map<RecordId, ReceivedRecord> known, Collection<ReceiveReader.Item> items) {
        Map<RecordId, ClientMatch> matches = new HashMap<>();
        Set<RecordId> wanted = new HashSet<>();
        for (ReceiveReader.Item item : items) {
            RecordId id = item.group().id();
            if (id != null && !known.containsKey(id)) {
                wanted.add(id);
            }
        }
        Map<YearMonth, List<RecordId>> byMonth = new HashMap<>();
        wanted.forEach(id ->
                byMonth.computeIfAbsent(id.month(), m -> new ArrayList<>()).add(id));
        byMonth.forEach((month, ids) -> {
            Map<InsuredNumber, ClientMatch> found = clients.match(
                    transmission.getOffice().getId(),
                    ids.stream().map(RecordId::insured).toList(),
                    month);
            ids.forEach(id -> matches.put(id, found.get(id.insured())));
        });
        return matches;
    }

    private Set<PartKey> parts(Collection<ReceivedRecord> records) {
        Set<PartKey> parts = new HashSet<>();
        if (records.isEmpty()) {
            return parts;
        }
        em.createQuery(
                        "select p.record.id, p.fileKind, p.firstLine from ReceivedPart p where p.record in :records",
                        Object[].class)
                .setParameter("records", records)
                .getResultList()
                .forEach(row ->
                        parts.add(new PartKey((Long) row[0], (FileKind) row[1], ((Integer) row[2]).longValue())));
        return parts;
    }

    private static String cut(String text) {
        return text.length() <= NAME_LENGTH ? text : text.substring(0, NAME_LENGTH);
    }

    private record PartKey(long recordId, FileKind kind, long firstLine) {}
}
