package careplan.print;

import java.util.List;

/**
 * 第６表: サービス利用票, or サービス提供票 where {@code provision}.
 *
 * @param addressee the provider who gets the サービス提供票; "" on a サービス利用票
 * @param month 令和6年7月
 * @param days the days of the month, at most 31
 * @param lines one a service
 */
public record UsageForm(boolean provision, String addressee, String month, Head head, List<Day> days, List<Line> lines)
        implements FormData {

    /** Rows of the paper form. */
    private static final int ROWS = 14;

    /** The boxes above the calendar. */
    public record Head(
            Choice certification,
            String insurerNumber,
            String insurerName,
            String insuredNumber,
            String clientName,
            String clientKana,
            String birthDate,
            Choice gender,
            Choice careLevel,
            Choice changedCareLevel,
            String changedOn,
            String limitUnits,
            String limitFrom,
            String limitTo,
            String careOffice,
            String careManager,
            String createdOn,
            String shortStayDaysBefore) {}

    /**
     * A column of the calendar.
     *
     * @param weekday 月 … 日
     * @param shade {@code sun}, {@code sat} or ""
     */
    public record Day(String number, String weekday, String shade) {}

    /**
     * A service.
     *
     * @param planned as many as there are days, "" for no service
     * @param actual likewise
     */
    public record Line(
            String startTime,
            String endTime,
            String service,
            String equipment,
            String provider,
            List<String> planned,
            String plannedTotal,
            List<String> actual,
            String actualTotal) {}

    @Override
    public String template() {
        return "usage";
    }

    @Override
    public String title() {
        return provision ? "サービス提供票" : "サービス利用票";
    }

    @Override
    public String clientName() {
        return head.clientName();
    }

    /** How many rows are empty. */
    public int blankRows() {
        return Math.max(0, ROWS - lines.size());
    }

    @Override
    public boolean hasRoom() {
        return blankRows() > 0;
    }
}
