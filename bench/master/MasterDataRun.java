import careplan.master.MasterData;
import careplan.master.MasterDataSnapshot;
import careplan.master.MasterDataSupply;
import careplan.master.intake.CodeRow;
import careplan.master.intake.SuppliedTables;
import careplan.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * What the supplied master data cost: writing them into an empty database, looking codes up, and memory. Each round has a new
 * database, H2 in memory. Times are wall clock and the thread's processor time, which other work on the machine does not touch.
 */
public final class MasterDataRun {

    private static final int ROUNDS = 5;
    private static final int KEPT = 300;
    private static final int TIMES = 100;
    private static final YearMonth MONTH = YearMonth.of(2026, 12);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private MasterDataRun() {}

    public static void main(String[] args) {
        List<String> codes = SuppliedTables.codes().stream().map(CodeRow::code).distinct().toList();
        System.out.printf("| round | supply: clock, processor | a code not asked for before (%,d) | a code that is kept | heap kept by look-ups |%n", codes.size());
        System.out.println("|---|---|---|---|---|");
        for (int round = 1; round <= ROUNDS; round++) {
            try (TestDatabase database = new TestDatabase()) {
                Time supply = time(() -> database.inTransaction(em -> new MasterDataSupply(em).supplyIfEmpty()));
                String line = database.query(em -> lookUps(MasterDataSnapshot.load(em), codes));
                System.out.printf("| %d | %s | %s |%n", round, supply, line);
            }
        }
    }

    private static String lookUps(MasterData data, List<String> codes) {
        long before = heap();
        Time fresh = time(() -> codes.forEach(code -> data.serviceCode(code, MONTH, null)));
        long after = heap();
        List<String> used = codes.subList(codes.size() - KEPT, codes.size());
        Time kept = time(() -> {
            for (int i = 0; i < TIMES; i++) {
                used.forEach(code -> data.serviceCode(code, MONTH, null));
            }
        });
        return String.format(Locale.ROOT, "%.3f ms | %.4f ms | %.1f MB",
                fresh.milliseconds() / codes.size(), kept.milliseconds() / (KEPT * TIMES), (after - before) / 1e6);
    }

    private record Time(long clock, long processor) {

        double milliseconds() {
            return processor / 1e6;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f s, %.1f s", clock / 1e9, processor / 1e9);
        }
    }

    private static Time time(Runnable work) {
        long clock = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        work.run();
        return new Time(System.nanoTime() - clock, THREADS.getCurrentThreadCpuTime() - processor);
    }

    /** What is reachable. */
    private static long heap() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return used;
    }
}
