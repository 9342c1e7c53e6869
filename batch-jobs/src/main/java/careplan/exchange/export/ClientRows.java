package careplan.exchange.export;

import java.util.List;

/**
 * What one item of an export becomes.
 *
 * @param clientId whose
 * @param key of the month or document
 * @param parcels never empty; most data have one, actuals in V4 one a service type
 */
public record ClientRows(long clientId, SentKey key, List<Parcel> parcels) {}
