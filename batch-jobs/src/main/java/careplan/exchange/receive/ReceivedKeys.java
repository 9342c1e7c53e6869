package careplan.exchange.receive;

/** What makes a unit the same unit, however often and by whomever its files are uploaded. */
public final class ReceivedKeys {

    private ReceivedKeys() {}

    /** The key: office, version, kind, sender, destination, month and serial, and for what completes a unit its own id; at most 120 characters. */
    public static String of(Transmission transmission) {
        return String.join(
                "|",
                transmission.getOffice().getId().toString(),
                transmission.getExchangeVersion().name(),
                transmission.getDataKind().name(),
                party(transmission.getSenderNumber(), transmission.getSenderServiceType()),
                party(transmission.getDestinationNumber(), transmission.getDestinationServiceType()),
                transmission.getServiceMonth() == null
                        ? ""
                        : transmission.getServiceMonth().toString(),
                transmission.getSerial() + (transmission.getCompletes() == null ? "" : "|" + transmission.getId()));
    }

    private static String party(String number, String serviceType) {
        return serviceType == null ? number : number + "-" + serviceType;
    }
}
