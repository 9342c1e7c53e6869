package careplan.exchange.receive;

import careplan.base.Batches;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.office.Office;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What pages read about units; the services that call have checked who asks. */
@ApplicationScoped
public class UnitLists {

    /** More waiting units than anybody looks through; older ones are found by uploading them again. */
    private static final int WAITING = 200;

    private static final String SELECT =
            "select t from Transmission t join fetch t.office join fetch t.uploadedBy left join fetch t.sender";

    private static final String NEWEST_FIRST = " order by t.serial desc, t.id desc";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Transactional(TxType.SUPPORTS)
    public UnitView one(long id) {
        return em.createQuery(SELECT + " where t.id = :id", Transmission.class)
                .setParameter("id", id)
                .getResultStream()
                .map(UnitLists::view)
                .findFirst()
                .orElseThrow();
    }

    @Transactional(TxType.SUPPORTS)
    public List<UnitView> waiting(List<Long> officeIds, ExchangeVersion version) {
        return em.createQuery(
                        SELECT + " where t.office.id in :offices and t.exchangeVersion = :version"
                                + " and t.state in :states order by t.uploadedAt desc, t.serial, t.id",
                        Transmission.class)
                .setParameter("offices", officeIds)
                .setParameter("version", version)
                .setParameter("states", List.of(TransmissionState.UPLOADED, TransmissionState.REJECTED))
                .setMaxResults(WAITING)
                .getResultStream()
                .map(UnitLists::view)
                .toList();
    }

    @Transactional(TxType.SUPPORTS)
    public List<UnitView> history(List<Long> officeIds, ExchangeVersion version, int first, int size) {
        List<Long> ids = history("select t.id", officeIds, version, NEWEST_FIRST)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(SELECT + " where t.id in :ids" + NEWEST_FIRST, Transmission.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(UnitLists::view)
                        .toList();
    }

    @Transactional(TxType.SUPPORTS)
    public int countHistory(List<Long> officeIds, ExchangeVersion version) {
        return history("select count(t.id)", officeIds, version, "")
                .getSingleResult()
                .intValue();
    }

    private TypedQuery<Long> history(String select, List<Long> officeIds, ExchangeVersion version, String order) {
        return em.createQuery(
                        select + " from Transmission t where t.office.id in :offices and t.exchangeVersion = :version"
                                + " and t.state in :states" + order,
                        Long.class)
                .setParameter("offices", officeIds)
                .setParameter("version", version)
                .setParameter("states", List.of(TransmissionState.RECEIVING, TransmissionState.RECEIVED));
    }

    @Transactional(TxType.SUPPORTS)
    public List<MessageText> messages(long unitId) {
        List<ReceivedMessage> messages = em.createQuery(
                        "select m from ReceivedMessage m where m.transmission.id = :unit"
                                + " order by m.severity, m.fileName, m.lineNo, m.id",
                        ReceivedMessage.class)
                .setParameter("unit", unitId)
                .getResultList();
        Map<String, String> names = names(unitId, messages);
        return messages.stream().map(message -> MessageText.of(message, names)).toList();
    }

    /** The names of our clients with the insured numbers that messages are about. */
    private Map<String, String> names(long unitId, List<ReceivedMessage> messages) {
        Set<String> numbers = messages.stream()
                .map(ReceivedMessage::getInsuredNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        for (List<String> batch : Batches.of(numbers)) {
            em.createQuery(
                            "select c.insuredNumber, c.client.name from Certification c where c.insuredNumber in :numbers"
                                    + " and c.client.corporation.id = (select t.office.corporation.id"
                                    + " from Transmission t where t.id = :unit)",
                            Object[].class)
                    .setParameter("numbers", batch)
                    .setParameter("unit", unitId)
                    .getResultList()
                    .forEach(row -> names.put((String) row[0], (String) row[1]));
        }
        return names;
    }

    /**
     * That a file is for an office that the caller cannot take files in for.
     *
     * @param officeId the office in use, whose corporation may know whose the file is
     * @param ours numbers of the offices for which the caller can: one of them may share the number
     */
    @Transactional(TxType.SUPPORTS)
    public Message notForUs(FileName file, Set<String> ours, long officeId) {
        if (ours.contains(file.destination()) && !file.destinationServiceType().isEmpty()) {
            return Message.at(
                    MessageCode.DATA_OTHER_SERVICE_FILE,
                    file.format(),
                    0,
                    "",
                    file.format(),
                    file.destination(),
                    file.destinationServiceType());
        }
        String known = em.createQuery(
                        "select o from Office o where o.officeNumber = :number"
                                + " and (o.corporation = :corporation or o.partnerOf = :corporation)",
                        Office.class)
                .setParameter("number", file.destination())
                .setParameter("corporation", em.find(Office.class, officeId).getCorporation())
                .getResultStream()
                .map(office -> file.destination() + " " + office.getName())
                .findFirst()
                .orElse(file.destination());
        return Message.at(MessageCode.DATA_OTHER_OFFICE_FILE, file.format(), 0, "", file.format(), known);
    }

    /** Why a unit cannot be taken in now. */
    @Transactional(TxType.SUPPORTS)
    public Message notFree(Transmission unit) {
        return switch (unit.getState()) {
            case RECEIVED ->
                Message.at(
                        MessageCode.DATA_ALREADY_TAKEN_IN,
                        "",
                        0,
                        "",
                        unit.getDataKind().label(),
                        unit.getSerial(),
                        ReceiveTexts.time(unit.getReceivedAt()));
            case RECEIVING -> Message.of(MessageCode.DATA_BEING_TAKEN_IN, unit.getSerial());
            default -> Message.of(MessageCode.DATA_REFUSED, unit.getSerial());
        };
    }

    private static UnitView view(Transmission unit) {
        Office sender = unit.getSender();
        return new UnitView(
                unit.getId(),
                unit.getExchangeVersion(),
                unit.getDataKind(),
                unit.getSenderNumber(),
                sender == null ? unit.getSenderNumber() : sender.getName(),
                "(" + unit.getDestinationNumber() + ") " + unit.getOffice().getName(),
                unit.getServiceMonth(),
                unit.getSerial(),
                exportedAt(unit.getSerial()),
                unit.getClientCount(),
                unit.getErrorCount(),
                unit.getWarningCount(),
                unit.getState(),
                unit.getUploadedAt(),
                unit.getUploadedBy().getName(),
                unit.getReceivedAt(),
                List.of());
    }

    /** The serial is a time by the standard, but fourteen digits are all that the check asks for. */
    public static LocalDateTime exportedAt(String serial) {
        return SendSerial.time(serial).orElse(null);
    }
}
