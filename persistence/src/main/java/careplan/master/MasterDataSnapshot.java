package careplan.master;

import careplan.client.CareLevel;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Limits and prices in memory, as they were when it was made: some hundreds of rows that are asked for at every line of every
 * client and change once in a year or two. Service codes, of which there are tens of thousands, are looked up when they are
 * needed. All threads may share one.
 */
public final class MasterDataSnapshot implements MasterData {

    private final Map<CareLevel, List<CareLevelLimit>> limits;
    private final Map<String, List<UnitPrice>> prices;
    private final ServiceCodes codes;

    /** Over these rows, which must not be changed any more. */
    public MasterDataSnapshot(
            Collection<CareLevelLimit> limits, Collection<UnitPrice> prices, Collection<ServiceCode> codes) {
        this(limits, prices, ServiceCodes.of(codes));
    }

    private MasterDataSnapshot(Collection<CareLevelLimit> limits, Collection<UnitPrice> prices, ServiceCodes codes) {
        this.limits = limits.stream().collect(Collectors.groupingBy(CareLevelLimit::getCareLevel));
        this.prices = prices.stream()
                .collect(Collectors.groupingBy(price -> priceKey(price.getAreaGrade(), price.getServiceType())));
        this.codes = codes;
    }

    /** Reads the tables now, and codes when they are asked for, as long as {@code em} is open; no row is managed by it. */
    public static MasterDataSnapshot load(EntityManager em) {
        return new MasterDataSnapshot(limits(em), prices(em), new StoredServiceCodes(em));
    }

    private static List<CareLevelLimit> limits(EntityManager em) {
        List<CareLevelLimit> rows = em.createQuery(
                        "select l from CareLevelLimit l where l.state = :inForce", CareLevelLimit.class)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .getResultList();
        rows.forEach(em::detach);
        return rows;
    }

    private static List<UnitPrice> prices(EntityManager em) {
        List<UnitPrice> rows = em.createQuery("select p from UnitPrice p where p.state = :inForce", UnitPrice.class)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .getResultList();
        rows.forEach(em::detach);
        return rows;
    }

    @Override
    public Optional<Integer> limitUnits(CareLevel level, YearMonth month) {
        return valid(limits.get(level), month, CareLevelLimit::getValidFrom, CareLevelLimit::getValidTo)
                .map(CareLevelLimit::getUnits);
    }

    @Override
    public Optional<BigDecimal> unitPrice(String areaGrade, String serviceType, YearMonth month) {
        return valid(
                        prices.get(priceKey(areaGrade, serviceType)),
                        month,
                        UnitPrice::getValidFrom,
                        UnitPrice::getValidTo)
                .map(UnitPrice::getPrice);
    }

    @Override
    public Optional<ServiceCode> serviceCode(String code, YearMonth month, String insurerNumber) {
        return codes.find(code, month, insurerNumber);
    }

    private static String priceKey(String areaGrade, String serviceType) {
        return areaGrade + "/" + serviceType;
    }

    private static <T> Optional<T> valid(
            List<T> rows, YearMonth month, Function<T, LocalDate> from, Function<T, LocalDate> to) {
        if (rows == null) {
            return Optional.empty();
        }
        LocalDate day = month.atDay(1);
        BiPredicate<LocalDate, LocalDate> covers =
                (start, end) -> !day.isBefore(start) && (end == null || !day.isAfter(end));
        return rows.stream()
                .filter(row -> covers.test(from.apply(row), to.apply(row)))
                .findFirst();
    }
}
