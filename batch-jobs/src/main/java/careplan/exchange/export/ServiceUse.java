package careplan.exchange.export;

import careplan.schedule.ScheduleLine;

/** That a month has services of a type at a provider. */
public record ServiceUse(String providerNumber, String providerName, String serviceType) {

    static ServiceUse of(ScheduleLine line) {
        return new ServiceUse(line.getProviderNumber(), line.getProviderName(), line.getServiceType());
    }
}
