package careplan.exchange.receive;

import careplan.base.JapanTime;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.TransmissionUnit;
import careplan.file.StoredFile;
import careplan.file.StoredFileStore;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.request.RowSeverity;
import careplan.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of uploaded units: which are there, what a new upload means beside them, and keeping a checked one. */
@ApplicationScoped
public class UnitRegister {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private StoredFileStore store;

    /**
     * An uploaded file by its name.
     *
     * @param storedFileId where its bytes are
     * @param sha256 of its bytes
     */
    record Staged(FileName name, long storedFileId, String sha256) {}

    /** What was there before of a unit, and what is to be said about it. */
    record Earlier(Long transmissionId, Message message) {}

    /** The uploaded files with these ids; others, of another office or edition or checked already, are left
     * out. */
    @Transactional(TxType.REQUIRED)
    public List<Staged> staged(long officeId, ExchangeVersion version, List<Long> uploadIds) {
        List<Staged> staged = new ArrayList<>();
        for (long id : uploadIds) {
            StoredFile file = em.find(StoredFile.class, id);
            if (file != null
                    && file.getOffice().getId() == officeId
                    && file.isComplete()
                    && FileIntake.STAGED.equals(file.getMediaType())) {
                FileName.parse(file.getName(), version)
                        .name()
                        .ifPresent(name -> staged.add(new Staged(name, id, file.getSha256())));
            }
        }
        return staged;
    }

    /** Uploads of this office that nobody checked for a day. */
    @Transactional(TxType.REQUIRED)
    public List<Long> forgotten(long officeId) {
        return em.createQuery(
                        "select f.id from StoredFile f where f.office.id = :office and f.mediaType = :staged"
                                + " and f.createdAt < :before",
                        Long.class)
                .setParameter("office", officeId)
                .setParameter("staged", FileIntake.STAGED)
                .setParameter("before", JapanTime.now().minusDays(1))
                .getResultList();
    }

    /**
     * The office that sent the unit as the receiver's company has it registered, be it its own or another company's; of
     * several with the number the one that has the service type in the name, else the one of the kind that sends such
     * data.
     */
    @Transactional(TxType.REQUIRED)
    public Optional<Office> sender(long officeId, TransmissionUnit unit) {
        OfficeKind usual = unit.files().isEmpty()
                        || !Addressees.fromProvider(unit.files().get(0).kind())
                ? OfficeKind.CARE_MANAGEMENT
                : OfficeKind.PROVIDER;
        List<Long> serving = Addressees.serving(
                em, unit.sender().officeNumber(), unit.sender().serviceType());
        return em.createQuery(
                        "select o from Office o where o.officeNumber = :number and o.active = true"
                                + " and (o.corporation = :corporation or o.partnerOf = :corporation)",
                        Office.class)
                .setParameter("number", unit.sender().officeNumber())
                .setParameter("corporation", em.find(Office.class, officeId).getCorporation())
                .getResultStream()
                .min(Comparator.comparing((Office office) -> !serving.contains(office.getId()))
                        .thenComparing(office -> office.getKind() != usual)
                        .thenComparing(Office::getId));
    }

    /**
     * Whether these files are, or were, taken in with their unit; nothing where the unit is free to be, or where they are
     * what it lacked.
     */
    @Transactional(TxType.REQUIRED)
    public Optional<Earlier> earlier(long officeId, TransmissionUnit unit, List<Staged> files) {
        Transmission received = null;
        Map<String, String> kept = new HashMap<>();
        for (Transmission same : same(officeId, unit)) {
            if (same.getState() == TransmissionState.RECEIVING) {
                return Optional.of(
                        new Earlier(same.getId(), Message.of(MessageCode.DATA_BEING_TAKEN_IN, unit.serial())));
            }
            if (same.getState() == TransmissionState.RECEIVED) {
                received = received == null ? same : received;
                files(same)
                        .forEach(file -> kept.put(file.getName(), file.getFile().getSha256()));
            }
        }
        return received == null ? Optional.empty() : takenIn(received, kept, files);
    }

