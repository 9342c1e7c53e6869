package careplan.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Time and memory of 一括印刷 without server and database: tables 6 and 7 of many clients with six services each, in chunks
 * of twenty, joined into one PDF. Run with {@code -Xmx512m}; the argument is the number of clients. Not a test.
 */
final class PrintBenchmark {

    private static final int CHUNK = 20;
    private static final int SERVICES = 6;

    private PrintBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int clients = Integer.parseInt(arguments[0]);
        long begin = System.nanoTime();
        Path directory = Files.createTempDirectory("print-benchmark");
        List<Path> fragments = new ArrayList<>();
        for (int first = 0; first < clients; first += CHUNK) {
            Path fragment = directory.resolve("fragment-" + fragments.size());
            Files.write(fragment, chunk(first, Math.min(clients, first + CHUNK)));
            fragments.add(fragment);
        }
        double printed = seconds(begin);
        double printedByProcessor = processorSeconds();
        long printMemory = peakMegabytes();
        Path result = directory.resolve("result.pdf");
        try (PdfJoiner joiner = new PdfJoiner("見本");
                OutputStream out = Files.newOutputStream(result)) {
            for (Path fragment : fragments) {
                joiner.add(Files.readAllBytes(fragment));
                Files.delete(fragment);
            }
            joiner.save(out);
        }
        System.out.printf(
                "%d clients: forms %.1f s (processor %.1f s, peak heap %d MB), with joining %.1f s (processor %.1f s,"
                        + " peak heap %d MB of %d MB), result %.1f MB%n",
                clients,
                printed,
                printedByProcessor,
                printMemory,
                seconds(begin),
                processorSeconds(),
                peakMegabytes(),
                Runtime.getRuntime().maxMemory() >> 20,
                Files.size(result) / 1e6);
        System.out.println(result);
    }

    private static byte[] chunk(int first, int end) throws IOException {
        List<ClientForms> clients = new ArrayList<>();
        for (int i = first; i < end; i++) {
            clients.add(new ClientForms(
                    null,
                    "利用者 " + i,
                    "利用票_" + i,
                    List.of(SampleForms.usage(false, SERVICES), SampleForms.statement(false, SERVICES))));
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfWriter().write(clients, pdf);
        return pdf.toByteArray();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double processorSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /** The sum of the heap pools' peaks: at least what was ever in use at once. */
    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
