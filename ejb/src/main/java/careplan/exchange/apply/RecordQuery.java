package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.exchange.format.RecordKey;
import careplan.exchange.receive.RecordState;
import careplan.exchange.receive.TransmissionState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one query behind 印刷・取込: the received records {@code r} and their units {@code t} that conditions find. */
final class RecordQuery {

    private final StringBuilder where = new StringBuilder(" from ReceivedRecord r join r.transmission t"
            + " left join t.sender s where t.state = :received and r.office.id in :offices"
            + " and t.exchangeVersion = :version and r.dataKind = :kind");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Begins with the office, the version and the kind of data. */
    RecordQuery(List<Long> officeIds, ApplySearch search) {
        parameters.put("received", TransmissionState.RECEIVED);
        parameters.put("offices", officeIds);
        parameters.put("version", search.version());
        parameters.put("kind", search.kind());
        if (search.senderKind() != null) {
            and("s.kind = :senderKind", "senderKind", search.senderKind());
        }
        period(search);
    }

    private void period(ApplySearch search) {
        YearMonth month = search.month();
        if (month == null) {
            return;
        }
        if (ofMonth(search.kind())) {
            and("r.serviceMonth = :month", "month", month);
        } else {
            and("r.keyDate >= :first", "first", month.atDay(1));
            and("r.keyDate <= :last", "last", month.atEndOfMonth());
        }
    }

    /** Whether such data are of a service month; else they are of a day. */
    static boolean ofMonth(DataKind kind) {
        DataKind sent = RecordKey.deleted(kind);
        return sent == DataKind.SCHEDULE || sent == DataKind.ACTUAL;
    }

    RecordQuery serviceType(ApplySearch search) {
        if (search.serviceType() != null) {
            and(serviceTypeField(search.kind()) + " = :serviceType", "serviceType", search.serviceType());
        }
        return this;
    }

    /** Actuals are told apart by the service that gave them, all else by the service that it is for. */
    static String serviceTypeField(DataKind kind) {
        return RecordKey.deleted(kind) == DataKind.ACTUAL ? "t.senderServiceType" : "t.destinationServiceType";
    }

    RecordQuery sender(ApplySearch search) {
        if (search.senderNumber() != null) {
            and("t.senderNumber = :sender", "sender", search.senderNumber());
        }
        return this;
    }

    /** The records of one unit, or else of every client only what still counts. */
    RecordQuery serial(ApplySearch search) {
        return search.serial() == null
                ? and("r.state not in :void", "void", List.of(RecordState.REPLACED, RecordState.WITHDRAWN))
                : and("t.serial = :serial", "serial", search.serial());
    }

    RecordQuery and(String condition, String parameter, Object value) {
        where.append(" and ").append(condition);
        parameters.put(parameter, value);
        return this;
    }

    <T> TypedQuery<T> select(EntityManager em, String select, Class<T> type, String order) {
        TypedQuery<T> query = em.createQuery("select " + select + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
