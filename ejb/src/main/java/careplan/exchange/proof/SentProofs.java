package careplan.exchange.proof;

import careplan.base.PersonSearch;
import careplan.exchange.export.SentFile;
import careplan.exchange.export.SentRecord;
import careplan.request.RequestDestination;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was sent, client by client and destination by destination; leaves the asking for permission to who calls. */
@ApplicationScoped
class SentProofs {

    private static final String FOUND = " from SentRecord s where s.office.id = :office and s.exportedAt >= :from"
            + " and s.exportedAt < :to and (:partner = '*' or s.destinationNumber = :partner)";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    int count(ProofPeriod period) {
        return query("select count(s)", period, Long.class, "")
                .getSingleResult()
                .intValue();
    }

    /** Newest first. */
    List<ProofRow> page(ProofPeriod period, int first, int size) {
        List<Long> ids = query("select s.id", period, Long.class, " order by s.exportedAt desc, s.id desc")
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<SentRecord> records = em.createQuery(
                        "select s from SentRecord s join fetch s.client join fetch s.request where s.id in :ids"
                                + " order by s.exportedAt desc, s.id desc",
                        SentRecord.class)
                .setParameter("ids", ids)
                .getResultList();
        List<Long> requests = records.stream()
                .map(record -> record.getRequest().getId())
                .distinct()
                .toList();
        Map<Long, String> people = people(requests);
        Map<Unit, RequestDestination> destinations = destinations(requests);
        List<SentFile> files = files(requests);
        SealedFiles sealed = new SealedFiles(
                em, files.stream().map(SentFile::getAuditEventId).toList());
        Map<Unit, List<SentFile>> byUnit = files.stream().collect(Collectors.groupingBy(Unit::of));
        return records.stream()
                .map(record -> row(
                        record,
                        people.get(record.getRequest().getId()),
                        destinations.get(Unit.of(record)),
                        byUnit.getOrDefault(Unit.of(record), List.of()).stream()
                                .filter(file -> file.getItemSeq() == SentFile.EVERYBODY
                                        || file.getItemSeq() == record.getItemSeq())
                                .map(file -> sealed.of(file, record.getExportedAt()))
                                .toList()))
                .toList();
    }

    private <T> TypedQuery<T> query(String select, ProofPeriod period, Class<T> type, String order) {
        StringBuilder jpql = new StringBuilder(select).append(FOUND);
        if (PersonSearch.isAsked(period.person())) {
            jpql.append(" and ")
                    .append(PersonSearch.condition(period.person(), "s.clientKana", "s.clientId", "s.insuredNumber"));
        }
        TypedQuery<T> query = em.createQuery(jpql.append(order).toString(), type);
        return period.fill(query);
    }

    /** What goes to one destination of one request. */
    private record Unit(long request, int destination) {

        static Unit of(SentRecord record) {
            return new Unit(record.getRequest().getId(), record.getDestinationSeq());
        }

        static Unit of(SentFile file) {
            return new Unit(file.getRequest().getId(), file.getDestinationSeq());
        }

        static Unit of(RequestDestination destination) {
            return new Unit(destination.getRequest().getId(), destination.getSeq());
        }
    }

    private Map<Long, String> people(Collection<Long> requests) {
        return em.createQuery(
                        "select q.id, p.name from ProcessingRequest q join q.staff p where q.id in :ids",
                        Object[].class)
                .setParameter("ids", requests)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    private Map<Unit, RequestDestination> destinations(Collection<Long> requests) {
        return em.createQuery(
                        "select d from RequestDestination d where d.request.id in :requests", RequestDestination.class)
                .setParameter("requests", requests)
                .getResultStream()
                .collect(Collectors.toMap(Unit::of, Function.identity()));
    }

    private List<SentFile> files(Collection<Long> requests) {
        return em.createQuery("select f from SentFile f where f.request.id in :requests order by f.id", SentFile.class)
                .setParameter("requests", requests)
                .getResultList();
    }

    private static ProofRow row(
            SentRecord record, String person, RequestDestination destination, List<ProofFile> files) {
        return new ProofRow(
                record.getId(),
                ProofDirection.SENT,
                record.getExportedAt(),
                person,
                record.getClient().getCode(),
                record.getClient().getName(),
                record.getInsuredNumber(),
                record.getDestinationNumber(),
                destination == null ? null : destination.getOfficeName(),
                record.getDataKind(),
                record.getExchangeVersion(),
                record.getServiceMonth(),
                record.getKeyDate(),
                record.getSerial(),
                ProofWords.sent(record.getDeletedAt()),
                files);
    }
}
