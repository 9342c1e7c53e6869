package careplan.client;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.JapanTime;
import careplan.exchange.receive.ClientDirectory;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordId;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.security.CurrentUser;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * What an office can do that has received data of a client whom only others of its company serve (D08): it asks for 担当,
 * and whoever may change the client there finds that on the top page.
 */
@Stateless
@RolesAllowed("STAFF")
public class ServingRequests {

    private static final String OPEN = "select q from ServingRequest q join fetch q.client join fetch q.office"
            + " join fetch q.askedBy where exists (select s.id from ClientOffice s where s.client = q.client"
            + " and s.office.id = :office) and not exists (select s.id from ClientOffice s where s.client = q.client"
            + " and s.office = q.office and s.validFrom <= q.lastDay"
            + " and (s.validTo is null or s.validTo >= q.firstDay)) order by q.askedAt, q.id";

    /** A request that is open. */
    public record Asked(
            long id, long clientId, String clientCode, String clientName, String office, YearMonth month, String staff)
            implements Serializable {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private CurrentUser currentUser;

    @EJB
    private AuditLog audit;

    @Inject
    private ClientDirectory clients;

    /**
     * Asks for 担当 of the client whom a received record is about; once for a month.
     *
     * @throws AccessDenied if there is no such record, the caller may not use ケアプラン連携 for its office, or the company
     *     has no such client
     */
    public void ask(long recordId) {
        ReceivedRecord record = em.find(ReceivedRecord.class, recordId);
        if (record == null) {
            throw new AccessDenied("no received record " + recordId);
        }
        long officeId = record.getOffice().getId();
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        ClientMatch match = clients.match(record);
        if (match.client() == null) {
            throw new AccessDenied("received record " + recordId + " is of no client");
        }
        YearMonth month = RecordId.of(record).month();
        if (match.usable() || isAsked(match.client().id(), officeId, month)) {
            return;
        }
        Client client = em.find(Client.class, match.client().id());
        ServingRequest request =
                new ServingRequest(client, record.getOffice(), month, currentUser.staff(), JapanTime.now());
        em.persist(request);
        em.flush();
        audit.record(entry("SERVING_ASKED", officeId, request));
    }

    private boolean isAsked(long clientId, long officeId, YearMonth month) {
        return em.createQuery(
                                "select count(q) from ServingRequest q where q.client.id = :client"
                                        + " and q.office.id = :office and q.firstDay = :first",
                                Long.class)
                        .setParameter("client", clientId)
                        .setParameter("office", officeId)
                        .setParameter("first", month.atDay(1))
                        .getSingleResult()
                > 0;
    }

    /** What other offices ask of this one, which serves the clients; nothing where the caller may not change clients here. */
    public List<Asked> at(long officeId) {
        if (!access.mayUse(Menu.CLIENT_BASICS, officeId)) {
            return List.of();
        }
        return em.createQuery(OPEN, ServingRequest.class).setParameter("office", officeId).getResultList().stream()
                .map(q -> new Asked(
                        q.getId(),
                        q.getClient().getId(),
                        q.getClient().getCode(),
                        q.getClient().getName(),
                        q.getOffice().getName(),
                        q.getMonth(),
                        q.getAskedBy().getName()))
                .toList();
    }

    /**
     * Takes a request off the list without adding 担当. One of another office's clients, or that is settled, is passed over.
     *
     * @throws AccessDenied if the caller may not change clients at the office
     */
    public void dismiss(long officeId, long requestId) {
        access.requireOffice(Menu.CLIENT_BASICS, officeId);
        ServingRequest request = em.createQuery(OPEN, ServingRequest.class)
                .setParameter("office", officeId)
                .getResultStream()
                .filter(open -> open.getId() == requestId)
                .findFirst()
                .orElse(null);
        if (request != null) {
            audit.record(entry("SERVING_DISMISSED", officeId, request));
            em.remove(request);
        }
    }

    private static AuditEntry entry(String action, long officeId, ServingRequest request) {
        return AuditEntry.of(action)
                .office(officeId)
                .subject(ServingRequest.class, request.getId())
                .client(request.getClient().getId());
    }
}
