package careplan.request;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import java.time.YearMonth;
import java.util.List;

/**
 * What a service asks {@link RequestIntake} to record.
 *
 * @param kind which job is to do it
 * @param officeId the office in use, checked by the service before
 * @param title 内容, as lists show it, at most 200 characters
 * @param version V3 or V4
 * @param dataKind 選択データ, or null
 * @param month サービス提供月, or null
 * @param bundling 出力区分, or null where no files are handed out
 * @param overwriteConfirmed whether 確定済 months may be changed
 * @param targets ids of the chosen things, in the order of the list
 * @param destinations chosen destinations of an export, else empty
 */
public record NewRequest(
        RequestKind kind,
        long officeId,
        String title,
        ExchangeVersion version,
        DataKind dataKind,
        YearMonth month,
        Bundling bundling,
        boolean overwriteConfirmed,
        List<Long> targets,
        List<Destination> destinations) {

    /**
     * A destination office.
     *
     * @param serviceType 送信先サービス種類, or "" in V3
     * @param senderServiceType 送信元サービス種類, or "" in V3
     * @param oneByOne whether each client goes there in a unit of its own
     */
    public record Destination(
            String officeNumber, String officeName, String serviceType, String senderServiceType, boolean oneByOne) {}

    /** How many 連番 the units of an export need at most: two a client where actuals go on behind their plan. */
    int serials() {
        int clients = destinations.stream().anyMatch(Destination::oneByOne) ? targets.size() : 1;
        return dataKind == DataKind.ACTUAL ? 2 * clients : clients;
    }
}
