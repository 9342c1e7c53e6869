package careplan.exchange.receive;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.FileName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Comparator;
import java.util.List;

/** The files that a request is to take in, in the one order in which it does. */
@ApplicationScoped
public class UnitFiles {

    /**
     * One file of a chosen unit.
     *
     * @param order the unit's place among others
     * @param fileId of the ReceivedFile
     * @param storedFileId where its bytes are
     * @param rows how many the check found
     */
    public record UnitFile(
            long transmissionId,
            String order,
            DataKind unit,
            ExchangeVersion version,
            FileName name,
            long fileId,
            long storedFileId,
            int rows) {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** The CSV files of a request's units: units by ascending 連番, in each unit the parent file first. */
    @Transactional(TxType.SUPPORTS)
    public List<UnitFile> of(long requestId) {
        return em.createQuery(
                        "select f from ReceivedFile f join fetch f.transmission t join fetch f.file"
                                + " where t.id in (select i.targetId from RequestItem i where i.request.id = :request)"
                                + " order by t.sendOrder, t.id, f.id",
                        ReceivedFile.class)
                .setParameter("request", requestId)
                .getResultStream()
                .map(UnitFiles::unitFile)
                .filter(file -> !file.name().isImage())
                .sorted(Comparator.comparing(UnitFile::order)
                        .thenComparing(UnitFile::transmissionId)
                        .thenComparing(UnitFiles::place))
                .toList();
    }

    private static int place(UnitFile file) {
        return file.unit().files(file.version()).indexOf(file.name().kind());
    }

    private static UnitFile unitFile(ReceivedFile file) {
        Transmission transmission = file.getTransmission();
        return new UnitFile(
                transmission.getId(),
                transmission.getSendOrder(),
                transmission.getDataKind(),
                transmission.getExchangeVersion(),
                FileName.parse(file.getName(), transmission.getExchangeVersion())
                        .name()
                        .orElseThrow(),
                file.getId(),
                file.getFile().getId(),
                file.getRowCount());
    }
}
