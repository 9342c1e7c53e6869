package careplan.schedule;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a line must be like before it may be kept: the rules of the form, none of which needs the database. */
final class ScheduleEditRules {

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
            checkFields(line.service(), number, problems);
            checkCharge(line.service(), month, number, problems);
            checkCounts(line.planned(), month, number, problems);
            checkCounts(line.actual(), month, number, problems);
            if (!seen.add(line.service().key())) {
                problems.add(new ScheduleRefused.Problem(
                        "duplicateLine", number, line.service().getServiceCode()));
            }
        }
        return problems;
    }

    private static void checkFields(ServiceDetails service, int number, List<ScheduleRefused.Problem> problems) {
        if (!matches(SERVICE_CODE, service.getServiceCode())) {
            problems.add(new ScheduleRefused.Problem("serviceCode", number, service.getServiceCode()));
        }
        if (!matches(OFFICE_NUMBER, service.getProviderNumber())) {
            problems.add(new ScheduleRefused.Problem("providerNumber", number, service.getProviderNumber()));
        }
        if (!matches(TIME, service.getStartTime())) {
            problems.add(new ScheduleRefused.Problem("time", number, service.getStartTime()));
        } else if (!matches(TIME, service.getEndTime())) {
            problems.add(new ScheduleRefused.Problem("time", number, service.getEndTime()));
        } else if (ServiceKey.NO_TIME.equals(service.getStartTime())
                != ServiceKey.NO_TIME.equals(service.getEndTime())) {
            problems.add(new ScheduleRefused.Problem("halfTime", number, null));
        }
    }

    private static void checkCharge(
            ServiceDetails service, YearMonth month, int number, List<ScheduleRefused.Problem> problems) {
        int units = service.getUnits();
        if (units < 0 || units > MAX_UNITS) {
            problems.add(new ScheduleRefused.Problem("units", number, String.valueOf(units)));
        }
        Integer yen = service.getFixedCharge();
        if (yen != null && (yen < 0 || yen > MAX_UNITS)) {
            problems.add(new ScheduleRefused.Problem("fixedCharge", number, yen.toString()));
        }
        String days = service.getProratedDays();
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
