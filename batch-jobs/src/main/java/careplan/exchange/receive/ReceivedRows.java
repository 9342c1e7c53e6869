package careplan.exchange.receive;

import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a received record holds, as rows of its files and its picture: the one reader for applying and for printing. */
@ApplicationScoped
public class ReceivedRows {

    /** The field of UPKIHON that names the family's picture. */
    public static final String PICTURE = "家族構成 画像ファイル名";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** The rows of each file, in the order in which they stood there; a file without rows of the record is missing. */
    @Transactional(TxType.SUPPORTS)
    public Map<FileKind, List<Row>> of(ReceivedRecord record) {
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        em.createQuery("select p from ReceivedPart p where p.record = :record order by p.firstLine", ReceivedPart.class)
                .setParameter("record", record)
                .getResultList()
                .forEach(part -> rows.computeIfAbsent(part.getFileKind(), kind -> new ArrayList<>())
                        .addAll(PartText.read(
                                Layouts.of(
                                        part.getFileKind(),
                                        record.getTransmission().getExchangeVersion()),
                                part.getContent())));
        return rows;
    }

    /** For which services a record of actuals, or of their deletion, speaks. */
    @Transactional(TxType.SUPPORTS)
    public ActualScope scope(ReceivedRecord record) {
        return ActualScope.of(
                record, of(record).getOrDefault(record.getDataKind().parent(), List.of()));
    }

    /** The stored file of the picture that the record's profile names; empty where it names none or none came. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Long> picture(ReceivedRecord record, Map<FileKind, List<Row>> rows) {
        String name = rows.getOrDefault(FileKind.UPKIHON, List.of()).stream()
                .map(row -> row.get(PICTURE))
                .findFirst()
                .orElse("");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return em.createQuery(
                        "select f.file.id from ReceivedFile f where (f.transmission = :unit or f.transmission.completes = :unit)"
                                + " and lower(f.name) = :name",
                        Long.class)
                .setParameter("unit", record.getTransmission())
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }
}
