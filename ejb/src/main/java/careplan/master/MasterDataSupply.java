package careplan.master;

import careplan.master.intake.EditionTables;
import careplan.master.intake.MasterRow;
import careplan.master.intake.SuppliedTables;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

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
        supply(CareLevelLimit.class, SuppliedTables::limits);
        supply(UnitPrice.class, SuppliedTables::unitPrices);
        supply(InsurerName.class, SuppliedTables::insurers);
        if (isEmpty(ServiceCode.class)) {
            supplyCodes();
        }
    }

    private void supply(Class<?> table, Supplier<List<? extends MasterRow>> rows) {
        if (isEmpty(table)) {
            rows.get().forEach(row -> {
                EditionRow entity = EditionTables.entity(row);
                entity.setState(MasterRowState.IN_FORCE);
                em.persist(entity);
            });
        }
    }

    private void supplyCodes() {
        long start = System.nanoTime();
        int rows = 0;
        for (SuppliedTables.Edition edition : SuppliedTables.editions()) {
            rows += ServiceCodeEditions.write(em, edition);
        }
        LOG.log(Level.INFO, "{0} service codes supplied in {1} ms", new Object[] {
            rows, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)
        });
    }

    /** Whether every table has something. */
    public boolean isSupplied() {
        return MasterEditions.tables().stream().noneMatch(this::isEmpty);
    }

    private boolean isEmpty(Class<?> entity) {
        return em.createQuery("select count(e) from " + entity.getSimpleName() + " e", Long.class)
                        .getSingleResult()
                == 0;
    }
}