    private static Optional<Earlier> takenIn(Transmission unit, Map<String, String> kept, List<Staged> files) {
        String when = ReceiveTexts.time(unit.getReceivedAt());
        boolean more = false;
        for (Staged file : files) {
            String name = file.name().format();
            String before = kept.get(name);
            if (before != null && !before.equals(file.sha256())) {
                return Optional.of(new Earlier(
                        unit.getId(),
                        Message.at(MessageCode.DATA_TAKEN_IN_DIFFERENTLY, name, 0, "", name, unit.getSerial(), when)));
            }
            more |= before == null;
        }
        String name = files.get(0).name().format();
        return more
                ? Optional.empty()
                : Optional.of(new Earlier(
                        unit.getId(),
                        Message.at(MessageCode.DATA_ALREADY_TAKEN_IN, name, 0, "", name, unit.getSerial(), when)));
    }

    private List<ReceivedFile> files(Transmission unit) {
        return em.createQuery(
                        "select f from ReceivedFile f join fetch f.file where f.transmission = :unit order by f.id",
                        ReceivedFile.class)
                .setParameter("unit", unit)
                .getResultList();
    }

    /**
     * Keeps a checked unit in place of any earlier upload of it that was not taken in; of a unit that was, what it lacked.
     *
     * @param files all files of the unit, those that came earlier among them
     * @return its id
     */
    @Transactional(TxType.REQUIRES_NEW)
    public long keep(
            long officeId,
            long staffId,
            TransmissionUnit unit,
            List<Staged> files,
            Office sender,
            UnitCheck.Outcome outcome) {
        Transmission whole = null;
        Set<Long> received = new HashSet<>();
        for (Transmission same : same(officeId, unit)) {
            if (same.getState() == TransmissionState.RECEIVED) {
                whole = whole == null || same.getCompletes() == null ? same : whole;
                files(same).forEach(file -> received.add(file.getFile().getId()));
            } else {
                remove(same, files.stream().map(Staged::storedFileId).toList());
            }
        }
        Transmission transmission = new Transmission();
        transmission.setCompletes(whole);
        transmission.setOffice(em.getReference(Office.class, officeId));
        transmission.setExchangeVersion(unit.version());
        transmission.setDataKind(unit.kind());
        transmission.setSenderNumber(unit.sender().officeNumber());
        transmission.setSenderServiceType(unit.sender().serviceType());
        transmission.setSender(sender);
        transmission.setDestinationNumber(unit.destination().officeNumber());
        transmission.setDestinationServiceType(unit.destination().serviceType());
        transmission.setServiceMonth(
                unit.files().isEmpty() ? null : unit.files().get(0).month());
        transmission.setSerial(unit.serial());
        if (outcome.rejected()) {
            transmission.moveTo(TransmissionState.REJECTED);
        }
        transmission.setUploadedBy(em.getReference(Staff.class, staffId));
        transmission.setUploadedAt(JapanTime.now());
        em.persist(transmission);
        files.stream()
                .filter(file -> !received.contains(file.storedFileId()))
                .forEach(file -> keepFile(transmission, file, outcome.rows()));
        found(transmission, outcome);
        return transmission.getId();
    }

    /** A unit that may be checked anew, with the files that came with it. */
    record Waiting(long officeId, ExchangeVersion version, DataKind kind, List<Staged> files) {}

    @Transactional(TxType.REQUIRED)
    public Waiting waiting(long unitId) {
        Transmission unit = em.find(Transmission.class, unitId);
        List<Staged> files = new ArrayList<>();
        for (ReceivedFile file : files(unit)) {
            FileName.parse(file.getName(), unit.getExchangeVersion())
                    .name()
                    .ifPresent(name -> files.add(new Staged(
                            name, file.getFile().getId(), file.getFile().getSha256())));
        }
        return new Waiting(unit.getOffice().getId(), unit.getExchangeVersion(), unit.getDataKind(), files);
    }

    /** Keeps what a later check of a waiting unit has found, in place of what the first one did. */
    @Transactional(TxType.REQUIRES_NEW)
    public void renew(long unitId, Office sender, UnitCheck.Outcome outcome) {
        Transmission unit = em.find(Transmission.class, unitId, LockModeType.PESSIMISTIC_WRITE);
        TransmissionState state = outcome.rejected() ? TransmissionState.REJECTED : TransmissionState.UPLOADED;
        if (unit == null || !unit.isWaiting()) {
            return;
        }
        if (unit.getState() != state) {
            unit.moveTo(state);
        }
        unit.setSender(sender);
        removeMessages(unit);
        found(unit, outcome);
    }

