package careplan.schedule.statement;

import careplan.master.MissingUnits;
import careplan.master.UnitKind;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads master data from tab separated tables in UTF-8 whose first line names the columns; lines that begin with #
 * are remarks. Three such tables come with the product. The limits and the unit prices are whole; of the service codes there are
 * those of the published tables that could be had, and what these do not tell is said to be missing (ADR 22).
 */
public final class MasterDataReader {
    private static final Pattern SERVICE_CODE = Pattern.compile("[0-9A-Z]{6}");

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

    /** The columns of a table of service codes. */
    public static final List<String> SERVICE_CODE_COLUMNS = List.of(
            "code",
            "name",
            "valid_from",
            "valid_to",
            "units",
            "counted_units",
            "missing_units",
            "unit_kind",
            "within_limit",
            "rate_permille",
            "insurer",
            "edition");

    /**
     * Service codes: code, name, valid_from, valid_to, units (empty where not known), counted_units (empty where they are the
     * same), missing_units (why there are no units: value_lost, no_units, unit_kind_unsure, only_counted, no_rate), unit_kind
     * (1回, 1日, 1週, 1月), within_limit (0 or 1), rate_permille, insurer (empty for the whole country), edition.
     */
    public static List<ServiceCodeRecord> readServiceCodes(InputStream in) throws IOException {
        return read(in, SERVICE_CODE_COLUMNS, MasterDataReader::serviceCode);
    }

    private static ServiceCodeRecord serviceCode(Cells cells) {
        Integer units = cells.optionalNumber(4);
        Integer counted = cells.optionalNumber(5);
        Integer rate = cells.optionalNumber(9);
        MissingUnits missing = cells.word(6, MissingUnits::ofWord);
        if ((units == null && rate == null) != (missing != null)) {
            throw new IllegalArgumentException("either units, or a rate, or missing_units must be given");
        }
        return new ServiceCodeRecord(
                cells.code(0),
                cells.text(1),
                cells.date(2),
                cells.date(3),
                units,
                counted == null ? units : counted,
                missing,
                cells.word(7, UnitKind::ofLabel),
                cells.flag(8),
                rate,
                cells.text(10).isEmpty() ? null : cells.text(10),
                cells.text(11));
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

    /** The service codes that comes with the product. */
    public static List<ServiceCodeRecord> suppliedServiceCodes() throws IOException {
        try (InputStream in = supplied("service-codes.tsv")) {
            return readServiceCodes(in);
        }
    }

    /** The sources of the editions that come with the product, by the names of these. */
    public static Map<String, String> suppliedEditions() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (InputStream in = supplied("service-code-editions.tsv")) {
            read(in, List.of("edition", "source"), cells -> cells)
                    .forEach(cells -> sources.put(cells.text(0), cells.text(1)));
        }
        return sources;
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
        } catch (DateTimeException | IllegalArgumentException e) {
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

        Integer optionalNumber(int index) {
            return text(index).isEmpty() ? null : Integer.valueOf(text(index));
        }

        String code(int index) {
            if (!SERVICE_CODE.matcher(text(index)).matches()) {
                throw new IllegalArgumentException("not a service code: " + text(index));
            }
            return text(index);
        }

        <T> T word(int index, Function<String, Optional<T>> words) {
            return text(index).isEmpty()
                    ? null
                    : words.apply(text(index))
                            .orElseThrow(() -> new IllegalArgumentException("unknown word " + text(index)));
        }

        boolean flag(int index) {
            return number(index) == 1;
        }
    }
}
