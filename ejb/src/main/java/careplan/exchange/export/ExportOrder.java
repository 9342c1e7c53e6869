package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.office.OfficeKind;
import careplan.request.Bundling;
import java.time.YearMonth;
import java.util.Set;

/**
 * What a person asks for with OK. Nothing of it is trusted: the service checks it all again.
 *
 * @param recipient 送信先, where there is a choice; else null
 * @param targets ids of the chosen rows
 * @param destinations keys of the chosen destinations
 */
public record ExportOrder(
        ExchangeVersion version,
        DataKind dataKind,
        YearMonth month,
        OfficeKind recipient,
        Bundling bundling,
        Set<Long> targets,
        Set<String> destinations) {}
