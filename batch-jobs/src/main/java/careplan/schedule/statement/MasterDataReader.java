package careplan.schedule.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads master data from tab separated tables in UTF-8 whose first line names the columns; lines that begin with #
 * are remarks. Three such tables come with the product: the limits and the unit prices are whole and real, the
 * service codes are a sample for demo and tests (types, units and names as far as generally known), to be replaced by
 * importing the published table.
 */
public final class MasterDataReader {
    private MasterDataReader() {}

    private interface RowReader<T> {
        T read(Cells cells);
    }

    /** Limits: care_level, valid_from, valid_to, units. */
    public static List<CareLevelLimitRecord> readLimits(InputStream in) throws IOException {
        return read(
                in,
                List.of("care_level", "valid_from", "valid_to", "units"),
                cells -> new CareLevelLimitRecord(cells.text(0), cells.date(1), cells.date(2), cells.number(3)));
    }

    /** Unit prices: area_grade, service_type, valid_from, valid_to, price. */
    public static List<UnitPriceRecord> readUnitPrices(InputStream in) throws IOException {
        return read(
                in,
                List.of("area_grade", "service_type", "valid_from", "valid_to", "price"),
                cells -> new UnitPriceRecord(
                        cells.text(0), cells.text(1), cells.date(2), cells.date(3), new BigDecimal(cells.text(4))));
    }

    /**
     * Service codes: code, name, valid_from, valid_to, units, monthly, within_limit, rate_addition (the last three 0
     * or 1).
     */
    public static List<ServiceCodeRecord> readServiceCodes(InputStream in) throws IOException {
        return read(
                in,
                List.of("code", "name", "valid_from", "valid_to", "units", "monthly", "within_limit", "rate_addition"),
                cells -> new ServiceCodeRecord(
                        cells.text(0),
                        cells.text(1),
                        cells.date(2),
                        cells.date(3),
                        cells.number(4),
                        cells.flag(5),
                        cells.flag(6),
                        cells.flag(7)));
    }

    /** The limits that come with the product. */
    public static List<CareLevelLimitRecord> suppliedLimits() throws IOException {
        try (InputStream in = supplied("care-level-limits.tsv")) {
            return readLimits(in);
        }
    }

    /** The unit prices that come with the product. */
    public static List<UnitPriceRecord> suppliedUnitPrices() throws IOException {
        try (InputStream in = supplied("unit-prices.tsv")) {
            return readUnitPrices(in);
        }
    }

    /** The sample of service codes that comes with the product. */
    public static List<ServiceCodeRecord> suppliedServiceCodes() throws IOException {
        try (InputStream in = supplied("service-codes.tsv")) {
            return readServiceCodes(in);
        }
    }

    private static InputStream supplied(String name) {
        return MasterDataReader.class.getResourceAsStream(name);
    }

    private static <T> List<T> read(InputStream in, List<String> header, RowReader<T> reader) throws IOException {
        List<T> records = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        boolean headerRead = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (!headerRead) {
                headerRead = true;
                if (!cells.equals(header)) {
                    throw new MasterDataException(number, "columns must be " + header);
                }
            } else if (cells.size() != header.size()) {
                throw new MasterDataException(number, header.size() + " columns expected");
            } else {
                records.add(record(reader, cells, number));
            }
        }
        return List.copyOf(records);
    }

    private static <T> T record(RowReader<T> reader, List<String> cells, int number) {
        try {
            return reader.read(new Cells(cells));
        } catch (DateTimeException | NumberFormatException e) {
            throw new MasterDataException(number, e.getMessage());
        }
    }

    private record Cells(List<String> values) {
        String text(int index) {
            return values.get(index);
        }

        LocalDate date(int index) {
            return text(index).isEmpty() ? null : LocalDate.parse(text(index));
        }

        int number(int index) {
            return Integer.parseInt(text(index));
        }

        boolean flag(int index) {
            return number(index) == 1;
        }
    }
}