    private void found(Transmission unit, UnitCheck.Outcome outcome) {
        unit.setClientCount(outcome.clients());
        unit.setErrorCount(outcome.errors());
        unit.setWarningCount(outcome.warnings());
        outcome.messages()
                .forEach(message -> keepMessage(unit, message, outcome.owners().get(message)));
        em.flush();
    }

    private void keepFile(Transmission transmission, Staged staged, Map<FileKind, Integer> rows) {
        StoredFile stored = em.find(StoredFile.class, staged.storedFileId());
        stored.setMediaType(staged.name().isImage() ? "image/jpeg" : "text/csv");
        stored.setOffice(transmission.getOffice());
        ReceivedFile file = new ReceivedFile();
        file.setTransmission(transmission);
        file.setFileKind(staged.name().kind());
        file.setName(staged.name().format());
        file.setFile(stored);
        file.setRowCount(
                staged.name().isImage() ? 0 : rows.getOrDefault(staged.name().kind(), 0));
        em.persist(file);
    }

    private void keepMessage(Transmission transmission, Message message, RecordId owner) {
        ReceivedMessage kept = new ReceivedMessage();
        kept.setTransmission(transmission);
        kept.setCode(message.code().id());
        kept.setSeverity(message.isError() ? RowSeverity.ERROR : RowSeverity.WARNING);
        kept.setFileName(message.file());
        kept.setLineNo(message.line());
        kept.setFieldName(message.field());
        kept.setFieldValue(message.value());
        kept.setInsuredNumber(owner == null ? null : owner.insuredNumber());
        kept.setText(cut(message.text()));
        em.persist(kept);
    }

    private static String cut(String text) {
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }

    /** Deletes a unit that was not taken in, with its files. */
    void remove(Transmission transmission) {
        remove(transmission, List.of());
    }

    /** As {@link #remove(Transmission)}, but for the stored files with these ids. */
    private void remove(Transmission transmission, List<Long> wanted) {
        removeMessages(transmission);
        List<Long> files = em.createQuery(
                        "select f.file.id from ReceivedFile f where f.transmission = :unit", Long.class)
                .setParameter("unit", transmission)
                .getResultList();
        em.createQuery("delete from ReceivedFile f where f.transmission = :unit")
                .setParameter("unit", transmission)
                .executeUpdate();
        em.remove(transmission);
        em.flush();
        files.stream().filter(file -> !wanted.contains(file)).forEach(store::delete);
    }

    private void removeMessages(Transmission unit) {
        em.createQuery("delete from ReceivedMessage m where m.transmission = :unit")
                .setParameter("unit", unit)
                .executeUpdate();
    }

    private List<Transmission> same(long officeId, TransmissionUnit unit) {
        FileName first = unit.files().isEmpty() ? null : unit.files().get(0);
        Map<String, Object> values = new HashMap<>();
        String conditions =
                equal("t.senderServiceType", "senderType", unit.sender().serviceType(), values)
                        + equal(
                                "t.destinationServiceType",
                                "destinationType",
                                unit.destination().serviceType(),
                                values)
                        + equal("t.serviceMonth", "month", first == null ? null : first.month(), values);
        TypedQuery<Transmission> query = em.createQuery(
                        "select t from Transmission t where t.office.id = :office and t.exchangeVersion = :version"
                                + " and t.dataKind = :kind and t.senderNumber = :sender"
                                + " and t.serial = :serial"
                                + conditions,
                        Transmission.class)
                .setParameter("office", officeId)
                .setParameter("version", unit.version())
                .setParameter("kind", unit.kind())
                .setParameter("sender", unit.sender().officeNumber())
                .setParameter("serial", unit.serial());
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** What is not there, or empty, is kept as null. */
    private static String equal(String path, String name, Object value, Map<String, Object> values) {
        if (value == null || value.equals("")) {
            return " and " + path + " is null";
        }
        values.put(name, value);
        return " and " + path + " = :" + name;
    }
}
