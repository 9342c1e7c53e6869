package careplan.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes along the chain of the audit log, from the first entry to the last, and stops at the first fault. */
final class ChainWalk {

    private final AuditSeal sealing;
    private final Map<Long, AuditMark> marks = new HashMap<>();
    private String before = AuditSeal.NONE;
    private long next = 1;
    private long entries;
    private long removed;
    private long unkeyed;
    private Long brokenAt;

    ChainWalk(AuditSeal sealing, List<AuditMark> marks) {
        this.sealing = sealing;
        marks.forEach(mark -> this.marks.put(mark.getFirstNo(), mark));
    }

    /** Whether the entry is the next one, as it was sealed. */
    boolean accepts(AuditEvent event) {
        passRemoved();
        if (brokenAt == null && (event.getChainNo() != next || !isAsSealed(event))) {
            brokenAt = next;
        }
        if (brokenAt != null) {
            return false;
        }
        before = event.getSeal();
        next++;
        entries++;
        unkeyed += AuditSeal.isKeyed(before) ? 0 : 1;
        return true;
    }

    private boolean isAsSealed(AuditEvent event) {
        String due = sealing.like(event.getSeal()).of(before, next, event);
        return AuditSeal.isSame(event.getSeal(), due, AuditSeal.isKeyed(before));
    }

    private void passRemoved() {
        for (AuditMark mark = marks.get(next); mark != null && brokenAt == null; mark = marks.get(next)) {
            String due = sealing.like(mark.getSeal()).of(mark);
            if (!AuditSeal.isSame(mark.getSeal(), due, AuditSeal.isKeyed(before))) {
                brokenAt = next;
                return;
            }
            removed += mark.getLastNo() - mark.getFirstNo() + 1;
            before = mark.getLastSeal();
            next = mark.getLastNo() + 1;
        }
    }

    /** What was found, where the chain should end so. */
    ChainCheck end(long lastNo, String lastSeal) {
        passRemoved();
        if (brokenAt == null && (next != lastNo + 1 || !before.equals(lastSeal))) {
            brokenAt = Math.min(next, lastNo + 1);
        }
        return new ChainCheck(entries, removed, brokenAt, lastSeal, unkeyed);
    }
}
