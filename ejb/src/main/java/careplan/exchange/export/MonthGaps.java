package careplan.exchange.export;

import careplan.exchange.export.ScheduleFacts.InsuredKey;
import careplan.exchange.export.ScheduleFacts.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what months that are to be sent lack: actuals of their providers, and the month of the client's other number. */
@ApplicationScoped
class MonthGaps {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** For each month the names of the providers whose actuals are lacking; months that lack none are left out. */
    Map<Long, List<String>> withoutActuals(Map<Long, Set<Service>> planned, Map<Long, Set<Service>> done) {
        Map<Long, Set<String>> lacking = new HashMap<>();
        planned.forEach((id, services) -> {
            Set<String> numbers = ScheduleChecks.withoutActuals(services, done.getOrDefault(id, Set.of()));
            if (!numbers.isEmpty()) {
                lacking.put(id, numbers);
            }
        });
        Map<String, String> names = names(lacking.keySet());
        Map<Long, List<String>> named = new HashMap<>();
        lacking.forEach((id, numbers) -> named.put(
                id,
                numbers.stream()
                        .map(number -> names.getOrDefault(number, number))
                        .toList()));
        return named;
    }

    private Map<String, String> names(Collection<Long> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select distinct l.service.providerNumber, l.service.providerName from ScheduleLine l"
                                    + " where l.schedule.id in :ids and l.service.providerName is not null",
                            Object[].class)
                    .setParameter("ids", List.copyOf(ids))
                    .getResultList()
                    .forEach(row -> names.putIfAbsent((String) row[0], (String) row[1]));
        }
        return names;
    }

    /** The numbers under which these clients have a 利用票 of the office in the month. */
    Map<Long, Set<InsuredKey>> kept(long officeId, YearMonth month, Collection<Long> clients) {
        Map<Long, Set<InsuredKey>> kept = new HashMap<>();
        if (!clients.isEmpty()) {
            em.createQuery(
                            "select s.clientId, s.insurer.id, s.insuredNumber from MonthlySchedule s"
                                    + " where s.office.id = :office and s.serviceMonth = :month and s.clientId in :clients",
                            Object[].class)
                    .setParameter("office", officeId)
                    .setParameter("month", month)
                    .setParameter("clients", List.copyOf(clients))
                    .getResultList()
                    .forEach(row -> kept.computeIfAbsent((Long) row[0], client -> new HashSet<>())
                            .add(new InsuredKey((Long) row[1], (String) row[2])));
        }
        return kept;
    }
}
