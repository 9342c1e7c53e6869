package careplan.exchange.apply;

import careplan.master.MasterData;
import careplan.master.MasterDataSnapshot;
import careplan.master.ServiceCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/** サービス内容 by service code, month and insurer. Read again after a minute, as another node may have changed the table. */
@ApplicationScoped
public class ServiceNames {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Kept(MasterData data, Instant since) {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    private volatile Kept kept;

    /** The name, or null where the code is not in the table for that month. */
    @Transactional(TxType.SUPPORTS)
    public String of(String code, YearMonth month, String insurerNumber) {
        Kept now = kept;
        if (now == null || now.since().plus(KEPT).isBefore(Instant.now())) {
            now = new Kept(MasterDataSnapshot.load(em), Instant.now());
            kept = now;
        }
        return now.data()
                .serviceCode(code, month, insurerNumber)
                .map(ServiceCode::getName)
                .orElse(null);
    }
}
