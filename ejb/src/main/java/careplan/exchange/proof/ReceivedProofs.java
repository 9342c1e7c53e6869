package careplan.exchange.proof;

import careplan.base.PersonSearch;
import careplan.exchange.receive.ReceivedFile;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.Transmission;
import careplan.exchange.receive.TransmissionState;
import careplan.request.RequestKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was received, client by client; leaves the asking for permission to who calls. */
@ApplicationScoped
class ReceivedProofs {

    private static final String FOUND = " from ReceivedRecord r join r.transmission t where t.office.id = :office"
            + " and t.state = :received and t.receivedAt >= :from and t.receivedAt < :to"
            + " and (:partner = '*' or t.senderNumber = :partner)";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    int count(ProofPeriod period) {
        return query("select count(r)", period, Long.class, "")
                .getSingleResult()
                .intValue();
    }

    /** Newest first. */
    List<ProofRow> page(ProofPeriod period, int first, int size) {
        List<Long> ids = query("select r.id", period, Long.class, " order by t.receivedAt desc, t.id desc, r.id desc")
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<ReceivedRecord> records = em.createQuery(
                        "select r from ReceivedRecord r join fetch r.transmission left join fetch r.client"
                                + " where r.id in :ids",
                        ReceivedRecord.class)
                .setParameter("ids", ids)
                .getResultList();
        List<Long> units = records.stream()
                .map(record -> record.getTransmission().getId())
                .distinct()
                .toList();
        Map<Long, String> takenIn = Deeds.of(em, RequestKind.RECEIVE, units);
        Map<Long, String> applied = Deeds.of(em, RequestKind.APPLY, ids);
        List<ReceivedFile> files = files(units);
        SealedFiles sealed = new SealedFiles(
                em, files.stream().map(ReceivedFile::getAuditEventId).toList());
        Map<Long, List<ReceivedFile>> byUnit = files.stream()
                .collect(Collectors.groupingBy(
                        file -> file.getTransmission().whole().getId()));
        Map<Long, ReceivedRecord> byId = records.stream().collect(Collectors.toMap(ReceivedRecord::getId, r -> r));
        return ids.stream()
                .map(byId::get)
                .map(record -> row(
                        record,
                        takenIn.get(record.getTransmission().getId()),
                        applied.get(record.getId()),
                        byUnit.getOrDefault(record.getTransmission().getId(), List.of()).stream()
                                .map(file ->
                                        sealed.of(file, file.getTransmission().getReceivedAt()))
                                .toList()))
                .toList();
    }

    private <T> TypedQuery<T> query(String select, ProofPeriod period, Class<T> type, String order) {
        StringBuilder jpql = new StringBuilder(select).append(FOUND);
        if (PersonSearch.isAsked(period.person())) {
            jpql.append(" and ")
                    .append(PersonSearch.condition(period.person(), "r.clientKana", "r.client.id", "r.insuredNumber"));
        }
        TypedQuery<T> query = em.createQuery(jpql.append(order).toString(), type);
        query.setParameter("received", TransmissionState.RECEIVED);
        return period.fill(query);
    }

    /** With those of units that came later and completed one. */
    private List<ReceivedFile> files(Collection<Long> units) {
        return em.createQuery(
                        "select f from ReceivedFile f join fetch f.file join f.transmission t left join t.completes c"
                                + " where t.state = :received and (t.id in :units or c.id in :units) order by f.id",
                        ReceivedFile.class)
                .setParameter("received", TransmissionState.RECEIVED)
                .setParameter("units", units)
                .getResultList();
    }

    private static ProofRow row(ReceivedRecord record, String takenInBy, String appliedBy, List<ProofFile> files) {
        Transmission unit = record.getTransmission();
        return new ProofRow(
                record.getId(),
                ProofDirection.RECEIVED,
                unit.getReceivedAt(),
                takenInBy,
                record.getClient() == null ? null : record.getClient().getCode(),
                record.getClient() == null
                        ? record.getClientName()
                        : record.getClient().getName(),
                record.getInsuredNumber(),
                unit.getSenderNumber(),
                unit.getSender() == null ? null : unit.getSender().getName(),
                record.getDataKind(),
                unit.getExchangeVersion(),
                record.getServiceMonth(),
                record.getKeyDate(),
                unit.getSerial(),
                ProofWords.received(record.getState(), record.getAppliedAt(), appliedBy),
                files);
    }
}
