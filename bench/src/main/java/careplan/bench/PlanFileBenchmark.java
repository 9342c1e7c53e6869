package careplan.bench;

import careplan.exchange.format.CsvFileReader;
import careplan.exchange.format.CsvFileWriter;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageSink;
import careplan.exchange.format.Ms932;
import careplan.exchange.format.RecordChecks;
import careplan.exchange.format.Row;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading and writing UPPLAN with everything on, beside the CSV library alone on the same bytes and rows (decoding and
 * encoding MS932 included in both).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "-Xmx1g")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class PlanFileBenchmark {
    /** Clients in the file; about 36 rows each. */
    @Param({"300"})
    public int clients;

    private List<Row> rows;
    private String[][] values;
    private byte[] file;

    private static final MessageSink NO_MESSAGE = PlanFileBenchmark::fail;

    /** The same quotes as ours, so that both write the same bytes. */
    private static final QuoteStrategy QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteEmpty(int line, int index) {
            return PlanFile.LAYOUT.field(index).freeText();
        }

        @Override
        public boolean quoteValue(int line, int index, String value) {
            return PlanFile.LAYOUT.field(index).freeText();
        }
    };

    @Setup
    public void setUp() throws IOException {
        rows = PlanFile.rows(clients);
        values = rows.stream().map(Row::values).toArray(String[][]::new);
        file = PlanFile.bytes(rows);
        System.out.println("rows: " + rows.size() + ", bytes: " + file.length);
    }

    @Benchmark
    public void readLibraryAlone(Blackhole hole) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(file), Ms932.CHARSET))) {
            for (CsvRecord csvRecord : reader) {
                hole.consume(csvRecord);
            }
        }
    }

    @Benchmark
    public void readWithFormChecks(Blackhole hole) throws IOException {
        try (CsvFileReader reader = CsvFileReader.open(
                new ByteArrayInputStream(file), PlanFile.LAYOUT, PlanFile.NAME, NO_MESSAGE)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                hole.consume(row);
            }
        }
    }

    @Benchmark
    public void readWithFormAndRecordChecks(Blackhole hole) throws IOException {
        RecordChecks checks =
                new RecordChecks(FileName.parse(PlanFile.NAME).name().orElseThrow(), NO_MESSAGE);
        try (CsvFileReader reader = CsvFileReader.open(
                new ByteArrayInputStream(file), PlanFile.LAYOUT, PlanFile.NAME, NO_MESSAGE)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                hole.consume(checks.check(row));
            }
        }
    }

    @Benchmark
    public int writeLibraryAlone() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QUOTES)
                .build(new OutputStreamWriter(out, Ms932.CHARSET))) {
            for (String[] row : values) {
                writer.writeRecord(row);
            }
        }
        return out.size();
    }

    @Benchmark
    public int writeWithReplacement() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        try (CsvFileWriter writer = new CsvFileWriter(out, PlanFile.LAYOUT, PlanFile.NAME, NO_MESSAGE)) {
            for (Row row : rows) {
                writer.write(row);
            }
        }
        return out.size();
    }

    private static void fail(Message message) {
        throw new IllegalStateException(message.text());
    }
}
