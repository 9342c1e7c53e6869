package careplan.demo;

import careplan.client.Client;
import careplan.master.MasterData;
import careplan.master.MasterDataSnapshot;
import careplan.master.MasterDataSupply;
import careplan.schedule.MonthlySchedule;
import careplan.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;

/** A test database with the demo data, and short ways to ask it. */
final class DemoDatabase implements AutoCloseable {

    final TestDatabase database = new TestDatabase();
    final DemoSettings settings;
    final MasterData masterData;
    private final EntityManager masterDataReader = database.factory().createEntityManager();

    DemoDatabase(DemoSettings settings) {
        this.settings = settings;
        database.inTransaction(em -> new MasterDataSupply(em).supplyIfEmpty());
        masterData = MasterDataSnapshot.load(masterDataReader);
        new DemoData(settings, masterData).write(database::inTransaction, "hash");
    }

    /**
     * @param fromAndWhere entity, its variable, conditions with ?1, ?2 …
     */
    long count(String fromAndWhere, Object... values) {
        String variable = fromAndWhere.split(" ")[1];
        return list("select count(" + variable + ") from " + fromAndWhere, Long.class, values)
                .get(0);
    }

    <T> List<T> list(String jpql, Class<T> type, Object... values) {
        return database.query(em -> {
            var query = em.createQuery(jpql, type);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.getResultList();
        });
    }

    String code(DemoCase which) {
        return which.client(new DemoServices(), settings).code();
    }

    Client client(DemoCase which) {
        return list("select c from Client c where c.code = ?1", Client.class, code(which))
                .get(0);
    }

    /** The records of a case's month (0 to 2) at an office. */
    List<MonthlySchedule> months(DemoCase which, int month, String officeNumber) {
        return list(
                "select s from MonthlySchedule s where s.client.code = ?1 and s.serviceMonth = ?2"
                        + " and s.office.officeNumber = ?3 order by s.id",
                MonthlySchedule.class,
                code(which),
                settings.month(month),
                officeNumber);
    }

    @Override
    public void close() {
        masterDataReader.close();
        database.close();
    }
}
