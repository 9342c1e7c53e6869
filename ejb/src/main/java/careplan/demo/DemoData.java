package careplan.demo;

import careplan.master.MasterData;
import careplan.schedule.ProviderTerms;
import careplan.schedule.ScheduleStatements;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;

/**
 * Writes the demonstration company: the same settings give the same rows. Clients go in a few at a time, each time in a
 * transaction of its own, so that ten thousand of them need no more memory than a hundred.
 */
public final class DemoData {

    private static final long SEED = 20261124L;
    private static final int CLIENTS_PER_TRANSACTION = 100;

    private final DemoSettings settings;
    private final MasterData masterData;

    /** Runs work in a transaction of its own, with a fresh persistence context, and commits it. */
    @FunctionalInterface
    public interface Transactions {
        void run(Consumer<EntityManager> work);
    }

    /** Of these settings; units, prices and limits come from {@code masterData}. */
    public DemoData(DemoSettings settings, MasterData masterData) {
        this.settings = settings;
        this.masterData = masterData;
    }

    /**
     * Writes everything into a database without a corporation.
     *
     * @param passwordHash of the one demo password
     */
    public void write(Transactions transactions, String passwordHash) {
        DemoCompany company = new DemoCompany();
        transactions.run(em -> company.persist(em, passwordHash, SEED));
        ScheduleStatements statements = new ScheduleStatements(
                masterData, number -> company.areaGrade(number).map(ProviderTerms::of));
        DemoClients clients = new DemoClients(settings, SEED);
        for (int start = 0; start < settings.clients(); start += CLIENTS_PER_TRANSACTION) {
            int first = start;
            int end = Math.min(start + CLIENTS_PER_TRANSACTION, settings.clients());
            transactions.run(em -> {
                DemoRecords records = new DemoRecords(em, company, settings, masterData, statements);
                DemoPlans plans = new DemoPlans(em, company, settings);
                for (int index = first; index < end; index++) {
                    DemoClient person = clients.client(index);
                    plans.write(records.write(person), person);
                }
            });
        }
    }
}
