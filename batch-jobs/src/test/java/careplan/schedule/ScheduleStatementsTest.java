package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.master.CareLevelLimit;
import careplan.master.MasterDataSnapshot;
import careplan.master.ServiceCode;
import careplan.master.UnitKind;
import careplan.master.UnitPrice;
import careplan.office.OfficeDiscount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScheduleStatementsTest {

    private static final String PROVIDER = "2870100019";
    private static final LocalDate FROM = LocalDate.of(2024, 4, 1);

    private final MasterDataSnapshot masterData = new MasterDataSnapshot(
            List.of(limit(CareLevel.CARE_1, 16765), limit(CareLevel.CARE_2, 19705), limit(CareLevel.CARE_3, 27048)),
            List.of(price("15", "10.54"), price("11", "10.84"), price("66", "10.54"), price("17", "10.00")),
            List.of(
                    code("150001", 658, true, false),
                    code("150002", 40, true, false),
                    code("150003", 92, false, true),
                    code("110001", 387, true, false),
                    largeScale("150009", 629, 658),
                    monthly("661121", 3621),
                    monthly("170001", 0)));
    private final ScheduleStatements statements = new ScheduleStatements(
            masterData, number -> number.equals(PROVIDER) ? Optional.of(ProviderTerms.of("04")) : Optional.empty());
    private MonthlySchedule schedule;

    @BeforeEach
    void planAMonth() {
        schedule = new MonthlySchedule();
        schedule.setServiceMonth(YearMonth.of(2026, 11));
        schedule.setCareLevel(CareLevel.CARE_1);
        schedule.setBenefitRate(90);
        schedule.setCareManagementOfficeNumber("2345678912");
    }

    @Test
    void everythingFollowsFromTheLines() {
        add("150001", 658, 8);
        add("150002", 40, 8);
        add("150003", 0, 1);
        statements.recompute(schedule);
        assertThat(schedule.getUncheckedReason()).isNull();
        assertThat(schedule.getLimitUnits()).isEqualTo(16765);
        assertThat(schedule.getStatementLines())
                .extracting(StatementLine::getServiceCode)
                .containsExactly("150001", "150002", "15AAAA", "150003", "999999");
        assertThat(schedule.getStatementLines())
                .extracting(StatementLine::getLineNo)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(schedule.getStatementLines()).allSatisfy(line -> {
            assertThat(line.getSchedule()).isSameAs(schedule);
            assertThat(line.getOfficeNumber()).isEqualTo("2345678912");
        });
        StatementLine subtotal = schedule.getStatementLines().get(2);
        // (658 + 40) × 8 units at 10.54 yen
        assertThat(subtotal.getServiceUnits()).isEqualTo(5584);
        assertThat(subtotal.getTotalCost()).isEqualTo(58855);
        // 9.2 % of them, outside the limit
        assertThat(schedule.getStatementLines().get(3).getServiceUnits()).isEqualTo(514);
        assertThat(schedule.getTotalOverLimitUnits()).isZero();
    }

    @Test
    void actualsAreCountedAsThe別表CountsThePlan() {
        List.of(add("661121", 3621, 9), add("150001", 658, 8), add("150002", 40, 8), add("150003", 0, 1))
                .forEach(line -> line.setActual(line.getPlanned()));
        statements.recompute(schedule);
        assertThat(schedule.getStatementLines().get(0).getManagedUnits()).isEqualTo(3621);
        assertThat(ScheduleStatements.actualUnits(schedule, masterData))
                .isEqualTo(Map.of("66", 3621, "15", (658 + 40) * 8));
        // what has been received names providers and codes that are not registered, and no share
        schedule.setBenefitRate(null);
        schedule.getLines().get(1).getService().setProviderNumber("2870199995");
        schedule.getLines().get(2).getService().setServiceCode("159999");
        schedule.getLines().get(0).setActual(DayCounts.NONE);
        assertThat(ScheduleStatements.actualUnits(schedule, masterData)).isEqualTo(Map.of("15", 658 * 8));
    }

    @Test
    void theLimitOfTheLevelShowsInTheTotal() {
        add("150001", 658, 30);
        statements.recompute(schedule);
        StatementLine total = schedule.getStatementLines().get(1);
        assertThat(total.getKind()).isEqualTo(StatementLineKind.TOTAL);
        assertThat(total.getLevelOverUnits()).isEqualTo(30 * 658 - 16765);
    }

    @Test
    void theLimitOfATypeIsKeptAndItsTotalsAreFilledIn() {
        ScheduleTypeTotal limited = new ScheduleTypeTotal();
        limited.setSlot(1);
        limited.setServiceType("15");
        limited.setLimitUnits(5000);
        schedule.addTypeTotal(limited);
        add("150001", 658, 8);
        statements.recompute(schedule);
        assertThat(schedule.getTypeTotals()).containsExactly(limited);
        assertThat(limited.getTotalUnits()).isEqualTo(5264);
        assertThat(limited.getOverUnits()).isEqualTo(264);
        assertThat(schedule.getTotalOverLimitUnits()).isEqualTo(264);
    }

    @Test
    void aSecondTimeGivesTheSame() {
        add("150001", 658, 8);
        add("150002", 40, 8);
        statements.recompute(schedule);
        List<Integer> first = schedule.getStatementLines().stream()
                .map(StatementLine::getServiceUnits)
                .toList();
        statements.recompute(schedule);
        assertThat(schedule.getStatementLines())
                .extracting(StatementLine::getServiceUnits)
                .isEqualTo(first);
    }

    @Test
    void aMonthWithoutLinesSaysSo() {
        statements.recompute(schedule);
        assertThat(schedule.getStatementLines()).isEmpty();
        assertThat(schedule.getUncheckedReason()).isEqualTo("サービスの予定がありません。");
    }

    @Test
    void aTypeOutsideTheStandardIsNoPartOfIt() {
        add("331111", 542, 30);
        add("150001", 658, 1);
        statements.recompute(schedule);
        assertThat(schedule.getStatementLines())
                .extracting(StatementLine::getServiceCode)
                .containsExactly("150001", "999999");
        assertThat(schedule.getUncheckedReason()).isNull();
    }

    /** 要介護３ until the 15th, 要介護２ from the 16th: 27,048 all month. */
    @Test
    void theHeavierLevelsLimitHoldsForTheWholeMonth() {
        schedule.setCareLevel(CareLevel.CARE_2);
        schedule.setPreviousCareLevel(CareLevel.CARE_3);
        schedule.setLevelChangedOn(LocalDate.of(2026, 11, 16));
        add("150001", 658, 1);
        statements.recompute(schedule);
        assertThat(schedule.getLimitUnits()).isEqualTo(27048);
        // a change on the first day, or in another month, is none inside this one
        for (LocalDate day : List.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 10, 16))) {
            schedule.setLevelChangedOn(day);
            schedule.setLimitUnits(null);
            statements.recompute(schedule);
            assertThat(schedule.getLimitUnits()).isEqualTo(19705);
        }
    }

    /** 大規模型: 629 are charged, 658 count. */
    @Test
    void aLargeOfficeChargesLessThanItCounts() {
        add("150009", 629, 30);
        statements.recompute(schedule);
        StatementLine line = schedule.getStatementLines().get(0);
        assertThat(line.getServiceUnits()).isEqualTo(18870);
        assertThat(line.getManagedUnits()).isEqualTo(19740);
        assertThat(line.getLevelOverUnits()).isEqualTo(19740 - 16765);
        // (18,870 − 2,975) × 10.54
        assertThat(line.getTotalCost()).isEqualTo(167533);
    }

    @Test
    void whatCannotBePricedIsLeftOutAndNamed() {
        add("159999", 100, 1);
        add("150001", 658, 1);
        add("110001", 387, 1).getService().setProviderNumber("2870199995");
        schedule.setCareLevel(CareLevel.CARE_4);
        statements.recompute(schedule);
        assertThat(schedule.getStatementLines())
                .extracting(StatementLine::getServiceCode)
                .containsExactly("150001", "999999");
        assertThat(schedule.getUncheckedReason()).contains("159999", "2870199995", "要介護４");
    }

    @Test
    void masterDataBeforeItsTimeIsUnknown() {
        schedule.setServiceMonth(YearMonth.of(2024, 3));
        add("150001", 658, 1);
        statements.recompute(schedule);
        assertThat(schedule.getUncheckedReason()).contains("150001");
    }

    @Test
    void reasonsFitTheColumn() {
        for (int i = 0; i < 30; i++) {
            add("1599" + (10 + i), 100, 1);
        }
        statements.recompute(schedule);
        assertThat(schedule.getUncheckedReason()).hasSizeBetween(100, 200).contains("159910");
    }

    @Test
    void whoBearsTheExcessIsKeptWithTheMonth() {
        add("150001", 658, 20);
        add("110001", 387, 10);
        schedule.setExcessShares(List.of(new ExcessShare(PROVIDER, "", "11", 265)));
        statements.recompute(schedule);
        // 13,160 + 3,870 = 17,030
        assertThat(schedule.getStatementLines().get(1).getLevelOverUnits()).isEqualTo(265);
        assertThat(schedule.getStatementLines().get(0).getLevelOverUnits()).isZero();
    }

    @Test
    void aNumberWithHHasNoShare() {
        schedule.setInsuredNumber("H123456789");
        schedule.setBenefitRate(0);
        add("150001", 658, 8);
        statements.recompute(schedule);
        StatementLine total = schedule.getStatementLines().get(1);
        assertThat(total.getTotalCost()).isEqualTo(55482);
        assertThat(total.getPublicCharge()).isEqualTo(55482);
        assertThat(total.getClientCharge()).isZero();
        schedule.setAssistancePayment(8000);
        statements.recompute(schedule);
        assertThat(schedule.getStatementLines().get(1).getClientCharge()).isEqualTo(8000);
    }

    @Test
    void anArticleNeedsItsUnitsAndOneOfItsCodes() {
        add("170001", 0, 30).getService().setEquipmentName("車いす");
        statements.recompute(schedule);
        assertThat(schedule.getUncheckedReason()).contains("「車いす」の単位数が入力されていません。", "「車いす」のTAISコードまたは福祉用具届出コードがありません。");
        schedule.getLines().get(0).getService().setUnits(500);
        schedule.getLines().get(0).getService().setEquipmentCode("12345");
        statements.recompute(schedule);
        assertThat(schedule.getUncheckedReason()).isNull();
        assertThat(schedule.getStatementLines().get(0).getServiceUnits()).isEqualTo(500);
    }

    @Test
    void theProvidersDiscountShowsOnTheLine() {
        OfficeDiscount early = discount("15", 10, "1111111");
        early.setStartTime("0800");
        early.setEndTime("1000");
        ScheduleLine line = add("150001", 658, 8);
        recompute(early);
        // 658 × 90 % = 592.2
        assertThat(schedule.getStatementLines().get(0))
                .extracting(
                        StatementLine::getUnits,
                        StatementLine::getDiscountRate,
                        StatementLine::getDiscountedUnits,
                        StatementLine::getServiceUnits)
                .containsExactly(658, 90, 592, 4736);
        assertThat(line.discountedUnits()).isEqualTo(592);
        // the chart counts the actuals alike: 3 × 592
        line.setActual(DayCounts.NONE.with(1, 1).with(2, 1).with(3, 1));
        assertThat(ScheduleStatements.actualUnits(schedule, masterData)).isEqualTo(Map.of("15", 1776));
        line.getService().setStartTime("1000");
        recompute(early);
        assertThat(schedule.getStatementLines().get(0).getDiscountRate()).isEqualTo(100);
    }

    @Test
    void aDiscountOnSomeWeekdaysAsksForALineOfItsOwn() {
        // the 1st of November 2026 is a Sunday
        OfficeDiscount sundays = discount("15", 10, "0000001");
        add("150001", 658, 8);
        recompute(sundays);
        assertThat(schedule.getUncheckedReason()).contains("曜日で行を分けてください");
        schedule.getLines().get(0).setPlanned(DayCounts.NONE.with(1, 1).with(8, 1));
        recompute(sundays);
        assertThat(schedule.getUncheckedReason()).isNull();
        assertThat(schedule.getStatementLines().get(0).getDiscountRate()).isEqualTo(90);
    }

    private void recompute(OfficeDiscount discount) {
        new ScheduleStatements(masterData, number -> Optional.of(new ProviderTerms("04", List.of(discount))))
                .recompute(schedule);
    }

    private static OfficeDiscount discount(String type, int percent, String weekdays) {
        OfficeDiscount discount = new OfficeDiscount();
        discount.setServiceType(type);
        discount.setPercentOff(percent);
        discount.setValidFrom(FROM);
        discount.setWeekdays(weekdays);
        return discount;
    }

    private ScheduleLine add(String code, int units, int days) {
        DayCounts planned = DayCounts.NONE;
        for (int day = 1; day <= days; day++) {
            planned = planned.with(day, 1);
        }
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        details.setServiceCode(code);
        details.setStartTime("0900");
        details.setEndTime("1000");
        details.setUnits(units);
        details.setProviderNumber(PROVIDER);
        line.setPlanned(planned);
        schedule.addLine(line);
        return line;
    }

    private static CareLevelLimit limit(CareLevel level, int units) {
        CareLevelLimit limit = new CareLevelLimit();
        limit.setCareLevel(level);
        limit.setValidFrom(FROM);
        limit.setUnits(units);
        return limit;
    }

    private static UnitPrice price(String type, String yen) {
        UnitPrice price = new UnitPrice();
        price.setAreaGrade("04");
        price.setServiceType(type);
        price.setValidFrom(FROM);
        price.setPrice(new BigDecimal(yen));
        return price;
    }

    private static ServiceCode code(String code, int units, boolean within, boolean rate) {
        ServiceCode made = new ServiceCode();
        made.setCode(code);
        made.setName("サービス" + code);
        made.setValidFrom(FROM);
        made.setUnits(rate || units == 0 ? null : units);
        made.setWithinLimit(within);
        made.setRatePermille(rate ? units : null);
        return made;
    }

    private static ServiceCode largeScale(String code, int units, int counted) {
        ServiceCode made = code(code, units, true, false);
        made.setCountedUnits(counted);
        return made;
    }

    private static ServiceCode monthly(String code, int units) {
        ServiceCode made = code(code, units, true, false);
        made.setUnitKind(UnitKind.PER_MONTH);
        return made;
    }
}
