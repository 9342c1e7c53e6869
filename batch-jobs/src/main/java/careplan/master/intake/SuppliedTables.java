package careplan.master.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables that come with the product, in the form in which an administrator takes tables in. Limits and unit prices are
 * whole; of the service codes there are those of the published tables that could be had, and what these do not tell is said to
 * be missing (ADR 22).
 */
public final class SuppliedTables {

    /**
     * An edition of service codes.
     *
     * @param file its table
     * @param name what people call it
     * @param source where it is from
     */
    public record Edition(String file, String name, String source) {

        /** Its rows, in the order of the table. */
        public List<CodeRow> rows() {
            return SuppliedTables.rows(file, CodeRow.class);
        }
    }

    private SuppliedTables() {}

    /** The editions of service codes, the oldest first. */
    public static List<Edition> editions() {
        try (BufferedReader in = open("editions.tsv")) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Edition(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service codes of all editions. */
    public static List<CodeRow> codes() {
        return editions().stream().flatMap(edition -> edition.rows().stream()).toList();
    }

    /** 区分支給限度基準額. */
    public static List<LimitRow> limits() {
        return rows("care-level-limits.tsv", LimitRow.class);
    }

    /** 単位数単価. */
    public static List<PriceRow> unitPrices() {
        return rows("unit-prices.tsv", PriceRow.class);
    }

    /** Names of municipalities by 保険者番号. */
    public static List<InsurerRow> insurers() {
        return rows("insurers.tsv", InsurerRow.class);
    }

    private static <T extends MasterRow> List<T> rows(String file, Class<T> type) {
        List<T> rows = new ArrayList<>();
        RowSink sink = new RowSink() {
            @Override
            public void row(Place place, MasterRow row) {
                rows.add(type.cast(row));
            }

            @Override
            public void refused(Refusal refusal) {
                throw new IllegalStateException(file + ": " + refusal);
            }
        };
        try (BufferedReader in = open(file)) {
            OwnTable.read(in, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileRefused e) {
            throw new IllegalStateException(file, e);
        }
        return rows;
    }

    private static BufferedReader open(String file) {
        InputStream in = SuppliedTables.class.getResourceAsStream("supplied/" + file);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
