import careplan.demo.DemoData;
import careplan.demo.DemoSettings;
import careplan.master.MasterDataSnapshot;
import careplan.master.MasterDataSupply;
import careplan.schedule.MonthlySchedule;
import careplan.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long finding the services for what somebody types takes on the server, apart from the page: {@code ServiceFinder} over
 * the supplied codes and the months of the demo company, H2 in memory. Each round asks for another client's month, with a new
 * entity manager, as each key does. Median and slowest of the thread's processor time; wall clock in brackets.
 */
public final class ServiceChoiceRun {

    private static final int CLIENTS = 320;
    private static final YearMonth LAST_MONTH = YearMonth.of(2026, 12);
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 20;
    private static final String PROVIDER = "2870100019";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ServiceChoiceRun() {}

    public static void main(String[] args) throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            database.inTransaction(em -> new MasterDataSupply(em).supplyIfEmpty());
            try (EntityManager em = database.factory().createEntityManager()) {
                new DemoData(new DemoSettings(true, CLIENTS, LAST_MONTH), MasterDataSnapshot.load(em))
                        .write(database::inTransaction, "hash");
            }
            database.inTransaction(em -> em.createNativeQuery("set optimize_reuse_results 0").executeUpdate());
            List<Long> months = database.query(em -> em.createQuery(
                            "select distinct s.id from MonthlySchedule s join s.lines l where l.service.providerNumber = :provider"
                                    + " and s.office.officeNumber = '2345678912' order by s.id", Long.class)
                    .setParameter("provider", PROVIDER)
                    .setMaxResults(ROUNDS + WARM_UP)
                    .getResultList());
            System.out.printf("| typed | processor, ms | clock, ms | (%d months)%n|---|---|---|%n", months.size());
            for (String typed : new String[] {"", "1", "15", "111111", "通所", "身体", "しんたい", "ﾘﾊ"}) {
                measure(database, months, typed);
            }
        }
    }

    private static void measure(TestDatabase database, List<Long> months, String typed) throws Exception {
        long[] clock = new long[months.size()];
        long[] processor = new long[months.size()];
        for (int i = 0; i < months.size(); i++) {
            try (EntityManager em = database.factory().createEntityManager()) {
                long before = System.nanoTime();
                long used = THREADS.getCurrentThreadCpuTime();
                MonthlySchedule month = em.find(MonthlySchedule.class, months.get(i));
                Finder.find(em, month, typed);
                processor[i] = THREADS.getCurrentThreadCpuTime() - used;
                clock[i] = System.nanoTime() - before;
            }
        }
        System.out.printf("| 「%s」 | %s | %s |%n", typed, text(processor), text(clock));
    }

    private static String text(long[] times) {
        long[] counted = Arrays.copyOfRange(times, Math.min(WARM_UP, times.length - 1), times.length);
        Arrays.sort(counted);
        return String.format(Locale.ROOT, "%.1f/%.1f", counted[counted.length / 2] / 1e6, counted[counted.length - 1] / 1e6);
    }

    /** The finder, which only its service may call. */
    private static final class Finder {
        static void find(EntityManager em, MonthlySchedule month, String typed) throws Exception {
            Class<?> type = Class.forName("careplan.schedule.ServiceFinder");
            Constructor<?> maker = type.getDeclaredConstructor(EntityManager.class, MonthlySchedule.class, String.class);
            maker.setAccessible(true);
            Method find = type.getDeclaredMethod("find", String.class, int.class);
            find.setAccessible(true);
            find.invoke(maker.newInstance(em, month, PROVIDER), typed, 30);
        }
    }
}
