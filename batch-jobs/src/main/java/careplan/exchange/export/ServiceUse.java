package careplan.exchange.export;

import careplan.exchange.format.ServiceTypes;
import careplan.schedule.ScheduleLine;

/** That a month has services of a type at a provider. */
public record ServiceUse(String providerNumber, String providerName, String serviceType) {

    /** Of a line of this service code. */
    public static ServiceUse ofCode(String providerNumber, String providerName, String serviceCode) {
        return new ServiceUse(providerNumber, providerName, ServiceTypes.ofServiceCode(serviceCode));
    }

    static ServiceUse of(ScheduleLine line) {
        return new ServiceUse(line.getProviderNumber(), line.getProviderName(), line.getServiceType());
    }
}
