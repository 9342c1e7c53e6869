package careplan.office;

import careplan.exchange.DataKind;
import careplan.exchange.receive.RecordState;
import careplan.exchange.receive.TransmissionState;
import careplan.office.Waiting.Kind;
import careplan.request.RequestQueries;
import careplan.security.AccessControl;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/** What the top page tells that there is to do: counts only, of one office, and only of menus that the caller may use. */
@Stateless
@RolesAllowed("STAFF")
public class WaitingWork {

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AccessControl accessControl;

    @EJB
    private RequestQueries requestQueries;

    /** What waits at this office; empty where there is nothing or the caller may not use it. */
    public List<Waiting> at(long officeId) {
        if (!accessControl.mayUse(Menu.CAREPLAN_LINK, officeId)) {
            return List.of();
        }
        return Stream.of(
                        new Waiting(
                                Kind.UPLOADED_UNITS,
                                count(
                                        "select count(t) from Transmission t"
                                                + " where t.office.id = :office and t.state = :state",
                                        officeId,
                                        TransmissionState.UPLOADED)),
                        new Waiting(Kind.READY_RECORDS, readyRecords(officeId)),
                        new Waiting(Kind.REQUESTS, requestQueries.countUnderWay(officeId)))
                .filter(waiting -> waiting.count() > 0)
                .toList();
    }

    /** Without 居宅サービス計画書, which are looked at and never taken over. */
    private long readyRecords(long officeId) {
        return em.createQuery(
                        "select count(r) from ReceivedRecord r where r.office.id = :office and r.state = :state"
                                + " and r.dataKind <> :plan",
                        Long.class)
                .setParameter("office", officeId)
                .setParameter("state", RecordState.READY)
                .setParameter("plan", DataKind.CARE_PLAN)
                .getSingleResult();
    }

    private long count(String query, long officeId, Enum<?> state) {
        return em.createQuery(query, Long.class)
                .setParameter("office", officeId)
                .setParameter("state", state)
                .getSingleResult();
    }
}
