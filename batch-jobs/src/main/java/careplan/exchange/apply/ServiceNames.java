package careplan.exchange.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** サービス内容 by service code and month. Kept for a minute: thousands of clients use the same few codes. */
@ApplicationScoped
public class ServiceNames {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Key(String code, YearMonth month) {}

    private record Name(String text) {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    private final Map<Key, Name> names = new ConcurrentHashMap<>();
    private volatile Instant since = Instant.EPOCH;

    /** The name, or null where the code is not in the table for that month. */
    @Transactional(TxType.SUPPORTS)
    public String of(String code, YearMonth month) {
        if (since.plus(KEPT).isBefore(Instant.now())) {
            names.clear();
            since = Instant.now();
        }
        return names.computeIfAbsent(new Key(code, month), this::find).text();
    }

    private Name find(Key key) {
        return new Name(em.createQuery(
                        "select c.name from ServiceCode c where c.code = :code and c.validFrom <= :day"
                                + " and (c.validTo is null or c.validTo >= :day) order by c.validFrom desc",
                        String.class)
                .setParameter("code", key.code())
                .setParameter("day", key.month().atDay(1))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null));
    }
}
