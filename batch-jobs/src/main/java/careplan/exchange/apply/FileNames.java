package careplan.exchange.apply;

import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Party;
import careplan.exchange.receive.Transmission;

/** The names of a unit's files, which follow from the unit. */
final class FileNames {

    private FileNames() {}

    static String of(Transmission unit, FileKind kind) {
        return FileName.of(
                        kind,
                        unit.getExchangeVersion(),
                        unit.getServiceMonth(),
                        party(unit.getSenderNumber(), unit.getSenderServiceType()),
                        party(unit.getDestinationNumber(), unit.getDestinationServiceType()),
                        unit.getSerial())
                .format();
    }

    private static Party party(String number, String serviceType) {
        return Party.of(number, serviceType == null ? "" : serviceType);
    }
}
