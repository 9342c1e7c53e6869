package careplan.master.intake;

import careplan.client.CareLevel;
import careplan.master.MissingUnits;
import careplan.master.UnitKind;
import careplan.office.AreaGrade;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our own tables, as those that come with the product: tab separated, the first line names the columns, lines that begin
 * with # are remarks. Which table it is follows from its columns, which may stand in any order.
 */
final class OwnTable {

    private static final Pattern SERVICE_TYPE = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern PRICE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");
    private static final Pattern INSURER = Pattern.compile("(?!000000)[0-9]{6}");
    private static final int CODE_LENGTH = 6;
    private static final int INSURER_NAME_LENGTH = 60;

    private static final Map<List<String>, RowReader> TABLES = Map.of(
            List.of("code", "name", "valid_from", "valid_to", "units", "unit_kind", "within_limit"), OwnTable::code,
            List.of("area_grade", "service_type", "valid_from", "valid_to", "price"), OwnTable::price,
            List.of("care_level", "valid_from", "valid_to", "units"), OwnTable::limit,
            List.of("insurer_number", "name", "valid_from", "valid_to"), OwnTable::insurer);

    private OwnTable() {}

    private interface RowReader {
        MasterRow read(Cells cells) throws RowRefused;
    }

    /** The cells of a line by the names of their columns. */
    private record Cells(Map<String, Integer> columns, String[] values) {

        String text(String column) {
            Integer place = columns.get(column);
            return place == null ? "" : values[place].strip();
        }

        boolean flag(String column) throws RowRefused {
            String text = text(column);
            if (!text.equals("0") && !text.equals("1")) {
                throw new RowRefused(RowFault.LIMIT_FLAG, text);
            }
            return text.equals("1");
        }

        Period period() throws RowRefused {
            return Period.ofDays(text("valid_from"), text("valid_to"));
        }
    }

    /** Whether this first line names the columns of one of our tables. */
    static boolean hasColumns(String line) {
        return table(Arrays.asList(line.split("\t", -1))).isPresent();
    }

    private static Optional<RowReader> table(List<String> columns) {
        return TABLES.entrySet().stream()
                .filter(table -> columns.containsAll(table.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static void read(BufferedReader in, RowSink sink) throws IOException, FileRefused {
        Map<String, Integer> columns = new HashMap<>();
        RowReader table = null;
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String text = number == 1 ? line.replace("\uFEFF", "") : line;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            String[] values = text.split("\t", -1);
            if (table == null) {
                List<String> names = new ArrayList<>(Arrays.asList(values));
                table = table(names).orElseThrow(() -> new FileRefused(FileFault.UNKNOWN_COLUMNS));
                names.forEach(name -> columns.put(name, names.indexOf(name)));
            } else {
                row(table, new Cells(columns, values), Place.line(number), sink);
            }
        }
    }

    private static void row(RowReader table, Cells cells, Place place, RowSink sink) throws FileRefused {
        try {
            if (cells.values().length != cells.columns().size()) {
                throw new RowRefused(RowFault.COLUMNS, Integer.toString(cells.values().length));
            }
            sink.row(place, table.read(cells));
        } catch (RowRefused e) {
            sink.refused(new Refusal(place, e.fault(), e.value()));
        }
    }

    private static MasterRow code(Cells cells) throws RowRefused {
        String code = cells.text("code");
        if (code.length() != CODE_LENGTH) {
            throw new RowRefused(RowFault.CODE, code);
        }
        Period period = cells.period();
        Integer units = CodeCells.units(cells.text("units"));
        Integer counted = CodeCells.units(cells.text("counted_units"));
        return new CodeRow(
                CodeCells.code(code.substring(0, 2), code.substring(2)),
                CodeCells.insurer(cells.text("insurer")),
                CodeCells.name(cells.text("name")),
                period.from(),
                period.to(),
                units,
                counted == null ? units : counted,
                missing(cells, units),
                unitKind(cells.text("unit_kind")),
                cells.flag("within_limit"),
                rate(cells.text("rate_permille")));
    }

    private static MissingUnits missing(Cells cells, Integer units) {
        if (units != null || !cells.text("rate_permille").isEmpty()) {
            return null;
        }
        return MissingUnits.ofWord(cells.text("missing_units")).orElse(MissingUnits.NO_UNITS);
    }

    private static UnitKind unitKind(String text) throws RowRefused {
        return CodeRules.unitKind(text).orElseThrow(() -> new RowRefused(RowFault.UNIT_KIND, text));
    }

    private static Integer rate(String text) throws RowRefused {
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new RowRefused(RowFault.RATE, text);
        }
    }

    private static MasterRow price(Cells cells) throws RowRefused {
        Period period = cells.period();
        String price = cells.text("price");
        if (!PRICE.matcher(price).matches()) {
            throw new RowRefused(RowFault.PRICE, price);
        }
        return new PriceRow(
                area(cells.text("area_grade")),
                matching(SERVICE_TYPE, cells.text("service_type"), RowFault.SERVICE_TYPE),
                period.from(),
                period.to(),
                new BigDecimal(price).setScale(2));
    }

    private static String area(String text) throws RowRefused {
        return AreaGrade.read(text)
                .orElseThrow(() -> new RowRefused(RowFault.AREA, text))
                .code();
    }

    private static MasterRow limit(Cells cells) throws RowRefused {
        String level = cells.text("care_level");
        Period period = cells.period();
        Integer units = CodeCells.units(cells.text("units"));
        if (units == null || units < 0) {
            throw new RowRefused(RowFault.UNITS, cells.text("units"));
        }
        CareLevel careLevel = CareLevel.ofCode(level).orElseThrow(() -> new RowRefused(RowFault.CARE_LEVEL, level));
        return new LimitRow(careLevel, period.from(), period.to(), units);
    }

    private static MasterRow insurer(Cells cells) throws RowRefused {
        String name = CodeCells.name(cells.text("name"));
        if (name.length() > INSURER_NAME_LENGTH) {
            throw new RowRefused(RowFault.NAME, name);
        }
        Period period = cells.period();
        return new InsurerRow(
                matching(INSURER, cells.text("insurer_number"), RowFault.INSURER), name, period.from(), period.to());
    }

    private static String matching(Pattern form, String text, RowFault fault) throws RowRefused {
        if (!form.matcher(text).matches()) {
            throw new RowRefused(fault, text);
        }
        return text;
    }
}
