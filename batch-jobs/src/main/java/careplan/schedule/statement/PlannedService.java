package careplan.schedule.statement;

import careplan.schedule.DayCounts;

/**
 * A line of table 6 as the calculation needs it. Texts that are not there are "".
 *
 * @param units 単位数 of one service; 0 for a rate addition, whose units are computed (other units are kept as given)
 * @param counts planned (or actual) counts of the month
 * @param proratedDays 日割対象日: the number of days that are claimed one by one, whatever the days of the visits; null for
 *     a service that is not claimed so
 * @param over30Days ３０日超区分: the client bears all of it
 */
public record PlannedService(
        String providerNumber,
        String providerName,
        String satelliteBranch,
        String serviceCode,
        String serviceName,
        String detailCode,
        String taisCode,
        String equipmentCode,
        String equipmentName,
        int units,
        DayCounts counts,
        Integer proratedDays,
        boolean over30Days,
        ServiceTerms terms) {

    /** A line without satellite, equipment and the like. */
    public static PlannedService of(
            String providerNumber,
            String providerName,
            String serviceCode,
            String serviceName,
            int units,
            DayCounts counts,
            ServiceTerms terms) {
        return new PlannedService(
                providerNumber,
                providerName,
                "",
                serviceCode,
                serviceName,
                "",
                "",
                "",
                "",
                units,
                counts,
                null,
                false,
                terms);
    }

    /** The same beyond 30 days. */
    public PlannedService beyond30Days() {
        return new PlannedService(
                providerNumber,
                providerName,
                satelliteBranch,
                serviceCode,
                serviceName,
                detailCode,
                taisCode,
                equipmentCode,
                equipmentName,
                units,
                counts,
                proratedDays,
                true,
                terms);
    }

    /** The same claimed for so many days of the month. */
    public PlannedService prorated(int days) {
        return new PlannedService(
                providerNumber,
                providerName,
                satelliteBranch,
                serviceCode,
                serviceName,
                detailCode,
                taisCode,
                equipmentCode,
                equipmentName,
                units,
                counts,
                days,
                over30Days,
                terms);
    }

    /** How often its units are claimed. */
    int times() {
        return proratedDays == null || counts.total() == 0 ? counts.total() : proratedDays;
    }

    /** サービス種類コード. */
    public String serviceType() {
        return serviceCode.substring(0, 2);
    }
}
