package careplan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The same benchmarks in turns, in one JVM, by the processor time of the thread: for a machine that does other work
 * meanwhile, where wall time compares the neighbours and not the code. Prints the median and the least time of each
 * pair and the median of their ratios.
 */
public final class PairedRun {
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 400;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private interface Work {
        void run() throws IOException;
    }

    private PairedRun() {}

    public static void main(String[] arguments) throws IOException {
        Blackhole hole = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        PlanFileBenchmark benchmark = new PlanFileBenchmark();
        benchmark.clients = 300;
        benchmark.setUp();
        PairedRun run = new PairedRun();
        run.compare("read, form checks", () -> benchmark.readLibraryAlone(hole), () -> benchmark.readWithFormChecks(hole));
        run.compare(
                "read, form and record checks",
                () -> benchmark.readLibraryAlone(hole),
                () -> benchmark.readWithFormAndRecordChecks(hole));
        run.compare(
                "write",
                () -> hole.consume(benchmark.writeLibraryAlone()),
                () -> hole.consume(benchmark.writeWithReplacement()));
    }

    private void compare(String name, Work alone, Work ours) throws IOException {
        double[] aloneTimes = new double[ROUNDS];
        double[] ourTimes = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double aloneTime = time(alone);
            double ourTime = time(ours);
            if (round >= 0) {
                aloneTimes[round] = aloneTime;
                ourTimes[round] = ourTime;
                ratios[round] = ourTime / aloneTime;
            }
        }
        double aloneMedian = median(aloneTimes);
        double ourMedian = median(ourTimes);
        System.out.printf(
                "%s: library alone %.2f ms (least %.2f), ours %.2f ms (least %.2f), ratio %.2f%n",
                name,
                aloneMedian,
                aloneTimes[0],
                ourMedian,
                ourTimes[0],
                median(ratios));
    }

    private double time(Work work) throws IOException {
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    /** Sorts the times, least first, and answers the middle one. */
    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
