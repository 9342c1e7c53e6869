package careplan.print;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.export.WholeMonths;
import careplan.exchange.export.WholeMonths.Case;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The thirty whole months on paper: the text of the PDF shows the days of table 6 and the amounts of table 7. */
class PrintedMonthsTest {

    private static final PdfWriter WRITER = new PdfWriter();
    private static final int UNITS = 1;
    private static final int TIMES = 3;

    @ParameterizedTest
    @MethodSource("careplan.exchange.export.WholeMonths#months")
    void thePrintShowsTheMonth(Case expected) throws IOException {
        MonthlySchedule month = WholeMonths.computed(expected);
        List<FormData> forms = ScheduleForms.usage(month);
        List<String> usage = PdfText.lines(PdfText.pdf(WRITER, forms.get(0)));
        assertThat(PdfText.squeeze(String.join("", usage))).contains("令和8年11月", group(expected.limit()));
        assertThat(usage.stream()
                        .filter(line -> line.contains("予定"))
                        .map(PrintedMonthsTest::counts)
                        // the form has rows without a service below
                        .filter(counts -> !counts.isEmpty())
                        .toList())
                .containsExactlyElementsOf(
                        month.getLines().stream().map(PrintedMonthsTest::counts).toList());

        List<String> statement = PdfText.lines(PdfText.pdf(WRITER, forms.get(1)));
        Iterator<String> lines = statement.iterator();
        for (String row : expected.rows()) {
            List<String> amounts = amounts(row.split("\t"));
            assertThat(skipTo(lines, amounts))
                    .as("%s is printed: %s", amounts, statement)
                    .isTrue();
        }
        assertThat(PdfText.squeeze(String.join("", statement)))
                .contains(stay(expected.days().split("\t")));
        String borne = last(expected.rows()).split("\t")[12];
        if (!borne.equals("-")) {
            assertThat(PdfText.squeeze(String.join("", statement))).contains("介護扶助（公費）が負担する額" + group(borne) + "円");
        }
    }

    /** Whether one of the next lines holds these numbers in this order; lines before it are passed over. */
    private static boolean skipTo(Iterator<String> lines, List<String> amounts) {
        while (lines.hasNext()) {
            Iterator<String> printed = List.of(lines.next().split(" ")).iterator();
            if (amounts.stream().allMatch(amount -> skipTo(printed, amount))) {
                return true;
            }
        }
        return false;
    }

    private static boolean skipTo(Iterator<String> printed, String amount) {
        while (printed.hasNext()) {
            if (printed.next().equals(amount)) {
                return true;
            }
        }
        return false;
    }

    /** What the form writes of a row: a service with its code, units and times, a sum without them. */
    private static List<String> amounts(String[] cells) {
        boolean service = !cells[0].matches("999999|..(AAAA|EEEE|ZZZZ)");
        List<String> amounts = new ArrayList<>();
        if (service) {
            amounts.add(cells[0]);
        }
        for (int i = UNITS; i <= 11; i++) {
            if (!cells[i].equals("-") && (service || i != UNITS && i != TIMES)) {
                amounts.add(group(cells[i]));
            }
        }
        return amounts;
    }

    private static String counts(ScheduleLine line) {
        StringBuilder counts = new StringBuilder();
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            if (line.getPlanned().get(day) > 0) {
                counts.append(line.getPlanned().get(day)).append(' ');
            }
        }
        return counts.append(line.getPlanned().total()).toString();
    }

    private static String counts(String line) {
        return line.substring(line.indexOf("予定") + 2).strip();
    }

    private static String stay(String[] days) {
        return "前月までの利用日数" + text(days[0]) + "当月の計画利用日数" + text(days[1]) + "累積利用日数" + text(days[2]);
    }

    private static String text(String cell) {
        return cell.equals("-") ? "" : group(cell);
    }

    private static String group(String number) {
        return String.format(Locale.ROOT, "%,d", Integer.parseInt(number));
    }

    private static String last(List<String> rows) {
        return rows.get(rows.size() - 1);
    }
}
