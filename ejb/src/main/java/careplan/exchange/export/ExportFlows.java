package careplan.exchange.export;

import static careplan.exchange.DataKind.ACTUAL;
import static careplan.exchange.DataKind.CARE_PLAN;
import static careplan.exchange.DataKind.CLIENT_PROFILE;
import static careplan.exchange.DataKind.PREVENTIVE_PLAN;
import static careplan.exchange.DataKind.SCHEDULE;
import static careplan.exchange.ExchangeVersion.V3;
import static careplan.exchange.ExchangeVersion.V4;
import static careplan.office.OfficeKind.CARE_MANAGEMENT;
import static careplan.office.OfficeKind.COMMUNITY_SUPPORT_CENTER;
import static careplan.office.OfficeKind.PROVIDER;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.RecordKey;
import careplan.office.OfficeKind;
import java.util.Arrays;
import java.util.List;

/** Who sends what to whom: the standard's table. Whatever may be sent may be told to be deleted. */
public final class ExportFlows {

    /** A line of the table; {@code to} is null where who made the plan receives it, be it an office or a center. */
    private record Flow(ExchangeVersion version, OfficeKind from, OfficeKind to, List<DataKind> data) {}

    private static final List<Flow> TABLE = List.of(
            new Flow(V3, CARE_MANAGEMENT, PROVIDER, List.of(SCHEDULE, CARE_PLAN)),
            new Flow(V3, PROVIDER, null, List.of(ACTUAL)),
            new Flow(
                    V4,
                    CARE_MANAGEMENT,
                    COMMUNITY_SUPPORT_CENTER,
                    List.of(CLIENT_PROFILE, PREVENTIVE_PLAN, SCHEDULE, ACTUAL)),
            new Flow(V4, CARE_MANAGEMENT, PROVIDER, List.of(CLIENT_PROFILE, PREVENTIVE_PLAN, SCHEDULE, CARE_PLAN)),
            new Flow(V4, PROVIDER, null, List.of(ACTUAL)),
            new Flow(V4, COMMUNITY_SUPPORT_CENTER, CARE_MANAGEMENT, List.of(CLIENT_PROFILE, PREVENTIVE_PLAN)),
            new Flow(V4, COMMUNITY_SUPPORT_CENTER, PROVIDER, List.of(CLIENT_PROFILE, PREVENTIVE_PLAN, SCHEDULE)));

    private ExportFlows() {}

    /** 送信先: the kinds of office to choose from; empty where there is no choice. */
    public static List<OfficeKind> recipients(ExchangeVersion version, OfficeKind from) {
        List<OfficeKind> kinds = TABLE.stream()
                .filter(flow -> flow.version() == version && flow.from() == from && flow.to() != null)
                .map(Flow::to)
                .toList();
        return kinds.size() > 1 ? kinds : List.of();
    }

    /** 選択データ: what is sent to this kind of office; {@code to} null where there is no choice. */
    public static List<DataKind> data(ExchangeVersion version, OfficeKind from, OfficeKind to) {
        return TABLE.stream()
                .filter(flow -> flow.version() == version && flow.from() == from && (to == null || flow.to() == to))
                .flatMap(flow -> flow.data().stream())
                .distinct()
                .toList();
    }

    /** Whether such an office sends such data, or their deletion, to this kind of office. */
    public static boolean allow(ExchangeVersion version, OfficeKind from, OfficeKind to, DataKind kind) {
        return data(version, from, to).contains(RecordKey.deleted(kind));
    }

    /** The deletion of this kind of data. */
    public static DataKind deletion(DataKind data) {
        return Arrays.stream(DataKind.values())
                .filter(kind -> kind.deletion() && RecordKey.deleted(kind) == data)
                .findFirst()
                .orElseThrow();
    }
}
