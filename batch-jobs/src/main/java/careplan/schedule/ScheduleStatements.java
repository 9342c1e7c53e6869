package careplan.schedule;

import careplan.exchange.format.ServiceTypes;
import careplan.master.MasterData;
import careplan.master.MasterDataSnapshot;
import careplan.office.Corporation;
import careplan.office.OfficeDiscount;
import careplan.schedule.statement.PlannedService;
import careplan.schedule.statement.PublicAssistance;
import careplan.schedule.statement.StatementCalculator;
import careplan.schedule.statement.StatementInput;
import careplan.schedule.statement.StatementResult;
import careplan.schedule.statement.StatementTypeTotal;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Keeps the 別表 of a planned month in step with its lines: whoever changes lines (screen, job, demo data) calls {@link
 * #recompute} before the month is stored. For the months that an office makes itself; what a provider has received stays
 * as it came.
 *
 * <p>Lines of service types outside the standard are no part of it. A line that cannot be priced is left out, and the
 * month says why in {@link MonthlySchedule#getUncheckedReason}, so that it cannot be sent with a wrong 別表.
 */
public final class ScheduleStatements {

    private static final int REASON_LENGTH = 200;

    private final MasterData masterData;
    private final LinePricing pricing;
    private final Function<MonthlySchedule, StayHistory> histories;

    /**
     * @param masterData limits, prices and codes
     * @param providers what is registered of the office with a number; empty for a number that nobody has registered
     */
    public ScheduleStatements(MasterData masterData, Function<String, Optional<ProviderTerms>> providers) {
        this(masterData, providers, month -> StayHistory.NONE);
    }

    private ScheduleStatements(
            MasterData masterData,
            Function<String, Optional<ProviderTerms>> providers,
            Function<MonthlySchedule, StayHistory> histories) {
        this.masterData = masterData;
        this.histories = histories;
        this.pricing = new LinePricing(masterData, providers);
    }

    /** With the master data that are in the database now; for jobs, which make one a step. */
    public static ScheduleStatements load(EntityManager em, Corporation corporation) {
        return load(em, corporation, MasterDataSnapshot.load(em));
    }

    /** With the offices that the corporation has in its 自社情報 and, where those have not the number, its 他社情報 now. */
    public static ScheduleStatements load(EntityManager em, Corporation corporation, MasterData masterData) {
        Map<String, ProviderTerms> providers = new HashMap<>();
        for (String known : List.of("corporation", "partnerOf")) {
            Map<String, List<OfficeDiscount>> discounts = new HashMap<>();
            em.createQuery(
                            "select d from OfficeDiscount d join fetch d.office o where o." + known
                                    + " = :corporation order by d.id",
                            OfficeDiscount.class)
                    .setParameter("corporation", corporation)
                    .getResultStream()
                    .forEach(discount -> discounts
                            .computeIfAbsent(discount.getOffice().getOfficeNumber(), number -> new ArrayList<>())
                            .add(discount));
            em.createQuery(
                            "select o.officeNumber, o.areaGrade from Office o where o." + known
                                    + " = :corporation order by o.id",
                            Object[].class)
                    .setParameter("corporation", corporation)
                    .getResultStream()
                    .forEach(row -> providers.putIfAbsent(
                            (String) row[0],
                            new ProviderTerms((String) row[1], discounts.getOrDefault((String) row[0], List.of()))));
        }
        return new ScheduleStatements(
                masterData,
                number -> Optional.ofNullable(providers.get(number)),
                month -> ShortStays.in(month) ? StayHistory.load(em, month) : StayHistory.NONE);
    }

    /**
     * Replaces the 別表 lines and sets the totals by type, the units over the limit and the unchecked reason of {@code
     * schedule}. The limits of single service types (種類支給限度基準額) are those its type totals hold already; the limit
     * of the level is looked up where the month has none.
     */
    public void recompute(MonthlySchedule schedule) {
        ScheduleReasons reasons = new ScheduleReasons(REASON_LENGTH);
        Rentals.number(schedule);
        schedule.getLines().forEach(line -> Rentals.check(line, reasons));
        if (schedule.getLines().isEmpty()) {
            reasons.add("noLines");
        }
        if (schedule.getLimitUnits() == null) {
            schedule.setLimitUnits(masterData
                    .limitUnits(schedule.limitLevel(), schedule.getServiceMonth())
                    .orElse(null));
        }
        if (schedule.getLimitUnits() == null) {
            reasons.add("noLimit", schedule.limitLevel().getLabel());
        }
        if (schedule.getBenefitRate() == null) {
            reasons.add("noBenefitRate");
        }
        write(schedule, services(schedule, reasons));
        schedule.setUncheckedReason(reasons.text());
        schedule.setWarnings(MonthWarnings.kept(schedule, masterData, histories.apply(schedule)));
    }

    /**
     * What the actuals of a month use of the limit, by service type, counted as the 別表 counts the plan. Neither prices nor
     * shares matter here, so that what a provider has received is counted as well; a line whose code nobody knows is not.
     */
    public static Map<String, Integer> actualUnits(MonthlySchedule schedule, MasterData masterData) {
        List<PlannedService> services = new ArrayList<>();
        for (ScheduleLine line : schedule.getLines()) {
            if (ServiceTypes.covered(line.getServiceType())) {
                masterData
                        .serviceCode(line.getServiceCode(), schedule.getServiceMonth(), LinePricing.insurer(schedule))
                        .map(code -> LinePricing.of(code, line, BigDecimal.ONE, 0))
                        .ifPresent(terms -> services.add(new PlannedService(line, line.getActual(), terms)));
            }
        }
        Map<String, Integer> units = new TreeMap<>();
        for (StatementLine row : StatementCalculator.calculate(StatementInput.of(schedule.getLimitUnits(), services))
                .rows()) {
            if (row.getKind() == StatementLineKind.DETAIL && row.getManagedUnits() != null) {
                units.merge(ServiceTypes.ofServiceCode(row.getServiceCode()), row.getManagedUnits(), Integer::sum);
            }
        }
        return units;
    }

    private List<PlannedService> services(MonthlySchedule schedule, ScheduleReasons reasons) {
        List<PlannedService> services = new ArrayList<>();
        if (schedule.getBenefitRate() != null) {
            for (ScheduleLine line : schedule.getLines()) {
                if (ServiceTypes.covered(line.getServiceType())) {
                    pricing.terms(schedule, line, reasons)
                            .ifPresent(terms -> services.add(new PlannedService(line, line.getPlanned(), terms)));
                }
            }
        }
        return services;
    }

    private static void write(MonthlySchedule schedule, List<PlannedService> services) {
        StatementResult result = StatementCalculator.calculate(new StatementInput(
                schedule.getLimitUnits(),
                typeLimits(schedule),
                schedule.getShortStayDaysBefore(),
                schedule.getExcessShares(),
                assistance(schedule),
                services));
        schedule.getStatementLines().clear();
        if (!services.isEmpty()) {
            for (StatementLine line : result.rows()) {
                line.setLineNo(schedule.getStatementLines().size() + 1);
                line.setOfficeNumber(schedule.getCareManagementOfficeNumber());
                schedule.addStatementLine(line);
            }
        }
        writeTypeTotals(schedule, result);
        schedule.setTotalOverLimitUnits(result.typeOverUnits());
    }

    private static PublicAssistance assistance(MonthlySchedule schedule) {
        OptionalInt payment = schedule.assistance();
        return payment.isEmpty() ? null : new PublicAssistance(payment.getAsInt());
    }

    private static Map<String, Integer> typeLimits(MonthlySchedule schedule) {
        Map<String, Integer> limits = new HashMap<>();
        for (ScheduleTypeTotal total : schedule.getTypeTotals()) {
            if (total.getLimitUnits() != null) {
                limits.put(total.getServiceType(), total.getLimitUnits());
            }
        }
        return limits;
    }

    private static void writeTypeTotals(MonthlySchedule schedule, StatementResult result) {
        Map<String, StatementTypeTotal> computed = new HashMap<>();
        result.typeTotals().forEach(total -> computed.put(total.serviceType(), total));
        for (ScheduleTypeTotal total : schedule.getTypeTotals()) {
            StatementTypeTotal values = computed.get(total.getServiceType());
            total.setTotalUnits(values == null ? 0 : values.totalUnits());
            total.setOverUnits(values == null ? 0 : values.overUnits());
        }
    }
}
