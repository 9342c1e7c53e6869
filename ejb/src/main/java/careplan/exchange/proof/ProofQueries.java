package careplan.exchange.proof;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 送受信の記録 of an office, for inspections: who sent what to whom and when, what came from whom, and what was taken over. Made of
 * what is kept of every sending and receiving; each file with its SHA-256, compared with the sealed entry of the audit log.
 */
@Stateless
@RolesAllowed("STAFF")
public class ProofQueries {

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @Inject
    private SentProofs sent;

    @Inject
    private ReceivedProofs received;

    /**
     * How many there are.
     *
     * @throws AccessDenied if the caller may not use ケアプラン連携 at the office
     */
    public int count(long officeId, ProofSearch search) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        return sentCount(officeId, search) + receivedCount(officeId, search);
    }

    /**
     * One page of them: what was sent before what was received, each newest first.
     *
     * @throws AccessDenied as for {@link #count}
     */
    public List<ProofRow> page(long officeId, ProofSearch search, int first, int size) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        ProofPeriod period = new ProofPeriod(officeId, search);
        List<ProofRow> rows = new ArrayList<>();
        if (search.has(ProofDirection.SENT)) {
            rows.addAll(sent.page(period, first, size));
        }
        if (search.has(ProofDirection.RECEIVED) && rows.size() < size) {
            int before = sentCount(officeId, search);
            rows.addAll(received.page(period, Math.max(0, first - before), size - rows.size()));
        }
        audit.listed("PROOF_LISTED", officeId, rows.stream().map(ProofRow::id).toList());
        return rows;
    }

    /**
     * Records that the list was printed.
     *
     * @throws AccessDenied as for {@link #count}
     */
    public void recordPrint(long officeId, ProofSearch search) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        audit.record(AuditEntry.of("PROOF_PRINTED")
                .office(officeId)
                .detail("from=" + day(search.from()) + " to=" + day(search.to())));
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private int sentCount(long officeId, ProofSearch search) {
        return search.has(ProofDirection.SENT) ? sent.count(new ProofPeriod(officeId, search)) : 0;
    }

    private int receivedCount(long officeId, ProofSearch search) {
        return search.has(ProofDirection.RECEIVED) ? received.count(new ProofPeriod(officeId, search)) : 0;
    }
}
