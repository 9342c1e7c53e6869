package careplan.office;

import careplan.exchange.ExchangeVersion;
import java.io.Serializable;
import java.util.List;

/**
 * A row of a list of offices.
 *
 * @param siteName 拠点 of an own office, or null
 * @param serviceTypes names of the service types, in the order of their codes
 * @param active false once it has closed
 */
public record OfficeRow(
        long id,
        String siteName,
        String number,
        String name,
        OfficeKind kind,
        List<String> serviceTypes,
        ExchangeVersion partnerVersion,
        boolean active)
        implements Serializable {}
