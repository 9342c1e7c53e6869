package careplan.master;

import careplan.schedule.statement.MasterDataReader;
import careplan.schedule.statement.ServiceCodeRecord;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Writes the master data that come with the product, table by table, where a table has nothing yet. */
@Stateless
@PermitAll
public class MasterDataSupply {

    private static final Logger LOG = Logger.getLogger(MasterDataSupply.class.getName());

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** For the container. */
    public MasterDataSupply() {}

    /** Over an entity manager that is in a transaction; for use without a container. */
    public MasterDataSupply(EntityManager em) {
        this.em = em;
    }

    /** Fills the tables that are empty; rows that somebody has changed or added are never touched. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void supplyIfEmpty() {
        try {
            if (isEmpty(CareLevelLimit.class)) {
                MasterDataReader.suppliedLimits()
                        .forEach(record -> em.persist(MasterRows.fill(new CareLevelLimit(), record)));
            }
            if (isEmpty(UnitPrice.class)) {
                MasterDataReader.suppliedUnitPrices()
                        .forEach(record -> em.persist(MasterRows.fill(new UnitPrice(), record)));
            }
            if (isEmpty(ServiceCode.class)) {
                supplyCodes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void supplyCodes() throws IOException {
        long start = System.nanoTime();
        List<ServiceCodeRecord> all = MasterDataReader.suppliedServiceCodes();
        Map<String, List<ServiceCodeRecord>> editions = all.stream()
                .collect(Collectors.groupingBy(ServiceCodeRecord::edition, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> sources = MasterDataReader.suppliedEditions();
        editions.forEach((name, records) -> ServiceCodeEditions.write(em, name, sources.get(name), records));
        LOG.log(Level.INFO, "{0} service codes supplied in {1} ms", new Object[] {
            all.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)
        });
    }

    /** Whether every table has something. */
    public boolean isSupplied() {
        return !isEmpty(CareLevelLimit.class) && !isEmpty(UnitPrice.class) && !isEmpty(ServiceCode.class);
    }

    private boolean isEmpty(Class<?> entity) {
        return em.createQuery("select count(e) from " + entity.getSimpleName() + " e", Long.class)
                        .getSingleResult()
                == 0;
    }
}
