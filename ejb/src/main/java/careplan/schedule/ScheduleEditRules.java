package careplan.schedule;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a line must be like before it may be kept: the rules of the form, none of which needs the database. */
final class ScheduleEditRules {

    /** サービス開始・終了時刻 of services without a time. */
    static final String NO_TIME = "9999";

    private static final Pattern SERVICE_CODE = Pattern.compile("[0-9A-Z]{2}[0-9A-Z]{4}");
    private static final Pattern OFFICE_NUMBER = Pattern.compile("[0-9]{2}[0-9A-HJ-NPR-Z][0-9]{7}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3])[0-5][0-9]|2400|9999");
    private static final Pattern PRORATED_DAYS = Pattern.compile("[01]{31}");
    private static final int MAX_COUNT = 99;
    private static final int MAX_UNITS = 999_999;

    private ScheduleEditRules() {}

    /** Everything that is wrong with the wish; empty if nothing is. */
    static List<ScheduleRefused.Problem> check(ScheduleEdit edit, YearMonth month) {
        List<ScheduleRefused.Problem> problems = new ArrayList<>();
        Set<ServiceKey> seen = new HashSet<>();
        int number = 0;
        for (ScheduleEdit.Line line : edit.lines()) {
            number++;
            checkFields(line, number, problems);
            checkCharge(line, month, number, problems);
            checkCounts(line.planned(), month, number, problems);
            checkCounts(line.actual(), month, number, problems);
            if (!seen.add(line.key())) {
                problems.add(new ScheduleRefused.Problem("duplicateLine", number, line.serviceCode()));
            }
        }
        return problems;
    }

    private static void checkFields(ScheduleEdit.Line line, int number, List<ScheduleRefused.Problem> problems) {
        if (!matches(SERVICE_CODE, line.serviceCode())) {
            problems.add(new ScheduleRefused.Problem("serviceCode", number, line.serviceCode()));
        }
        if (!matches(OFFICE_NUMBER, line.providerNumber())) {
            problems.add(new ScheduleRefused.Problem("providerNumber", number, line.providerNumber()));
        }
        if (!matches(TIME, line.startTime())) {
            problems.add(new ScheduleRefused.Problem("time", number, line.startTime()));
        } else if (!matches(TIME, line.endTime())) {
            problems.add(new ScheduleRefused.Problem("time", number, line.endTime()));
        } else if (NO_TIME.equals(line.startTime()) != NO_TIME.equals(line.endTime())) {
            problems.add(new ScheduleRefused.Problem("halfTime", number, null));
        }
    }

    private static void checkCharge(
            ScheduleEdit.Line line, YearMonth month, int number, List<ScheduleRefused.Problem> problems) {
        Integer units = line.charge().units();
        if (units != null && (units < 0 || units > MAX_UNITS)) {
            problems.add(new ScheduleRefused.Problem("units", number, units.toString()));
        }
        Integer yen = line.charge().fixedCharge();
        if (yen != null && (yen < 0 || yen > MAX_UNITS)) {
            problems.add(new ScheduleRefused.Problem("fixedCharge", number, yen.toString()));
        }
        String days = line.charge().proratedDays();
        if (days != null && (!matches(PRORATED_DAYS, days) || days.indexOf('1', month.lengthOfMonth()) >= 0)) {
            problems.add(new ScheduleRefused.Problem("proratedDays", number, days));
        }
    }

    private static void checkCounts(
            List<Integer> counts, YearMonth month, int number, List<ScheduleRefused.Problem> problems) {
        if (counts == null || counts.size() != DayCounts.DAYS) {
            problems.add(new ScheduleRefused.Problem("counts", number, null));
            return;
        }
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            Integer count = counts.get(day - 1);
            if (count == null || count < 0 || count > MAX_COUNT) {
                problems.add(new ScheduleRefused.Problem("count", number, day + "日"));
            } else if (count > 0 && day > month.lengthOfMonth()) {
                problems.add(new ScheduleRefused.Problem("noSuchDay", number, day + "日"));
            }
        }
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
