package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.request.Bundling;
import java.time.YearMonth;
import java.util.Set;

/**
 * What a person asks for with OK. Nothing of it is trusted: the service checks it all again.
 *
 * @param targets ids of the chosen rows
 * @param destinations keys of the chosen destinations
 */
public record ExportOrder(
        ExchangeVersion version,
        DataKind dataKind,
        YearMonth month,
        Bundling bundling,
        Set<Long> targets,
        Set<String> destinations) {}
