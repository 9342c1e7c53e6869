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

/** The queries behind 印刷・取込: the received records {@code r} or their units {@code t} that conditions find. */
final class RecordQuery {

    private static final String RECORDS = " from ReceivedRecord r join r.transmission t where t.state = :received"
            + " and r.office.id in :offices and t.exchangeVersion = :version and r.dataKind = :kind";

    private static final String UNITS = " from Transmission t left join t.sender s where t.state = :received"
            + " and t.office.id in :offices and t.exchangeVersion = :version and t.dataKind = :kind";

    private final StringBuilder where;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Records, with their units. */
    static RecordQuery records(List<Long> officeIds, ApplySearch search) {
        RecordQuery query = new RecordQuery(RECORDS, officeIds, search);
        if (search.month() != null) {
            query.period(search);
        }
        return query;
    }

    /** Units that hold records of the period, with their senders {@code s}: fewer by far than their records. */
    static RecordQuery units(List<Long> officeIds, ApplySearch search) {
        RecordQuery query = new RecordQuery(UNITS, officeIds, search);
        if (search.month() != null) {
            if (ofMonth(search.kind())) {
                // a unit has one month, which its files are named after, or else no month in their names
                query.and("(t.serviceMonth = :month or t.serviceMonth is null)", "month", search.month());
            }
            query.where.append(" and exists (select r.id from ReceivedRecord r where r.transmission = t");
            query.period(search);
            query.where.append(")");
        }
        return query;
    }

    private RecordQuery(String from, List<Long> officeIds, ApplySearch search) {
        where = new StringBuilder(from);
        parameters.put("received", TransmissionState.RECEIVED);
        parameters.put("offices", officeIds);
        parameters.put("version", search.version());
        parameters.put("kind", search.kind());
        if (search.senderKind() != null) {
            and("t.sender.kind = :senderKind", "senderKind", search.senderKind());
        }
    }

    private void period(ApplySearch search) {
        YearMonth month = search.month();
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
        parameters.put(parameter, value);
        return and(condition);
    }

    RecordQuery and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    <T> TypedQuery<T> select(EntityManager em, String select, Class<T> type, String order) {
        TypedQuery<T> query = em.createQuery("select " + select + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
