package careplan.request;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.JapanTime;
import careplan.office.Office;
import careplan.print.PrintSource;
import careplan.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The one way in for work that takes time: records a request, whose job starts when the caller's transaction commits. */
@Stateless
@RolesAllowed("STAFF")
public class RequestIntake {

    private static final DateTimeFormatter SERIAL = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    /** Items written between two flushes, so that a request for thousands of clients stays small in memory. */
    private static final int FLUSH_EVERY = 500;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private CurrentUser currentUser;

    @EJB
    private AuditLog audit;

    @Inject
    private Event<RequestWaiting> waiting;

    /**
     * Records a request of the caller. The service that calls has checked permission and targets.
     *
     * @return the id of the request
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long accept(NewRequest wish) {
        // the lock makes serials of one office differ, whoever asks at the same second
        Office office = em.find(Office.class, wish.officeId(), LockModeType.PESSIMISTIC_WRITE);
        ProcessingRequest request = new ProcessingRequest();
        request.setKind(wish.kind());
        request.setOffice(office);
        request.setStaff(currentUser.staff());
        request.setTitle(wish.title());
        request.setExchangeVersion(wish.version());
        request.setDataKind(wish.dataKind());
        request.setServiceMonth(wish.month());
        request.setBundling(wish.bundling());
        request.setOverwriteConfirmed(wish.overwriteConfirmed());
        request.setRequestedAt(JapanTime.now());
        request.setTotal(wish.targets().size());
        if (wish.kind() == RequestKind.EXPORT || wish.kind() == RequestKind.EXPORT_DELETION) {
            LocalDateTime first = firstSerial(wish, request.getRequestedAt());
            request.setSerial(first.format(SERIAL));
            request.setLastSerial(first.plusSeconds(wish.serials() - 1L).format(SERIAL));
        }
        em.persist(request);
        em.flush();
        long requestId = request.getId();
        audit.record(AuditEntry.of("REQUEST_" + wish.kind())
                .office(wish.officeId())
                .request(requestId)
                .detail("items=" + wish.targets().size()));
        persistDestinations(requestId, wish);
        persistItems(requestId, wish);
        waiting.fire(new RequestWaiting(requestId, false));
        return requestId;
    }

    /**
     * Records a request of the caller for the very things that an older one was for. As with {@link #accept}, the service
     * that calls has checked that the caller may. 確定済 months are not changed, whatever the older one was told.
     *
     * @return the id of the new request
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long acceptAgain(ProcessingRequest old) {
        List<Long> targets = em.createQuery(
                        "select i.targetId from RequestItem i where i.request = :request order by i.seq", Long.class)
                .setParameter("request", old)
                .getResultList();
        List<NewRequest.Destination> destinations = em.createQuery(
                        "select d from RequestDestination d where d.request = :request order by d.seq",
                        RequestDestination.class)
                .setParameter("request", old)
                .getResultStream()
                .map(d -> new NewRequest.Destination(
                        d.getOfficeNumber(),
                        d.getOfficeName(),
                        d.getServiceType(),
                        d.getSenderServiceType(),
                        d.isOneByOne()))
                .toList();
        PrintSource printSource = old.getPrintSource();
        String printOptions = old.getPrintOptions();
        long requestId = accept(new NewRequest(
                old.getKind(),
                old.getOffice().getId(),
                old.getTitle(),
                old.getExchangeVersion(),
                old.getDataKind(),
                old.getServiceMonth(),
                old.getBundling(),
                false,
                targets,
                destinations));
        ProcessingRequest again = em.find(ProcessingRequest.class, requestId);
        again.setPrintSource(printSource);
        again.setPrintOptions(printOptions);
        return requestId;
    }

    private void persistDestinations(long requestId, NewRequest wish) {
        int seq = 0;
        for (NewRequest.Destination wanted : wish.destinations()) {
            RequestDestination destination = new RequestDestination();
            destination.setRequest(em.getReference(ProcessingRequest.class, requestId));
            destination.setSeq(++seq);
            destination.setOfficeNumber(wanted.officeNumber());
            destination.setOfficeName(wanted.officeName());
            destination.setServiceType(wanted.serviceType());
            destination.setSenderServiceType(wanted.senderServiceType());
            destination.setOneByOne(wanted.oneByOne());
            em.persist(destination);
        }
    }

    private void persistItems(long requestId, NewRequest wish) {
        int seq = 0;
        for (long target : wish.targets()) {
            RequestItem item = new RequestItem();
            item.setRequest(em.getReference(ProcessingRequest.class, requestId));
            item.setSeq(++seq);
            item.setTargetId(target);
            item.setState(ItemState.PENDING);
            em.persist(item);
            if (seq % FLUSH_EVERY == 0) {
                em.flush();
                em.clear();
            }
        }
    }

    /**
     * The first of as many free 連番 as a request needs: receivers take units in by ascending 連番, so all are behind those
     * of earlier requests, and they end now, where that can be, since one of a time to come looks wrong.
     */
    private LocalDateTime firstSerial(NewRequest wish, LocalDateTime now) {
        LocalDateTime first = now.minusSeconds(wish.serials() - 1L);
        String used = em.createQuery(
                        "select max(coalesce(r.lastSerial, r.serial)) from ProcessingRequest r"
                                + " where r.office.id = :office",
                        String.class)
                .setParameter("office", wish.officeId())
                .getSingleResult();
        return used == null || first.format(SERIAL).compareTo(used) > 0
                ? first
                : LocalDateTime.parse(used, SERIAL).plusSeconds(1);
    }
}
