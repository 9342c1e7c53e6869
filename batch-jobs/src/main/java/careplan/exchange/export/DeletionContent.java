package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.RecordKey;
import careplan.exchange.format.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 削除出力: tells those who received something to delete it. An item is a record of sending; the rows name what was sent then,
 * whatever has become of it here.
 */
@Dependent
public class DeletionContent implements ExportContent {

    @Inject
    private SentUnits units;

    @Override
    public Set<DataKind> kinds() {
        EnumSet<DataKind> deletions = EnumSet.allOf(DataKind.class);
        deletions.removeIf(kind -> !kind.deletion());
        return deletions;
    }

    @Override
    public ClientRows rows(ExportTask task, ExportItem item) throws ExportRefusal {
        List<SentRecord> sent =
                units.alike(task.officeId(), List.of(item.targetId())).getOrDefault(item.targetId(), List.of());
        if (sent.isEmpty()
                || sent.get(0).getDataKind() != RecordKey.deleted(task.dataKind())
                || sent.get(0).getExchangeVersion() != task.version()) {
            throw new ExportRefusal(Message.of(MessageCode.EXPORT_NOTHING_SENT));
        }
        SentRecord any = sent.get(0);
        SentKey key =
                new SentKey(any.getInsurerNumber(), any.getInsuredNumber(), any.getServiceMonth(), any.getKeyDate());
        return new ClientRows(any.getClient().getId(), key, parcels(task, key, sent));
    }

    /** A parcel a route, since each may have received other actuals. */
    static List<Parcel> parcels(ExportTask task, SentKey key, Collection<SentRecord> sent) {
        Map<Route, Set<String>> services = new TreeMap<>();
        for (SentRecord record : sent) {
            Set<String> named = services.computeIfAbsent(SentUnits.route(record), route -> new TreeSet<>());
            if (record.getServices() != null) {
                named.addAll(Arrays.asList(record.getServices().split(",")));
            }
        }
        List<Parcel> parcels = new ArrayList<>();
        services.forEach((route, named) -> parcels.add(new Parcel(
                Map.of(task.dataKind().parent(), rows(task, key, named)),
                List.of(),
                Set.of(route),
                named.isEmpty() ? null : String.join(",", named))));
        return parcels;
    }

    private static List<Row> rows(ExportTask task, SentKey key, Set<String> services) {
        FileKind kind = task.dataKind().parent();
        Layout layout = Layouts.of(kind, task.version());
        if (kind != FileKind.DLTJSK) {
            return List.of(row(layout, key).build());
        }
        return services.stream()
                .map(service -> service.split("-"))
                .map(parts -> row(layout, key)
                        .set("サービス事業者コード", parts[0])
                        .set("サービス種類コード", parts[1])
                        .build())
                .toList();
    }

    private static Row.Builder row(Layout layout, SentKey key) {
        Row.Builder row = Row.builder(layout).set("保険者番号", key.insurerNumber()).set("被保険者番号", key.insuredNumber());
        return key.month() != null
                ? row.set("削除対象年月", key.month())
                : row.set(layout.field(layout.size() - 1).key(), key.keyDate());
    }
}
