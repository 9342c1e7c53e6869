package careplan.schedule.statement;

import careplan.schedule.DayCounts;
import careplan.schedule.ScheduleLine;

/** Lines as the calculation needs them, for tests. */
final class PlannedServices {

    private PlannedServices() {}

    /** A line without satellite, equipment and the like. */
    static PlannedService of(
            String providerNumber,
            String providerName,
            String serviceCode,
            String serviceName,
            int units,
            DayCounts counts,
            ServiceTerms terms) {
        ScheduleLine line = new ScheduleLine();
        line.setProviderNumber(providerNumber);
        line.setProviderName(providerName);
        line.setServiceCode(serviceCode);
        line.setServiceName(serviceName);
        line.setUnits(units);
        return new PlannedService(line, counts, terms);
    }

    /** The same beyond 30 days. */
    static PlannedService beyond30Days(PlannedService service) {
        service.line().setOver30Days(true);
        return service;
    }

    /** The same claimed for so many days of the month. */
    static PlannedService prorated(PlannedService service, int days) {
        service.line().setProratedDays("1".repeat(days) + "0".repeat(DayCounts.DAYS - days));
        return service;
    }
}
