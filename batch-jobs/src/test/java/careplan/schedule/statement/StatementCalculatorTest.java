package careplan.schedule.statement;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.schedule.DayCounts;
import careplan.schedule.ExcessShare;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementCalculatorTest {
    private static final String HELPER = "1370000109";
    private static final String DAY_CARE = "1370000208";
    private static final BigDecimal PRICE = new BigDecimal("11.40");
    private static final BigDecimal CHEAPER = new BigDecimal("10.90");

    private static DayCounts firstDays(int days) {
        int[] counts = new int[31];
        for (int i = 0; i < days; i++) {
            counts[i] = 1;
        }
        return DayCounts.of(counts);
    }

    private static PlannedService service(String provider, String code, int units, int days, Terms terms) {
        return PlannedServices.of(provider, "事業所", code, "サービス", units, firstDays(days), terms);
    }

    private static List<String> codes(StatementResult result) {
        return result.rows().stream().map(StatementLine::getServiceCode).toList();
    }

    private static StatementLine row(StatementResult result, String code) {
        return result.rows().stream()
                .filter(row -> row.getServiceCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSingleLineCarriesItsAmountsItself() {
        StatementResult result = StatementCalculator.calculate(
                StatementInput.of(16765, List.of(service(HELPER, "111111", 244, 9, Terms.within(PRICE, 90)))));
        assertThat(codes(result)).containsExactly("111111", "999999");
        StatementLine row = result.rows().get(0);
        assertThat(row.getTimes()).isEqualTo(9);
        assertThat(row.getServiceUnits()).isEqualTo(2196);
        assertThat(row.getManagedUnits()).isEqualTo(2196);
        // 2,196 × 11.40 = 25,034.4; 90 % of 25,034 = 22,530.6
        assertThat(row.getTotalCost()).isEqualTo(25034);
        assertThat(row.getClaimedAmount()).isEqualTo(22530);
        assertThat(row.getClientCharge()).isEqualTo(2504);
        assertThat(row.getClientFullCharge()).isZero();
        assertThat(result.total().getTotalCost()).isEqualTo(25034);
        assertThat(result.total().getProviderNumber()).isEqualTo("9999999999");
    }

    @Test
    void linesThatDifferInTimeOnlyAreOneRow() {
        Terms terms = Terms.within(PRICE, 90);
        StatementResult result = StatementCalculator.calculate(StatementInput.of(
                16765, List.of(service(HELPER, "111111", 244, 4, terms), service(HELPER, "111111", 244, 3, terms))));
        assertThat(codes(result)).containsExactly("111111", "999999");
        assertThat(result.rows().get(0).getTimes()).isEqualTo(7);
    }

    /** The ministry's example of a stay beyond 30 days (記載例33), in its 2015 units. */
    @Test
    void aStayBeyondThirtyDays() {
        BigDecimal price = new BigDecimal("11.10");
        Terms within = Terms.within(price, 90);
        Terms outside = Terms.outside(price, 90);
        StatementResult result = StatementCalculator.calculate(new StatementInput(
                26931,
                Map.of(),
                0,
                List.of(),
                null,
                List.of(
                        service(HELPER, "211131", 755, 30, within),
                        service(HELPER, "216283", -30, 20, within),
                        service(HELPER, "216100", 18, 30, outside),
                        PlannedServices.beyond30Days(service(HELPER, "211131", 755, 1, within)),
                        PlannedServices.beyond30Days(service(HELPER, "216283", -30, 1, within)),
                        PlannedServices.beyond30Days(service(HELPER, "216100", 18, 1, outside)))));
        assertThat(codes(result))
                .containsExactly(
                        "211131", "216283", "21AAAA", "216100", "211131", "216283", "21ZZZZ", "216100", "999999");
        StatementLine within30 = row(result, "21AAAA");
        assertThat(within30.getServiceUnits()).isEqualTo(22050);
        assertThat(within30.getLevelOverUnits()).isZero();
        assertThat(within30.getTotalCost()).isEqualTo(244755);
        assertThat(within30.getClaimedAmount()).isEqualTo(220279);
        assertThat(within30.getClientCharge()).isEqualTo(24476);
        StatementLine addition = result.rows().get(3);
        assertThat(addition.getManagedUnits()).isNull();
        assertThat(addition.getTotalCost()).isEqualTo(5994);
        assertThat(addition.getClaimedAmount()).isEqualTo(5394);
        assertThat(addition.getClientCharge()).isEqualTo(600);
        StatementLine beyond = row(result, "21ZZZZ");
        assertThat(beyond.isOver30Days()).isTrue();
        assertThat(beyond.getServiceUnits()).isEqualTo(725);
        assertThat(beyond.getTotalCost()).isNull();
        assertThat(beyond.getClientFullCharge()).isEqualTo(8047);
        assertThat(result.rows().get(7).getClientFullCharge()).isEqualTo(199);
        assertThat(result.total().getManagedUnits()).isEqualTo(22050);
        assertThat(result.total().getDaysPlanned()).isEqualTo(30);
        assertThat(result.total().getDaysTotal()).isEqualTo(30);
        assertThat(result.levelOverUnits()).isZero();
    }

    /** The ministry's example of fixed charges with the limit exceeded (平成27年度 記載例6). */
    @Test
    void fixedChargesOverTheLimit() {
        BigDecimal price = new BigDecimal("10.35");
        StatementResult result = StatementCalculator.calculate(StatementInput.of(
                10473,
                List.of(
                        service(
                                DAY_CARE,
                                "A43333",
                                871,
                                8,
                                Terms.within(price, 90).charged(871)),
                        service(
                                HELPER,
                                "A41111",
                                401,
                                5,
                                Terms.within(price, 90).charged(414)),
                        service(
                                HELPER,
                                "A42222",
                                401,
                                5,
                                Terms.within(price, 90).charged(777)))));
        StatementLine subtotal = row(result, "A4AAAA");
        assertThat(subtotal.getLevelOverUnits()).isEqualTo(505);
        assertThat(subtotal.getTotalCost()).isEqualTo(36276);
        assertThat(subtotal.getClaimedAmount()).isEqualTo(31300);
        assertThat(subtotal.getClientCharge()).isEqualTo(4976);
        assertThat(subtotal.getClientFullCharge()).isEqualTo(5226);
        assertThat(row(result, "A41111").getClientCharge()).isEqualTo(2070);
        assertThat(row(result, "A42222").getClientCharge()).isEqualTo(2906);
        StatementLine other = row(result, "A43333");
        assertThat(other.getTotalCost()).isEqualTo(72118);
        assertThat(other.getClaimedAmount()).isEqualTo(65150);
        assertThat(other.getClientCharge()).isEqualTo(6968);
        assertThat(other.getBenefitRate()).isNull();
    }

    @Test
    void excessIsTakenWhereAUnitCostsLeast() {
        StatementResult result = StatementCalculator.calculate(StatementInput.of(
                5000,
                List.of(
                        service(DAY_CARE, "151241", 700, 5, Terms.within(CHEAPER, 90)),
                        service(HELPER, "111111", 244, 10, Terms.within(PRICE, 90)))));
        assertThat(result.levelOverUnits()).isEqualTo(940);
        StatementLine dayCare = row(result, "151241");
        assertThat(dayCare.getLevelOverUnits()).isEqualTo(940);
        assertThat(dayCare.getLevelWithinUnits()).isEqualTo(2560);
        assertThat(dayCare.getTotalCost()).isEqualTo(27904);
        assertThat(dayCare.getClientFullCharge()).isEqualTo(10246);
        assertThat(row(result, "111111").getLevelOverUnits()).isZero();
        assertThat(result.total().getLevelWithinUnits()).isEqualTo(5000);
    }

    @Test
    void excessBeyondTheCheapestGroupGoesOnToTheNext() {
        StatementResult result = StatementCalculator.calculate(StatementInput.of(
                1000,
                List.of(
                        service(DAY_CARE, "151241", 700, 1, Terms.within(CHEAPER, 90)),
                        service(HELPER, "111111", 244, 10, Terms.within(PRICE, 90)))));
        assertThat(row(result, "151241").getLevelOverUnits()).isEqualTo(700);
        assertThat(row(result, "151241").getTotalCost()).isZero();
        assertThat(row(result, "111111").getLevelOverUnits()).isEqualTo(1440);
    }

    @Test
    void aTypeLimitComesBeforeTheCareLevelsLimit() {
        StatementResult result = StatementCalculator.calculate(new StatementInput(
                5000,
                Map.of("15", 3000, "17", 500),
                null,
                List.of(),
                null,
                List.of(
                        service(DAY_CARE, "151241", 700, 5, Terms.within(CHEAPER, 90)),
                        service(HELPER, "111111", 244, 10, Terms.within(PRICE, 90)))));
        StatementLine dayCare = row(result, "151241");
        assertThat(dayCare.getTypeOverUnits()).isEqualTo(500);
        assertThat(dayCare.getTypeWithinUnits()).isEqualTo(3000);
        assertThat(dayCare.getLevelOverUnits()).isEqualTo(440);
        assertThat(result.typeTotals()).containsExactly(new StatementTypeTotal(1, "15", 3000, 3500, 500));
        assertThat(result.typeOverUnits()).isEqualTo(500);
        assertThat(result.typeOverUnits() + result.levelOverUnits()).isEqualTo(940);
        assertThat(result.total().getDaysTotal()).isNull();
    }

    @Test
    void everyShortStayWithMedicalCareIsLimitedAsTwentyTwo() {
        Terms terms = Terms.within(PRICE, 90);
        StatementResult result = StatementCalculator.calculate(new StatementInput(
                null,
                Map.of("22", 2000),
                5,
                List.of(),
                null,
                List.of(service(HELPER, "221111", 800, 2, terms), service(DAY_CARE, "2A1111", 800, 1, terms))));
        assertThat(result.typeTotals()).containsExactly(new StatementTypeTotal(1, "22", 2000, 2400, 400));
        assertThat(result.total().getDaysBefore()).isEqualTo(5);
        assertThat(result.total().getDaysTotal()).isEqualTo(8);
        assertThat(result.levelOverUnits()).isZero();
    }

    @Test
    void aRateAdditionIsComputedFromTheTypesOtherUnits() {
        StatementResult result = StatementCalculator.calculate(StatementInput.of(
                16765,
                List.of(
                        service(HELPER, "111111", 244, 9, Terms.within(PRICE, 90)),
                        service(
                                HELPER,
                                "114001",
                                200,
                                1,
                                Terms.within(PRICE, 90).oncePerMonth()),
                        service(HELPER, "116275", 0, 3, Terms.rate(245, PRICE, 90)),
                        service(DAY_CARE, "151241", 700, 1, Terms.within(CHEAPER, 90)))));
        // (2,196 + 200) × 24.5 % = 587.02
        StatementLine addition = row(result, "116275");
        assertThat(addition.getTimes()).isEqualTo(1);
        assertThat(addition.getUnits()).isEqualTo(587);
        assertThat(addition.getManagedUnits()).isNull();
        assertThat(addition.getTotalCost()).isEqualTo(6691);
        assertThat(codes(result)).containsExactly("111111", "114001", "11AAAA", "116275", "151241", "999999");
        assertThat(result.total().getServiceUnits()).isEqualTo(2396 + 587 + 700);
        assertThat(result.total().getManagedUnits()).isEqualTo(3096);
    }

    @Test
    void aRateAdditionOnUnitsOverTheLimitIsBorneInFullForThatPart() {
        StatementResult result = StatementCalculator.calculate(StatementInput.of(
                2000,
                List.of(
                        service(HELPER, "111111", 250, 10, Terms.within(PRICE, 90)),
                        service(HELPER, "116275", 0, 1, Terms.rate(245, PRICE, 90)))));
        // 2,500 × 24.5 % = 612.5 → 613; of 2,000: 490, so 123 in full
        StatementLine addition = row(result, "116275");
        assertThat(addition.getServiceUnits()).isEqualTo(613);
        assertThat(addition.getTotalCost()).isEqualTo(5586);
        assertThat(addition.getClientFullCharge()).isEqualTo(1402);
    }

    @Test
    void severalAdditionsOutsideTheLimitHaveTheirOwnSubtotal() {
        Terms outside = Terms.outside(CHEAPER, 80);
        StatementResult result = StatementCalculator.calculate(StatementInput.of(
                16765,
                List.of(
                        service(DAY_CARE, "151241", 700, 2, Terms.within(CHEAPER, 80)),
                        service(DAY_CARE, "156099", 22, 2, outside),
                        service(DAY_CARE, "156108", 0, 1, Terms.rate(92, CHEAPER, 80)))));
        assertThat(codes(result)).containsExactly("151241", "156099", "156108", "15EEEE", "999999");
        // (1,400 + 44) × 9.2 % = 132.848 → 133; 44 + 133 = 177; × 10.90 = 1,929.3
        StatementLine subtotal = row(result, "15EEEE");
        assertThat(subtotal.getKind()).isEqualTo(StatementLineKind.SUBTOTAL_OUTSIDE);
        assertThat(subtotal.getServiceUnits()).isEqualTo(177);
        assertThat(subtotal.getTotalCost()).isEqualTo(1929);
        assertThat(subtotal.getClaimedAmount()).isEqualTo(1543);
        assertThat(subtotal.getManagedUnits()).isNull();
        assertThat(row(result, "156108").getTotalCost()).isNull();
    }

    @Test
    void aDiscountIsRoundedPerService() {
        StatementResult result = StatementCalculator.calculate(StatementInput.of(
                16765,
                List.of(service(
                        HELPER, "111111", 245, 3, Terms.within(PRICE, 90).discounted(90)))));
        // 245 × 90 % = 220.5 → 221
        StatementLine row = result.rows().get(0);
        assertThat(row.getDiscountRate()).isEqualTo(90);
        assertThat(row.getDiscountedUnits()).isEqualTo(221);
        assertThat(row.getServiceUnits()).isEqualTo(663);
    }

    @Test
    void otherUnitsThanThoseChargedMayCountAgainstTheLimit() {
        StatementResult result = StatementCalculator.calculate(StatementInput.of(
                2000,
                List.of(service(
                        HELPER, "111111", 220, 10, Terms.within(PRICE, 90).managed(244)))));
        StatementLine row = result.rows().get(0);
        assertThat(row.getServiceUnits()).isEqualTo(2200);
        assertThat(row.getManagedUnits()).isEqualTo(2440);
        assertThat(row.getLevelOverUnits()).isEqualTo(440);
    }

    @Test
    void satellitesAndEquipmentStayApart() {
        Terms terms = Terms.within(new BigDecimal("10.00"), 90).oncePerMonth();
        PlannedService bed = article(terms, "1", "00001-000001", "ベッドＡ", null);
        PlannedService other = article(terms, "2", "00001-000002", "ベッドＢ", null);
        PlannedService satellite = article(terms, null, null, null, "01");
        StatementResult result =
                StatementCalculator.calculate(StatementInput.of(16765, List.of(bed, other, satellite)));
        assertThat(codes(result)).containsExactly("171003", "171003", "17AAAA", "171003", "999999");
        assertThat(row(result, "17AAAA").getServiceUnits()).isEqualTo(2000);
    }

    private static PlannedService article(
            Terms terms, String detailCode, String taisCode, String name, String satellite) {
        PlannedService article = service(HELPER, "171003", 1000, 5, terms);
        article.line().getService().setDetailCode(detailCode);
        article.line().getService().setTaisCode(taisCode);
        article.line().getService().setEquipmentName(name);
        article.line().getService().setSatelliteBranch(satellite);
        return article;
    }

    @Test
    void aMonthWithoutCountsHasATotalOfNothing() {
        StatementResult result = StatementCalculator.calculate(
                StatementInput.of(16765, List.of(service(HELPER, "111111", 244, 0, Terms.within(PRICE, 90)))));
        assertThat(codes(result)).containsExactly("999999");
        assertThat(result.total().getTotalCost()).isZero();
    }

    /** 387 × 9 = 3,483, 特定事業所加算 20 % = 696.6 → 697; 245 ‰ of 4,180 = 1,024.1. */
    @Test
    void treatmentIsARateOfEverythingElse() {
        StatementResult result = month(
                service(HELPER, "111211", 387, 9, Terms.within(PRICE, 90)),
                rate("114600", RateStep.QUALIFIED_OFFICE, 200, true),
                rate("116275", RateStep.TREATMENT, 245, false));
        assertThat(row(result, "114600").getUnits()).isEqualTo(697);
        assertThat(row(result, "114600").getManagedUnits()).isEqualTo(697);
        assertThat(row(result, "11AAAA").getManagedUnits()).isEqualTo(4180);
        assertThat(row(result, "116275").getUnits()).isEqualTo(1024);
        assertThat(row(result, "116275").getManagedUnits()).isNull();
        assertThat(result.total().getManagedUnits()).isEqualTo(4180);
    }

    /** 3,483 + 697 = 4,180 − 10 % 418 = 3,762 + 15 % 564.3 = 4,326 + 5 % 216.3 = 4,542; + 初回加算 200; 245 ‰ = 1,161.79. */
    @Test
    void ratesAreMultipliedOneAfterTheOtherWhateverTheirOrderOnTheForm() {
        StatementResult result = month(
                rate("116275", RateStep.TREATMENT, 245, false),
                rate("118110", RateStep.REMOTE_HOME, 50, false),
                service(HELPER, "111211", 387, 9, Terms.within(PRICE, 90)),
                rate("118000", RateStep.SPECIAL_AREA, 150, false),
                service(
                        HELPER,
                        "114001",
                        200,
                        1,
                        Terms.within(PRICE, 90).oncePerMonth().asAddition()),
                rate("114114", RateStep.SAME_BUILDING, -100, false),
                rate("114600", RateStep.QUALIFIED_OFFICE, 200, true));
        assertThat(row(result, "114600").getUnits()).isEqualTo(697);
        assertThat(row(result, "114114").getUnits()).isEqualTo(-418);
        assertThat(row(result, "118000").getUnits()).isEqualTo(564);
        assertThat(row(result, "118110").getUnits()).isEqualTo(216);
        assertThat(row(result, "116275").getUnits()).isEqualTo(1162);
        // the limit sees neither the reduction nor what is outside it
        assertThat(result.total().getManagedUnits()).isEqualTo(3483 + 697 + 200);
        assertThat(row(result, "11EEEE").getServiceUnits()).isEqualTo(1162 + 216 + 564 - 418);
        assertThat(result.total().getServiceUnits()).isEqualTo(4380 + 1524);
    }

    /** 大規模型 charges less than it counts: a rate within the limit is computed of both, one outside of what is charged. */
    @Test
    void aRateWithinTheLimitIsOfChargedAndOfCountedUnits() {
        StatementResult result = month(
                service(HELPER, "151141", 600, 5, Terms.within(PRICE, 90).managed(658)),
                rate("151999", RateStep.OTHER, 30, true),
                rate("156108", RateStep.TREATMENT, 92, false));
        assertThat(row(result, "151999").getUnits()).isEqualTo(90);
        // 658 × 5 = 3,290 × 3 % = 98.7
        assertThat(row(result, "151999").getManagedUnits()).isEqualTo(99);
        // (3,000 + 90) × 9.2 % = 284.28
        assertThat(row(result, "156108").getUnits()).isEqualTo(284);
        assertThat(result.total().getManagedUnits()).isEqualTo(3389);
    }

    @Test
    void whatIsOverTheLimitIsOverForTheRatesToo() {
        StatementResult result = StatementCalculator.calculate(StatementInput.of(
                4000,
                List.of(
                        service(HELPER, "111211", 387, 10, Terms.within(PRICE, 90)),
                        rate("114600", RateStep.QUALIFIED_OFFICE, 200, true),
                        rate("118000", RateStep.SPECIAL_AREA, 150, false),
                        rate("116275", RateStep.TREATMENT, 245, false))));
        // 3,870 + 774 = 4,644: 644 over; 15 % of 4,644 = 696.6, of 4,000 = 600; 245 ‰ of 5,341 = 1,308.5, of 4,600 =
        // 1,127
        assertThat(result.levelOverUnits()).isEqualTo(644);
        assertThat(row(result, "118000").getUnits()).isEqualTo(697);
        assertThat(row(result, "116275").getUnits()).isEqualTo(1309);
        StatementLine outside = row(result, "11EEEE");
        assertThat(outside.getTotalCost()).isEqualTo(19687); // 1,727 × 11.40 = 19,687.8
        assertThat(outside.getClientFullCharge()).isEqualTo(3180); // 279 × 11.40 = 3,180.6
    }

    @Test
    void theCareManagerChoosesWhatBearsTheExcess() {
        List<PlannedService> services = List.of(
                service(DAY_CARE, "151241", 700, 5, Terms.within(CHEAPER, 90)),
                service(HELPER, "111111", 244, 10, Terms.within(PRICE, 90)));
        StatementResult chosen = StatementCalculator.calculate(
                chosen(services, new ExcessShare(HELPER, null, "11", 600), new ExcessShare(DAY_CARE, null, "15", 340)));
        assertThat(row(chosen, "111111").getLevelOverUnits()).isEqualTo(600);
        assertThat(row(chosen, "111111").getClientFullCharge()).isEqualTo(6840);
        assertThat(row(chosen, "151241").getLevelOverUnits()).isEqualTo(340);
        // too little is chosen: the rest goes where it costs least; too much: no more than there is
        StatementResult little =
                StatementCalculator.calculate(chosen(services, new ExcessShare(HELPER, null, "11", 100)));
        assertThat(row(little, "111111").getLevelOverUnits()).isEqualTo(100);
        assertThat(row(little, "151241").getLevelOverUnits()).isEqualTo(840);
        StatementResult much =
                StatementCalculator.calculate(chosen(services, new ExcessShare(HELPER, null, "11", 9000)));
        assertThat(row(much, "111111").getLevelOverUnits()).isEqualTo(940);
        assertThat(much.levelOverUnits()).isEqualTo(940);
    }

    @Test
    void publicAssistanceBearsTheShare() {
        List<PlannedService> alone = List.of(service(HELPER, "111111", 244, 9, Terms.within(PRICE, 0)));
        StatementLine uninsured =
                StatementCalculator.calculate(assisted(alone, 0)).total();
        assertThat(uninsured.getTotalCost()).isEqualTo(25034);
        assertThat(uninsured.getClaimedAmount()).isZero();
        assertThat(uninsured.getPublicCharge()).isEqualTo(25034);
        assertThat(uninsured.getClientCharge()).isZero();
        List<PlannedService> insured = List.of(
                service(HELPER, "111111", 244, 9, Terms.within(PRICE, 90)),
                service(DAY_CARE, "151241", 700, 5, Terms.within(CHEAPER, 90)));
        StatementResult both = StatementCalculator.calculate(assisted(insured, 3000));
        // shares of 2,504 and 3,815; 3,000 are his own: the first service's whole share, then 496
        assertThat(row(both, "111111").getClientCharge()).isEqualTo(2504);
        assertThat(row(both, "111111").getPublicCharge()).isNull();
        assertThat(row(both, "151241").getClientCharge()).isEqualTo(496);
        assertThat(row(both, "151241").getPublicCharge()).isEqualTo(3319);
        assertThat(both.total().getClientCharge()).isEqualTo(3000);
    }

    @ParameterizedTest
    @CsvSource({"100,25034,0", "90,22530,2504", "85,21278,3756", "80,20027,5007", "70,17523,7511", "60,15020,10014"})
    void anyShare(int rate, int claimed, int share) {
        StatementLine row = StatementCalculator.calculate(
                        StatementInput.of(16765, List.of(service(HELPER, "111111", 244, 9, Terms.within(PRICE, rate)))))
                .total();
        assertThat(row.getClaimedAmount()).isEqualTo(claimed);
        assertThat(row.getClientCharge()).isEqualTo(share);
    }

    @Test
    void aServiceByTheDayIsClaimedForItsDaysNotForItsVisits() {
        StatementLine row = StatementCalculator.calculate(StatementInput.of(
                        5032,
                        List.of(PlannedServices.prorated(
                                service(HELPER, "A21121", 39, 2, Terms.within(PRICE, 90)), 16))))
                .rows()
                .get(0);
        assertThat(row.getTimes()).isEqualTo(16);
        assertThat(row.getServiceUnits()).isEqualTo(624);
    }

    @Test
    void aDayOnWhichTheProviderChangesCountsForBoth() {
        Terms terms = Terms.within(PRICE, 90);
        StatementResult result = StatementCalculator.calculate(new StatementInput(
                27048,
                Map.of(),
                183,
                List.of(),
                null,
                List.of(
                        service(HELPER, "212121", 603, 5, terms),
                        service(HELPER, "216136", 50, 5, terms),
                        PlannedServices.of(
                                DAY_CARE,
                                "",
                                "212121",
                                "",
                                603,
                                DayCounts.NONE.with(5, 1).with(6, 1),
                                terms))));
        assertThat(result.total().getDaysPlanned()).isEqualTo(7);
        assertThat(result.total().getDaysTotal()).isEqualTo(190);
    }

    private static StatementInput chosen(List<PlannedService> services, ExcessShare... shares) {
        return new StatementInput(5000, Map.of(), null, List.of(shares), null, services);
    }

    private static StatementInput assisted(List<PlannedService> services, int payment) {
        return new StatementInput(16765, Map.of(), null, List.of(), new PublicAssistance(payment), services);
    }

    private static StatementResult month(PlannedService... services) {
        return StatementCalculator.calculate(StatementInput.of(16765, List.of(services)));
    }

    private static PlannedService rate(String code, RateStep step, int perMille, boolean within) {
        return service(HELPER, code, 0, 1, Terms.rate(step, perMille, PRICE, 90).counting(within));
    }
}
