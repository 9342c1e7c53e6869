package careplan.exchange.apply;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Kana;
import careplan.client.Client;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordId;
import careplan.exchange.receive.RecordState;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * Help with received clients whose numbers nobody is registered with, as the number has changed or is new: a person says
 * which client of the office it is, and nothing has to be retyped.
 */
@Stateless
@RolesAllowed("STAFF")
public class RecordAssignment {

    private static final int CANDIDATES = 20;

    private static final String SERVED = " from ClientOffice o join o.client c where o.office = :office"
            + " and o.validFrom <= :last and (o.validTo is null or o.validTo >= :first)";

    /** A client who may be meant. */
    public record Candidate(long clientId, String code, String name, String kana) implements Serializable {

        /** As a selection list shows it. */
        public String label() {
            return code + " " + name + "（" + kana + "）";
        }
    }

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    /**
     * The clients whom the record's office serves in its month and whose code, name or kana begins so; at most twenty, by
     * kana.
     *
     * @param typed kana, name or code, or their beginning; everybody for ""
     * @throws AccessDenied if there is no such record, or the caller may not use ケアプラン連携 for its office
     */
    public List<Candidate> candidates(long recordId, String typed) {
        ReceivedRecord record = require(recordId);
        String text = typed == null ? "" : typed.strip();
        return served(
                        "select distinct c.id, c.code, c.name, c.kana" + SERVED
                                + " and (c.kana like :kana or c.name like :text or c.code like :text)"
                                + " order by c.kana, c.code",
                        Object[].class,
                        record)
                .setParameter("kana", Kana.toHiragana(text) + "%")
                .setParameter("text", text + "%")
                .setMaxResults(CANDIDATES)
                .getResultStream()
                .map(row -> new Candidate((Long) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /**
     * Says whose record it is. It is applied to this client from now on, whatever numbers are registered.
     *
     * @throws AccessDenied as for {@link #candidates}, or if the office does not serve the client in that month
     */
    public void assign(long recordId, long clientId) {
        ReceivedRecord record = require(recordId);
        boolean served = served("select count(o)" + SERVED + " and c.id = :client", Long.class, record)
                        .setParameter("client", clientId)
                        .getSingleResult()
                > 0;
        if (!served || record.getState() == RecordState.ERROR) {
            throw new AccessDenied("client " + clientId + " for received record " + recordId);
        }
        record.setClient(em.getReference(Client.class, clientId));
        record.setClientAssigned(true);
        audit.record(entry("RECORD_ASSIGNED", record).client(clientId));
    }

    /** Takes back what {@link #assign} said: the numbers decide again. */
    public void release(long recordId) {
        ReceivedRecord record = require(recordId);
        if (record.isClientAssigned()) {
            audit.record(
                    entry("RECORD_RELEASED", record).client(record.getClient().getId()));
            record.setClient(null);
            record.setClientAssigned(false);
        }
    }

    private ReceivedRecord require(long recordId) {
        ReceivedRecord record = em.find(ReceivedRecord.class, recordId);
        if (record == null) {
            throw new AccessDenied("no received record " + recordId);
        }
        access.requireOffice(Menu.CAREPLAN_LINK, record.getOffice().getId());
        return record;
    }

    private <T> TypedQuery<T> served(String query, Class<T> type, ReceivedRecord record) {
        YearMonth month = RecordId.of(record).month();
        return em.createQuery(query, type)
                .setParameter("office", record.getOffice())
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth());
    }

    private static AuditEntry entry(String action, ReceivedRecord record) {
        return AuditEntry.of(action).office(record.getOffice().getId()).subject(ReceivedRecord.class, record.getId());
    }
}
