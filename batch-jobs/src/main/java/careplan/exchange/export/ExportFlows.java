package careplan.exchange.export;

import careplan.base.TextTable;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.RecordKey;
import careplan.office.OfficeKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who sends what to whom: the standard's table, flows.tsv. Whatever may be sent may be told to be deleted. */
public final class ExportFlows {

    /** A line of the table; {@code to} is null where who made the plan receives it, be it an office or a center. */
    private record Flow(ExchangeVersion version, OfficeKind from, OfficeKind to, List<DataKind> data) {
        private static Flow of(TextTable.Line line) {
            return new Flow(
                    ExchangeVersion.valueOf(line.get("edition")),
                    OfficeKind.valueOf(line.get("from")),
                    line.get("to").isEmpty() ? null : OfficeKind.valueOf(line.get("to")),
                    line.list("data").stream().map(DataKind::valueOf).toList());
        }
    }

    private static final List<Flow> TABLE = TextTable.beside(ExportFlows.class, "flows.tsv").lines().stream()
            .map(Flow::of)
            .toList();

    private ExportFlows() {}

    /** 送信先: the kinds of office to choose from; empty where there is no choice. */
    public static List<OfficeKind> recipients(ExchangeVersion version, OfficeKind from) {
        List<OfficeKind> kinds = TABLE.stream()
                .filter(flow -> flow.version() == version && flow.from() == from && flow.to() != null)
                .map(Flow::to)
                .toList();
        return kinds.size() > 1 ? kinds : List.of();
    }

    /** The kinds of office that take part in the exchange at all. */
    public static Set<OfficeKind> participants(ExchangeVersion version) {
        return TABLE.stream()
                .filter(flow -> flow.version() == version)
                .map(Flow::from)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the edition has anything that goes this way. */
    public static boolean between(ExchangeVersion version, OfficeKind from, OfficeKind to) {
        return TABLE.stream().anyMatch(flow -> flow.version() == version && flow.from() == from && flow.to() == to);
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
