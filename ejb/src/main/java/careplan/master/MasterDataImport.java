package careplan.master;

import careplan.client.CareLevel;
import careplan.schedule.statement.CareLevelLimitRecord;
import careplan.schedule.statement.MasterDataException;
import careplan.schedule.statement.MasterDataReader;
import careplan.schedule.statement.ServiceCodeRecord;
import careplan.schedule.statement.UnitPriceRecord;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes in master data beyond what comes with the product, above all the official table of service codes: files of the
 * same names and columns as the supplied ones ({@code care-level-limits.tsv}, {@code unit-prices.tsv}, {@code
 * service-codes.tsv}). A row whose key (with its first day) is there already is changed, any other is added, none is
 * deleted, so that taking the same file in twice changes nothing. Called at the start for the folder that the
 * administrator names, never for a user.
 */
@Stateless
@PermitAll
public class MasterDataImport {

    private static final String SERVICE_CODES = "service-codes.tsv";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** For the container. */
    public MasterDataImport() {}

    /** Over an entity manager that is in a transaction; for use without a container. */
    MasterDataImport(EntityManager em) {
        this.em = em;
    }

    /**
     * Takes in the files that the folder has; a missing one is passed over. All or nothing.
     *
     * @return the number of rows read
     * @throws MasterDataException if a line cannot be read; it names the line
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int takeIn(Path folder) {
        return takeIn(folder.resolve("care-level-limits.tsv"), MasterDataReader::readLimits, this::limits)
                + takeIn(folder.resolve("unit-prices.tsv"), MasterDataReader::readUnitPrices, this::prices)
                + takeIn(folder.resolve(SERVICE_CODES), MasterDataReader::readServiceCodes, this::codes);
    }

    private interface Reader<T> {
        List<T> read(InputStream in) throws IOException;
    }

    private interface Writer<T> {
        void write(List<T> records);
    }

    private static <T> int takeIn(Path file, Reader<T> reader, Writer<T> writer) {
        if (!Files.exists(file)) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(file)) {
            List<T> records = reader.read(in);
            writer.write(records);
            return records.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void limits(List<CareLevelLimitRecord> records) {
        Map<String, CareLevelLimit> known =
                known(CareLevelLimit.class, limit -> limit.getCareLevel() + "|" + limit.getValidFrom());
        for (CareLevelLimitRecord record : records) {
            CareLevel level = CareLevel.ofCode(record.careLevel()).orElseThrow();
            CareLevelLimit limit = known.getOrDefault(level + "|" + record.validFrom(), new CareLevelLimit());
            MasterRows.fill(limit, record);
            em.persist(limit);
        }
    }

    private void prices(List<UnitPriceRecord> records) {
        Map<String, UnitPrice> known = known(
                UnitPrice.class,
                price -> price.getAreaGrade() + "|" + price.getServiceType() + "|" + price.getValidFrom());
        for (UnitPriceRecord record : records) {
            UnitPrice price = known.getOrDefault(
                    record.areaGrade() + "|" + record.serviceType() + "|" + record.validFrom(), new UnitPrice());
            MasterRows.fill(price, record);
            em.persist(price);
        }
    }

    /** What is new or different comes as an edition of its own. */
    private void codes(List<ServiceCodeRecord> records) {
        Map<String, ServiceCode> known = em.createQuery(
                        "select c from ServiceCode c where c.state = :inForce", ServiceCode.class)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .getResultStream()
                .collect(Collectors.toMap(
                        code -> code.getInsurerNumber() + "|" + code.getCode() + "|" + code.getValidFrom(),
                        Function.identity()));
        List<ServiceCodeRecord> changes = records.stream()
                .filter(record -> {
                    String insurer = record.insurerNumber() == null ? ServiceCode.NATIONAL : record.insurerNumber();
                    ServiceCode code = known.get(insurer + "|" + record.code() + "|" + record.validFrom());
                    return code == null || !MasterRows.isSame(code, record);
                })
                .toList();
        if (!changes.isEmpty()) {
            ServiceCodeEditions.write(em, changes.get(0).edition(), SERVICE_CODES, changes);
        }
    }

    private <T> Map<String, T> known(Class<T> entity, Function<T, String> key) {
        return em.createQuery("select e from " + entity.getSimpleName() + " e", entity)
                .getResultStream()
                .collect(Collectors.toMap(key, Function.identity()));
    }
}
