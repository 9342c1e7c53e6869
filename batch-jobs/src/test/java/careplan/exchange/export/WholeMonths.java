package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.office.OfficeDiscount;
import careplan.schedule.DayCounts;
import careplan.schedule.ExcessShare;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.WorkedMonths;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The thirty whole months of whole-months.tsv: what is planned, and what a second program has computed of it. */
public final class WholeMonths {

    private WholeMonths() {}

    /**
     * A month as the file tells it.
     *
     * @param rows of the 別表: code, units, rate, times, units of the service, counted, over, cost, share, claimed, borne by the
     *     client, in full, by 介護扶助; "-" for nothing
     */
    public record Case(
            String title,
            Map<String, String> set,
            List<String> excess,
            List<String[]> lines,
            List<String> rows,
            String limit,
            String days) {
        @Override
        public String toString() {
            return title;
        }
    }

    /** The months. */
    public static Stream<Case> months() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String text : read().split("(?m)^case\t")) {
            if (!text.startsWith("#")) {
                cases.add(month(text.split("\n")));
            }
        }
        assertThat(cases).hasSize(30);
        return cases.stream();
    }

    /** A month with its statement as the product computes it. */
    public static MonthlySchedule computed(Case expected) {
        MonthlySchedule month = plan(expected);
        WorkedMonths.statements(discounts(expected)).recompute(month);
        assertThat(month.getUncheckedReason()).isNull();
        return month;
    }

    private static MonthlySchedule plan(Case expected) {
        Map<String, String> set = expected.set();
        MonthlySchedule month =
                WorkedMonths.month(CareLevel.valueOf(set.get("level")), Integer.parseInt(set.get("rate")));
        month.setClient(Samples.schedule().getClient());
        month.setInsurer(Samples.schedule().getInsurer());
        month.setInsuredNumber(set.getOrDefault("number", "0000000123"));
        if (set.containsKey("prev")) {
            month.setPreviousCareLevel(CareLevel.valueOf(set.get("prev")));
            month.setLevelChangedOn(LocalDate.parse(set.get("changed")));
        }
        if (set.containsKey("before")) {
            month.setShortStayDaysBefore(Integer.valueOf(set.get("before")));
        }
        if (set.containsKey("assist")) {
            month.setAssistancePayment(Integer.valueOf(set.get("assist")));
        }
        month.setExcessShares(expected.excess().stream()
                .map(share -> share.split("/"))
                .map(share -> new ExcessShare(share[0], "", share[1], Integer.parseInt(share[2])))
                .toList());
        expected.lines().forEach(line -> add(month, line));
        return month;
    }

    private static void add(MonthlySchedule month, String[] cells) {
        ScheduleLine line = WorkedMonths.add(month, cells[1], cells[2], days(cells[3]));
        line.getService().setStartTime(cells[4]);
        line.getService().setEndTime(cells[5]);
        for (int i = 6; i < cells.length; i++) {
            String[] extra = cells[i].split("=");
            switch (extra[0]) {
                case "u" -> line.getService().setUnits(Integer.parseInt(extra[1]));
                case "name" -> line.getService().setEquipmentName(extra[1]);
                case "tais" -> line.getService().setTaisCode(extra[1]);
                case "equip" -> line.getService().setEquipmentCode(extra[1]);
                case "fix" -> line.getService().setFixedCharge(Integer.valueOf(extra[1]));
                case "prodays" -> line.getService().setProratedDays(extra[1]);
                case "over" -> line.getService().setOver30Days(true);
                default -> throw new IllegalArgumentException(cells[i]);
            }
        }
    }

    /** 1-10,12x2: days and how often. */
    private static DayCounts days(String text) {
        DayCounts counts = DayCounts.NONE;
        for (String part : text.split(",")) {
            String[] times = part.split("x");
            String[] range = times[0].split("-");
            int last = Integer.parseInt(range[range.length - 1]);
            for (int day = Integer.parseInt(range[0]); day <= last; day++) {
                counts = counts.with(day, times.length == 1 ? 1 : Integer.parseInt(times[1]));
            }
        }
        return counts;
    }

    private static List<OfficeDiscount> discounts(Case expected) {
        if (!expected.set().containsKey("discount")) {
            return List.of();
        }
        String[] cells = expected.set().get("discount").split(" ");
        OfficeDiscount discount = new OfficeDiscount();
        discount.setServiceType(cells[0]);
        discount.setPercentOff(Integer.parseInt(cells[1]));
        discount.setValidFrom(LocalDate.of(2024, 4, 1));
        return List.of(discount);
    }

    private static Case month(String[] lines) {
        Map<String, String> set = new LinkedHashMap<>();
        List<String> excess = new ArrayList<>();
        List<String[]> planned = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        String limit = "";
        String days = "";
        for (String line : lines) {
            String[] cells = line.split("\t", 2);
            switch (cells[0]) {
                case "set" ->
                    Stream.of(cells[1].split("\t"))
                            .map(cell -> cell.split("=", 2))
                            .forEach(cell -> {
                                set.put(cell[0], cell[1]);
                                if (cell[0].equals("excess")) {
                                    excess.add(cell[1]);
                                }
                            });
                case "line" -> planned.add(line.split("\t"));
                case "row" -> rows.add(cells[1]);
                case "limit" -> limit = cells[1];
                case "days" -> days = cells[1];
                default -> {}
            }
        }
        return new Case(lines[0], set, excess, planned, rows, limit, days);
    }

    private static String read() throws IOException {
        try (InputStream in = WorkedMonths.class.getResourceAsStream("whole-months.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
