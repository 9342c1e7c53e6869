package careplan.schedule;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.audit.LastChange;
import careplan.exchange.DataKind;
import careplan.exchange.export.SentUnits;
import careplan.master.MasterDataService;
import careplan.request.ItemState;
import careplan.request.RequestDestination;
import careplan.request.RequestKind;
import careplan.request.RequestState;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Deletes a month that nobody else has: one that was begun by mistake, or whose deletion was sent. What partners keep must not
 * lose its origin, since nothing could be corrected or deleted there any more.
 */
@Stateless
@RolesAllowed("STAFF")
public class ScheduleRemoval {

    private static final List<DataKind> KINDS = List.of(DataKind.SCHEDULE, DataKind.ACTUAL);

    /** A record of sending that is of this month, whatever number it was sent under, unless another month has that number. */
    private static final String OF_MONTH = " r.office.id = :office and r.dataKind in :kinds and r.clientId = :client"
            + " and r.serviceMonth = :month and not exists (select o.id from MonthlySchedule o where o.id <> :schedule"
            + " and o.office.id = :office and o.clientId = :client and o.serviceMonth = :month"
            + " and o.insurer.insurerNumber = r.insurerNumber and o.insuredNumber = r.insuredNumber)";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private OfficeMonths months;

    @EJB
    private AuditLog audit;

    @EJB
    private MasterDataService masterData;

    /**
     * Deletes the month with its lines, actuals and 別表.
     *
     * @param version of {@link ScheduleMonth#version}, as the person saw it
     * @throws ScheduleConflict if somebody else has changed it since
     * @throws ScheduleRefused if it is 確定済, counts as sent, or is just being sent
     * @throws AccessDenied if it is not kept by this office or the caller may not use 予定実績 there
     */
    public void remove(long officeId, long scheduleId, int version) {
        MonthlySchedule month = months.require(officeId, scheduleId, LockModeType.PESSIMISTIC_WRITE);
        if (month.getVersion() != version) {
            throw new ScheduleConflict(
                    ScheduleMonths.of(month, masterData.current(), StayHistory.load(em, month)),
                    LastChange.of(em, month));
        }
        refuseWhatIsKept(month);
        audit.record(AuditEntry.of("SCHEDULE_REMOVED")
                .office(officeId)
                .subject(MonthlySchedule.class, scheduleId)
                .client(month.getClient().getId())
                .detail(month.getServiceMonth() + " " + month.getStatus() + " lines="
                        + month.getLines().size()));
        em.remove(month);
    }

    private void refuseWhatIsKept(MonthlySchedule month) {
        if (month.getStatus() == ScheduleStatus.CONFIRMED) {
            throw new ScheduleRefused("remove.confirmed");
        }
        List<String> partners = partners(month);
        if (!partners.isEmpty()) {
            throw new ScheduleRefused(
                    List.of(new ScheduleRefused.Problem("remove.sent", 0, String.join("、", partners))));
        }
        if (isBeingSent(month)) {
            throw new ScheduleRefused("remove.underWay");
        }
    }

    /** Who was sent the month and has not been told to delete it. */
    private List<String> partners(MonthlySchedule month) {
        return em.createQuery(
                        "select d from SentRecord r, RequestDestination d where d.request = r.request"
                                + " and d.seq = r.destinationSeq and"
                                + OF_MONTH + " and" + SentUnits.COUNTS + " order by r.exportedAt, r.id",
                        RequestDestination.class)
                .setParameter("office", month.getOffice().getId())
                .setParameter("kinds", KINDS)
                .setParameter("client", month.getClient().getId())
                .setParameter("month", month.getServiceMonth())
                .setParameter("schedule", month.getId())
                .getResultStream()
                .map(RequestDestination::label)
                .distinct()
                .toList();
    }

    /**
     * Whether a request is about to send it. What has come to a stop before its turn is none: should it be taken up again, it
     * finds nothing here and says so.
     */
    private boolean isBeingSent(MonthlySchedule month) {
        return !em.createQuery(
                        "select i.id from RequestItem i join i.request q where q.office.id = :office"
                                + " and q.kind = :export and q.dataKind in :kinds and q.serviceMonth = :month"
                                + " and i.targetId = :schedule and (i.state = :done and q.state not in :ended"
                                + " or i.state = :pending and q.state in :running)",
                        Long.class)
                .setParameter("office", month.getOffice().getId())
                .setParameter("export", RequestKind.EXPORT)
                .setParameter("kinds", KINDS)
                .setParameter("month", month.getServiceMonth())
                .setParameter("ended", List.of(RequestState.COMPLETED, RequestState.CANCELLED))
                .setParameter("schedule", month.getId())
                .setParameter("done", ItemState.DONE)
                .setParameter("pending", ItemState.PENDING)
                .setParameter("running", List.of(RequestState.ACCEPTED, RequestState.RUNNING))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
