package careplan.schedule.statement;

import careplan.schedule.DayCounts;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ServiceDetails;

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
            Terms terms) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        details.setProviderNumber(providerNumber);
        details.setProviderName(providerName);
        details.setServiceCode(serviceCode);
        details.setServiceName(serviceName);
        details.setUnits(units);
        return new PlannedService(line, counts, terms.done());
    }

    /** The same beyond 30 days. */
    static PlannedService beyond30Days(PlannedService service) {
        service.line().getService().setOver30Days(true);
        return service;
    }

    /** The same claimed for so many days of the month. */
    static PlannedService prorated(PlannedService service, int days) {
        service.line().getService().setProratedDays("1".repeat(days) + "0".repeat(DayCounts.DAYS - days));
        return service;
    }
}
