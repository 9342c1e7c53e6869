package careplan.schedule;

import careplan.base.Texts;
import careplan.exchange.format.ServiceTypes;
import careplan.master.MasterData;
import careplan.master.MasterDataSnapshot;
import careplan.master.ServiceCode;
import careplan.schedule.statement.PlannedService;
import careplan.schedule.statement.RateStep;
import careplan.schedule.statement.ServiceTerms;
import careplan.schedule.statement.StatementCalculator;
import careplan.schedule.statement.StatementInput;
import careplan.schedule.statement.StatementResult;
import careplan.schedule.statement.StatementRow;
import careplan.schedule.statement.StatementTypeTotal;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final int NO_DISCOUNT = 100;

    private final MasterData masterData;
    private final Function<String, Optional<String>> areaGrades;

    /**
     * @param masterData limits, prices and codes
     * @param areaGrades 地域区分 (00 to 07) of the office with a number; empty for a number that nobody has registered
     */
    public ScheduleStatements(MasterData masterData, Function<String, Optional<String>> areaGrades) {
        this.masterData = masterData;
        this.areaGrades = areaGrades;
    }

    /** With the offices and master data that are in the database now; for jobs, which make one a step. */
    public static ScheduleStatements load(EntityManager em) {
        return load(em, MasterDataSnapshot.load(em));
    }

    /** With the offices that are in the database now. */
    public static ScheduleStatements load(EntityManager em, MasterData masterData) {
        Map<String, String> grades = new HashMap<>();
        em.createQuery("select o.officeNumber, o.areaGrade from Office o order by o.id", Object[].class)
                .getResultStream()
                .forEach(row -> grades.putIfAbsent((String) row[0], (String) row[1]));
        return new ScheduleStatements(masterData, number -> Optional.ofNullable(grades.get(number)));
    }

    /**
     * Replaces the 別表 lines and sets the totals by type, the units over the limit and the unchecked reason of {@code
     * schedule}. The limits of single service types (種類支給限度基準額) are those its type totals hold already; the limit
     * of the level is looked up where the month has none.
     */
    public void recompute(MonthlySchedule schedule) {
        ScheduleReasons reasons = new ScheduleReasons();
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
                        .serviceCode(line.getServiceCode(), schedule.getServiceMonth(), insurer(schedule))
                        .map(code -> terms(code, BigDecimal.ONE, 0))
                        .ifPresent(terms -> services.add(service(line, line.getActual(), terms)));
            }
        }
        Map<String, Integer> units = new TreeMap<>();
        for (StatementRow row : StatementCalculator.calculate(StatementInput.of(schedule.getLimitUnits(), services))
                .rows()) {
            if (row.kind() == StatementLineKind.DETAIL && row.managedUnits() != null) {
                units.merge(ServiceTypes.ofServiceCode(row.serviceCode()), row.managedUnits(), Integer::sum);
            }
        }
        return units;
    }

    private List<PlannedService> services(MonthlySchedule schedule, ScheduleReasons reasons) {
        List<PlannedService> services = new ArrayList<>();
        if (schedule.getBenefitRate() != null) {
            for (ScheduleLine line : schedule.getLines()) {
                if (ServiceTypes.covered(line.getServiceType())) {
                    terms(schedule, line, reasons)
                            .ifPresent(terms -> services.add(service(line, line.getPlanned(), terms)));
                }
            }
        }
        return services;
    }

    private Optional<ServiceTerms> terms(MonthlySchedule schedule, ScheduleLine line, ScheduleReasons reasons) {
        Optional<ServiceCode> code =
                masterData.serviceCode(line.getServiceCode(), schedule.getServiceMonth(), insurer(schedule));
        Optional<String> grade = areaGrades.apply(line.getProviderNumber());
        Optional<BigDecimal> price =
                grade.flatMap(area -> masterData.unitPrice(area, line.getServiceType(), schedule.getServiceMonth()));
        if (code.isEmpty()) {
            reasons.add("unknownCode", line.getServiceCode());
        }
        if (grade.isEmpty()) {
            reasons.add("unknownProvider", line.getProviderNumber());
        } else if (price.isEmpty()) {
            reasons.add("noUnitPrice", line.getProviderNumber(), line.getServiceType());
        }
        if (code.isEmpty() || price.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(terms(code.get(), price.get(), schedule.getBenefitRate()));
    }

    private static String insurer(MonthlySchedule schedule) {
        return schedule.getInsurer() == null ? null : schedule.getInsurer().getInsurerNumber();
    }

    private static ServiceTerms terms(ServiceCode code, BigDecimal price, int benefitRate) {
        boolean addition = code.getName().contains("加算") || code.getName().contains("減算");
        return new ServiceTerms(
                code.isWithinLimit(),
                code.isMonthly(),
                addition,
                code.isRateAddition() ? code.getRatePermille() : 0,
                code.isRateAddition() ? RateStep.ofName(code.getName()) : null,
                NO_DISCOUNT,
                price,
                benefitRate,
                null,
                null);
    }

    private static PlannedService service(ScheduleLine line, DayCounts counts, ServiceTerms terms) {
        return new PlannedService(
                line.getProviderNumber(),
                Texts.nullToEmpty(line.getProviderName()),
                Texts.nullToEmpty(line.getSatelliteBranch()),
                line.getServiceCode(),
                Texts.nullToEmpty(line.getServiceName()),
                Texts.nullToEmpty(line.getDetailCode()),
                Texts.nullToEmpty(line.getTaisCode()),
                Texts.nullToEmpty(line.getEquipmentCode()),
                Texts.nullToEmpty(line.getEquipmentName()),
                line.getUnits(),
                counts,
                proratedDays(line),
                line.isOver30Days(),
                terms);
    }

    /** 日割対象日 says on how many days it is claimed; null for what is claimed by its visits. */
    private static Integer proratedDays(ScheduleLine line) {
        String days = line.getProratedDays();
        return days == null
                ? null
                : (int) days.chars().filter(day -> day == '1').count();
    }

    private static void write(MonthlySchedule schedule, List<PlannedService> services) {
        StatementResult result = StatementCalculator.calculate(new StatementInput(
                schedule.getLimitUnits(),
                typeLimits(schedule),
                schedule.getShortStayDaysBefore(),
                List.of(),
                null,
                services));
        schedule.getStatementLines().clear();
        if (!services.isEmpty()) {
            for (StatementRow row : result.rows()) {
                StatementLine line = line(row);
                line.setLineNo(schedule.getStatementLines().size() + 1);
                line.setOfficeNumber(schedule.getCareManagementOfficeNumber());
                schedule.addStatementLine(line);
            }
        }
        writeTypeTotals(schedule, result);
        schedule.setTotalOverLimitUnits(result.typeOverUnits());
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

    private static StatementLine line(StatementRow row) {
        StatementLine line = new StatementLine();
        line.setKind(row.kind());
        line.setProviderNumber(row.providerNumber());
        line.setProviderName(row.providerName());
        line.setSatelliteBranch(row.satelliteBranch());
        line.setServiceCode(row.serviceCode());
        line.setServiceName(row.serviceName());
        line.setTaisCode(row.taisCode());
        line.setEquipmentCode(row.equipmentCode());
        line.setEquipmentName(row.equipmentName());
        line.setUnits(row.units());
        line.setDiscountRate(row.discountRate());
        line.setDiscountedUnits(row.discountedUnits());
        line.setTimes(row.times());
        line.setServiceUnits(row.serviceUnits());
        line.setManagedUnits(row.managedUnits());
        line.setTypeOverUnits(row.typeOverUnits());
        line.setTypeWithinUnits(row.typeWithinUnits());
        line.setLevelOverUnits(row.levelOverUnits());
        line.setLevelWithinUnits(row.levelWithinUnits());
        line.setUnitPrice(row.unitPrice());
        line.setTotalCost(row.totalCost());
        line.setBenefitRate(row.benefitRate());
        line.setClaimedAmount(row.claimedAmount());
        line.setFixedCharge(row.fixedCharge());
        line.setClientCharge(row.clientCharge());
        line.setClientFullCharge(row.clientFullCharge());
        line.setDaysBefore(row.daysBefore());
        line.setDaysPlanned(row.daysPlanned());
        line.setDaysTotal(row.daysTotal());
        line.setOver30Days(row.over30Days());
        return line;
    }
}
