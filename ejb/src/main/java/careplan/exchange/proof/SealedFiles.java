package careplan.exchange.proof;

import careplan.audit.AuditEvent;
import careplan.base.Batches;
import careplan.base.JapanTime;
import careplan.exchange.export.SentFile;
import careplan.exchange.receive.ReceivedFile;
import careplan.purge.PurgeSettings;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Entries of the audit log that say what files were, and whether what is kept of these says the same. */
final class SealedFiles {

    private final Map<Long, AuditEvent> entries = new HashMap<>();
    private final LocalDateTime keptSince = keptSince();

    /**
     * Reads the entries.
     *
     * @param ids may hold nulls
     */
    SealedFiles(EntityManager em, Collection<Long> ids) {
        List<Long> asked = ids.stream().filter(Objects::nonNull).distinct().toList();
        for (List<Long> batch : Batches.of(asked)) {
            em.createQuery("select e from AuditEvent e where e.id in :ids", AuditEvent.class)
                    .setParameter("ids", batch)
                    .getResultList()
                    .forEach(entry -> entries.put(entry.getId(), entry));
        }
    }

    /** Since when no entry has been removed by age: a day later than that, as the purge comes at night. */
    private static LocalDateTime keptSince() {
        int days = PurgeSettings.of(System.getProperties()).audit();
        return days == 0 ? LocalDateTime.MIN : JapanTime.now().minusDays(days - 1L);
    }

    ProofFile of(SentFile file, LocalDateTime at) {
        return of(file.getAuditEventId(), file.getName(), file.getSha256(), at);
    }

    ProofFile of(ReceivedFile file, LocalDateTime at) {
        return of(file.getAuditEventId(), file.getName(), file.getFile().getSha256(), at);
    }

    private ProofFile of(Long entryId, String name, String sha256, LocalDateTime at) {
        AuditEvent entry = entries.get(entryId);
        return new ProofFile(
                name,
                sha256,
                FileSeal.of(entryId, entry, FileSeals.detail(name, sha256), at.isBefore(keptSince)),
                entry == null ? null : entry.getChainNo());
    }
}
