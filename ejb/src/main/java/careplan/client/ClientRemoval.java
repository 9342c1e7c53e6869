package careplan.client;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.BaseEntity;
import careplan.edit.Checks;
import careplan.edit.EditRefused;
import careplan.edit.Problem;
import careplan.edit.Versions;
import careplan.plan.PlanDocument;
import careplan.schedule.MonthlySchedule;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Removal of what was entered by mistake in 利用者情報: a 認定, a 担当 or a whole client on which nothing hangs. */
@Stateless
@RolesAllowed("STAFF")
public class ClientRemoval {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private ClientQueries queries;

    @EJB
    private AuditLog audit;

    /**
     * Removes a 認定.
     *
     * @param version the client's, as it was read
     * @return the client's new version
     * @throws careplan.edit.EditRefused if a month or a document of any own office stands on it
     * @throws careplan.edit.EditConflict if somebody else was quicker
     * @throws AccessDenied without the menu 利用者基本情報, or if the office does not serve this client
     */
    public int removeCertification(long officeId, long clientId, int version, long certificationId) {
        Client client = opened(officeId, clientId, version);
        Certification certification = em.find(Certification.class, certificationId);
        requireOwn(certification, certification == null ? null : certification.getClient(), client);
        new Checks()
                .wrongIf(isUsed(certification), "validFrom", "certificationInUse")
                .refuse();
        em.remove(certification);
        return removed("CERTIFICATION_REMOVED", officeId, client);
    }

    /**
     * Removes that an office serves the client.
     *
     * @param version the client's, as it was read
     * @return the client's new version
     * @throws careplan.edit.EditRefused if that office keeps months or documents of the client and no other row says that
     *     it serves them, or it is the only row of the office in use
     */
    public int removeOffice(long officeId, long clientId, int version, long servingId) {
        Client client = opened(officeId, clientId, version);
        ClientOffice serving = em.find(ClientOffice.class, servingId);
        requireOwn(serving, serving == null ? null : serving.getClient(), client);
        boolean only = !exists(
                "select o.id from ClientOffice o where o.client = ?1 and o.office = ?2 and o <> ?3",
                client,
                serving.getOffice(),
                serving);
        boolean inUse = serving.getOffice().getId() == officeId;
        new Checks()
                .wrongIf(only && inUse, "officeId", "servingOfUse")
                .wrongIf(only && !inUse && keepsRecords(client, serving), "officeId", "servingInUse")
                .refuse();
        em.remove(serving);
        return removed("CLIENT_OFFICE_REMOVED", officeId, client);
    }

    /**
     * Removes a client with the 認定 and the 担当 of the office in use.
     *
     * @param version the client's, as it was read
     * @throws careplan.edit.EditRefused if anything hangs on the client: months, documents, what was sent or received, or
     *     another office that serves them
     * @throws careplan.edit.EditConflict if somebody else was quicker
     */
    public void removeClient(long officeId, long clientId, int version) {
        Client client = opened(officeId, clientId, version);
        refuseWhatHangs(officeId, client);
        removeParts(client);
        em.remove(client);
        audit.record(AuditEntry.of("CLIENT_REMOVED")
                .office(officeId)
                .subject(Client.class, clientId)
                .client(clientId)
                .detail(client.getCode()));
    }

    private void removeParts(Client client) {
        for (Class<?> part : List.of(ServingRequest.class, Certification.class, ClientOffice.class)) {
            em.createQuery("select p from " + part.getSimpleName() + " p where p.client = :client", part)
                    .setParameter("client", client)
                    .getResultList()
                    .forEach(em::remove);
        }
        em.flush();
    }

    /** All of it is told at once, so that a person sees how far the client is in use. */
    private void refuseWhatHangs(long officeId, Client client) {
        List<Problem> hanging = new ArrayList<>();
        hanging(hanging, "clientHasMonths", "MonthlySchedule r where r.client = ?1", client);
        hanging(hanging, "clientHasDocuments", "PlanDocument r where r.client = ?1", client);
        hanging(hanging, "clientWasSent", "SentRecord r where r.client = ?1", client);
        hanging(hanging, "clientWasReceived", "ReceivedRecord r where r.client = ?1", client);
        hanging(
                hanging,
                "clientServedElsewhere",
                "ClientOffice r where r.client = ?1 and r.office.id <> ?2",
                client,
                officeId);
        if (!hanging.isEmpty()) {
            throw new EditRefused(hanging);
        }
    }

    private void hanging(List<Problem> hanging, String key, String from, Object... values) {
        var query = em.createQuery("select count(r) from " + from, Long.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        long count = query.getSingleResult();
        if (count > 0) {
            hanging.add(new Problem("client", key, Long.toString(count)));
        }
    }

    /** Whether a month or a document was made under its number while it was valid. */
    private boolean isUsed(Certification certification) {
        return exists(
                        "select s.id from MonthlySchedule s where s.client = ?1 and s.insurer = ?2 and s.insuredNumber = ?3"
                                + " and s.serviceMonth >= ?4 and s.serviceMonth <= ?5",
                        certification.getClient(),
                        certification.getInsurer(),
                        certification.getInsuredNumber(),
                        YearMonth.from(certification.getValidFrom()),
                        YearMonth.from(certification.getValidTo()))
                || exists(
                        "select d.id from PlanDocument d where d.client = ?1 and d.insurer = ?2 and d.insuredNumber = ?3"
                                + " and d.keyDate >= ?4 and d.keyDate <= ?5",
                        certification.getClient(),
                        certification.getInsurer(),
                        certification.getInsuredNumber(),
                        certification.getValidFrom(),
                        certification.getValidTo());
    }

    private boolean keepsRecords(Client client, ClientOffice serving) {
        return List.of(MonthlySchedule.class, PlanDocument.class).stream()
                .anyMatch(type -> exists(
                        "select r.id from " + type.getSimpleName() + " r where r.client = ?1 and r.office = ?2",
                        client,
                        serving.getOffice()));
    }

    private boolean exists(String jpql, Object... values) {
        var query = em.createQuery(jpql, Long.class).setMaxResults(1);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return !query.getResultList().isEmpty();
    }

    private Client opened(long officeId, long clientId, int version) {
        Client client = queries.require(officeId, clientId);
        Versions.take(em, client, version);
        return client;
    }

    private static void requireOwn(BaseEntity row, Client owner, Client client) {
        if (row == null || !client.equals(owner)) {
            throw new AccessDenied("the row is not of client id " + client.getId());
        }
    }

    private int removed(String action, long officeId, Client client) {
        em.flush();
        audit.record(AuditEntry.of(action)
                .office(officeId)
                .subject(Client.class, client.getId())
                .client(client.getId()));
        return client.getVersion();
    }
}
