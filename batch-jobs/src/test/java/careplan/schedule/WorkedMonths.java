package careplan.schedule;

import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.master.CareLevelLimit;
import careplan.master.MasterDataSnapshot;
import careplan.master.ServiceCode;
import careplan.master.UnitKind;
import careplan.master.UnitPrice;
import careplan.office.OfficeDiscount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Months and the master data to compute them with, for tests: November 2026, three providers, a handful of codes. */
public final class WorkedMonths {

    public static final YearMonth MONTH = YearMonth.of(2026, 11);

    /** A helper's office, a day service, a short stay. */
    public static final List<String> PROVIDERS = List.of("2870100019", "2870100027", "2870100035");

    /** Codes that can be planned without anything more being typed. */
    public static final List<String> CODES = List.of(
            "111211", "111111", "114001", "114600", "114114", "118000", "116275", "152441", "155301", "156108",
            "161101", "211115", "216283", "216108", "661121");

    private static final LocalDate FROM = LocalDate.of(2024, 4, 1);
    private static final Map<CareLevel, Integer> LIMITS = Map.of(
            CareLevel.TARGET, 5032,
            CareLevel.SUPPORT_1, 5032,
            CareLevel.SUPPORT_2, 10531,
            CareLevel.CARE_1, 16765,
            CareLevel.CARE_2, 19705,
            CareLevel.CARE_3, 27048,
            CareLevel.CARE_4, 30938,
            CareLevel.CARE_5, 36217);
    private static final List<ServiceCode> TABLE = List.of(
            code("111111", "身体介護１", 244, true),
            code("111211", "身体介護２", 387, true),
            monthly("114001", "訪問介護初回加算", 200, true),
            rate("114600", "訪問介護特定事業所加算Ⅰ", 200, true),
            rate("114114", "訪問介護同一建物減算１", -100, false),
            rate("118000", "特別地域訪問介護加算", 150, false),
            rate("116275", "訪問介護処遇改善加算Ⅰ", 245, false),
            code("152441", "通所介護Ⅰ５１", 658, true),
            largeScale("153441", "通所介護Ⅱ５１", 629, 658),
            code("155301", "通所介護入浴介助加算Ⅰ", 40, true),
            rate("156108", "通所介護処遇改善加算Ⅰ", 92, false),
            code("161101", "通所リハⅠ１１１", 369, true),
            code("211115", "単独短期生活Ⅱ１", 645, true),
            code("216283", "短期生活長期利用者提供減算", -30, true),
            rate("216108", "短期生活処遇改善加算Ⅰ", 140, false),
            article("171003", "特殊寝台貸与"),
            article("671003", "予防特殊寝台貸与"),
            monthly("661121", "予防通所リハ１２", 4228, true),
            monthly("A21111", "訪問型独自サービス１１", 1176, true),
            code("A21121", "訪問型独自サービス１１日割", 39, true),
            code("A41111", "訪問型サービス定額", 401, true));

    private WorkedMonths() {}

    /** A month without lines. */
    public static MonthlySchedule month(CareLevel level, int rate) {
        MonthlySchedule month = new MonthlySchedule();
        month.setServiceMonth(MONTH);
        month.setCareLevel(level);
        month.setCertificationStatus(CertificationStatus.CERTIFIED);
        month.setBenefitRate(rate);
        month.setCreatedOn(LocalDate.of(2026, 10, 20));
        month.setCareManagementOfficeNumber("2345678912");
        month.setCareManagerName("見本 花子");
        return month;
    }

    /** Adds a line at the end, with the units of its code. */
    public static ScheduleLine add(MonthlySchedule month, String provider, String code, DayCounts planned) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        line.setLineNo(month.getLines().size() + 1);
        details.setServiceCode(code);
        details.setStartTime("9999");
        details.setEndTime("9999");
        details.setUnits(TABLE.stream()
                .filter(row -> row.getCode().equals(code) && !row.isRateAddition())
                .mapToInt(ServiceCode::unitsOfNewLine)
                .sum());
        details.setProviderNumber(provider);
        details.setProviderName("見本事業所");
        line.setPlanned(planned);
        month.addLine(line);
        return line;
    }

    /** Whether the code is counted once a month. */
    public static boolean once(String code) {
        return TABLE.stream().anyMatch(row -> row.getCode().equals(code) && (row.isMonthly() || row.isRateAddition()));
    }

    /** Computes with providers in ４級地 that have no discount. */
    public static ScheduleStatements statements() {
        return statements(List.of());
    }

    /** Computes with providers in ４級地 that have these discounts. */
    public static ScheduleStatements statements(List<OfficeDiscount> discounts) {
        return new ScheduleStatements(
                masterData(),
                number -> PROVIDERS.contains(number)
                        ? Optional.of(new ProviderTerms("04", discounts))
                        : Optional.empty());
    }

    /** The table of codes, the limits and the prices. */
    public static MasterDataSnapshot masterData() {
        List<CareLevelLimit> limits = new ArrayList<>();
        LIMITS.forEach((level, units) -> {
            CareLevelLimit limit = new CareLevelLimit();
            limit.setCareLevel(level);
            limit.setValidFrom(FROM);
            limit.setUnits(units);
            limits.add(limit);
        });
        List<UnitPrice> prices = new ArrayList<>();
        Map.of(
                        "11", "10.84", "15", "10.54", "16", "10.66", "21", "10.66", "66", "10.66", "17", "10.00", "67",
                        "10.00", "A2", "10.84", "A4", "10.84")
                .forEach((type, yen) -> {
                    UnitPrice price = new UnitPrice();
                    price.setAreaGrade("04");
                    price.setServiceType(type);
                    price.setValidFrom(FROM);
                    price.setPrice(new BigDecimal(yen));
                    prices.add(price);
                });
        return new MasterDataSnapshot(limits, prices, TABLE);
    }

    private static ServiceCode code(String code, String name, int units, boolean within) {
        ServiceCode made = new ServiceCode();
        made.setCode(code);
        made.setName(name);
        made.setValidFrom(FROM);
        made.setUnits(units);
        made.setCountedUnits(units);
        made.setWithinLimit(within);
        return made;
    }

    private static ServiceCode monthly(String code, String name, int units, boolean within) {
        ServiceCode made = code(code, name, units, within);
        made.setUnitKind(UnitKind.PER_MONTH);
        return made;
    }

    private static ServiceCode largeScale(String code, String name, int units, int counted) {
        ServiceCode made = code(code, name, units, true);
        made.setCountedUnits(counted);
        return made;
    }

    private static ServiceCode article(String code, String name) {
        ServiceCode made = monthly(code, name, 0, true);
        made.setUnits(null);
        made.setCountedUnits(null);
        return made;
    }

    private static ServiceCode rate(String code, String name, int perMille, boolean within) {
        ServiceCode made = monthly(code, name, 0, within);
        made.setUnits(null);
        made.setCountedUnits(null);
        made.setRatePermille(perMille);
        return made;
    }
}
