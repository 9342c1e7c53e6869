package careplan.schedule.statement;

import careplan.base.Texts;
import careplan.schedule.DayCounts;
import careplan.schedule.ScheduleLine;

/**
 * A line of table 6 with the terms of its service, as the calculation needs it.
 *
 * @param line 単位数 0 is a rate addition, whose units are computed; other units are kept as given
 * @param counts planned (or actual) counts of the month
 */
public record PlannedService(ScheduleLine line, DayCounts counts, ServiceTerms terms) {

    String providerNumber() {
        return line.getProviderNumber();
    }

    String satelliteBranch() {
        return Texts.nullToEmpty(line.getSatelliteBranch());
    }

    String serviceCode() {
        return line.getServiceCode();
    }

    /** サービス種類コード. */
    String serviceType() {
        return line.getServiceType();
    }

    int units() {
        return line.getUnits();
    }

    /** ３０日超区分: the client bears all of it. */
    boolean over30Days() {
        return line.isOver30Days();
    }

    /** How often its units are claimed: 日割対象日 says on how many days, whatever the days of the visits. */
    int times() {
        String prorated = line.getProratedDays();
        return prorated == null || counts.total() == 0
                ? counts.total()
                : (int) prorated.chars().filter(day -> day == '1').count();
    }
}
