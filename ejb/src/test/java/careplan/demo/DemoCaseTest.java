package careplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.client.Certification;
import careplan.client.CertificationStatus;
import careplan.exchange.format.ServiceTypes;
import careplan.master.ServiceCode;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every case of real life is in the data and is what it says. */
class DemoCaseTest {

    private static final String CARE = "2345678912";
    private static final String DAY = "2870100019";
    private static final Charset MS932 = Charset.forName("windows-31j");

    private static DemoDatabase demo;

    @BeforeAll
    static void load() {
        int cases = DemoCase.values().length;
        demo = new DemoDatabase(new DemoSettings(true, cases, YearMonth.of(2026, 12)));
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @ParameterizedTest
    @EnumSource(DemoCase.class)
    void everyCaseIsAClientServedSomewhere(DemoCase which) {
        assertThat(demo.client(which).getName()).isNotBlank();
        assertThat(demo.count("ClientOffice c where c.client.code = ?1", demo.code(which)))
                .isPositive();
    }

    @Test
    void theThreeOfTheManual() {
        assertThat(demo.client(DemoCase.MANUAL_CERTIFICATION_CHANGED).getCode()).isEqualTo("2020010001");
        assertThat(month(DemoCase.MANUAL_ORDINARY, 1).getInsuredNumber()).isEqualTo("2000123091");
        assertThat(month(DemoCase.MANUAL_ORDINARY, 1).getCareManagerName()).isEqualTo("斎藤 桃子");
        assertThat(month(DemoCase.MANUAL_OTHER_CITY, 1).getInsurer().getName()).isEqualTo("大阪市");
    }

    @Test
    void aCertificationChangedAfterThePlan() {
        MonthlySchedule plan = month(DemoCase.MANUAL_CERTIFICATION_CHANGED, 1);
        List<Certification> history = demo.list(
                "select c from Certification c where c.client.code = ?1 order by c.validFrom",
                Certification.class,
                demo.code(DemoCase.MANUAL_CERTIFICATION_CHANGED));
        assertThat(plan.getCareLevel()).isEqualTo(CareLevel.SUPPORT_1);
        assertThat(history.get(history.size() - 1).getCareLevel()).isEqualTo(CareLevel.SUPPORT_2);
        assertThat(history.get(history.size() - 1).getValidFrom())
                .isEqualTo(plan.getServiceMonth().atDay(1));
    }

    @Test
    void unitsOverTheLimit() {
        StatementLine total = total(month(DemoCase.OVER_LIMIT, 1));
        assertThat(total.getLevelOverUnits()).isPositive();
        assertThat(total.getLevelWithinUnits()).isEqualTo(16765);
        assertThat(total.getClientFullCharge()).isPositive();
    }

    @Test
    void publicAssistance() {
        assertThat(month(DemoCase.PUBLIC_ASSISTANCE_ONLY, 1).getInsuredNumber()).matches("H\\d{9}");
        assertThat(month(DemoCase.NUMBER_CHANGED, 0).getInsuredNumber()).matches("H\\d{9}");
        assertThat(month(DemoCase.NUMBER_CHANGED, 1).getInsuredNumber()).matches("\\d{10}");
    }

    @Test
    void satellites() {
        assertThat(month(DemoCase.SATELLITE, 1).getLines())
                .allSatisfy(line -> {
                    assertThat(line.getSatelliteBranch()).isIn("01", "02");
                    assertThat(line.getProviderName()).isNotBlank();
                })
                .extracting(ScheduleLine::getProviderNumber)
                .contains(DAY, "2870110042", "2860110036");
    }

    @Test
    void equipment() {
        List<ScheduleLine> loans = month(DemoCase.EQUIPMENT, 1).getLines().stream()
                .filter(line -> line.getServiceType().equals("17"))
                .toList();
        assertThat(loans).hasSize(5).allSatisfy(line -> {
            assertThat(line.getTaisCode() == null).isNotEqualTo(line.getEquipmentCode() == null);
            assertThat(line.getUnits()).isPositive();
        });
        assertThat(loans).extracting(ScheduleLine::getDetailCode).contains("1", "2");
        assertThat(month(DemoCase.EQUIPMENT_PREVENTIVE, 1).getLines())
                .extracting(ScheduleLine::getServiceType)
                .contains("67", "66");
    }

    @Test
    void preventiveCare() {
        assertThat(month(DemoCase.PREVENTIVE, 1).getLines())
                .extracting(ScheduleLine::getServiceType)
                .contains("64", "66", "A2");
        assertThat(month(DemoCase.TARGET, 1).getCareLevel()).isEqualTo(CareLevel.TARGET);
        assertThat(month(DemoCase.TARGET, 1).getLines())
                .extracting(ScheduleLine::getServiceType)
                .containsOnly("A2", "A6");
        assertThat(demo.months(DemoCase.CENTER_PLANS, 2, "2800100055")).hasSize(1);
    }

    @Test
    void rateAdditions() {
        MonthlySchedule plan = month(DemoCase.RATE_ADDITIONS, 1);
        assertThat(plan.getLines())
                .filteredOn(line -> line.getServiceCode().equals("156108"))
                .singleElement()
                .satisfies(line -> assertThat(line.getUnits()).isZero());
        assertThat(plan.getStatementLines())
                .filteredOn(line -> line.getServiceCode().equals("156108"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getServiceUnits()).isPositive();
                    assertThat(line.getManagedUnits()).isNull();
                });
        assertThat(plan.getStatementLines())
                .extracting(StatementLine::getKind)
                .contains(StatementLineKind.SUBTOTAL_WITHIN, StatementLineKind.SUBTOTAL_OUTSIDE);
    }

    /** Everything but {@link DemoCase#UNKNOWN_CODE} has a real code, with the name that the table has for it in the month. */
    @Test
    void everyCodeIsInTheTableWithItsNameInItsMonth() {
        List<ScheduleLine> lines = demo.list(
                "select l from ScheduleLine l join fetch l.schedule s join fetch s.insurer", ScheduleLine.class);
        assertThat(lines).hasSizeGreaterThan(300).allSatisfy(line -> {
            if (!line.getServiceCode().equals("159999")) {
                assertThat(demo.masterData
                                .serviceCode(
                                        line.getServiceCode(),
                                        line.getSchedule().getServiceMonth(),
                                        line.getSchedule().getInsurer().getInsurerNumber())
                                .map(ServiceCode::getName))
                        .hasValue(line.getServiceName());
            }
        });
    }

    @Test
    void shortStays() {
        assertThat(month(DemoCase.SHORT_STAY_DAYS_BEFORE, 1).getShortStayDaysBefore())
                .isEqualTo(18);
        assertThat(total(month(DemoCase.SHORT_STAY_DAYS_BEFORE, 1)).getDaysTotal())
                .isEqualTo(24);
        MonthlySchedule beyond = month(DemoCase.SHORT_STAY_OVER_30, 1);
        assertThat(beyond.getLines()).extracting(ScheduleLine::isOver30Days).contains(true, false);
        assertThat(beyond.getStatementLines())
                .extracting(StatementLine::getKind)
                .contains(StatementLineKind.SUBTOTAL_OVER_30);
    }

    @Test
    void typesOutsideTheStandard() {
        assertThat(month(DemoCase.UNCOVERED_ONLY, 1).getLines())
                .isNotEmpty()
                .noneMatch(line -> ServiceTypes.covered(line.getServiceType()));
        assertThat(month(DemoCase.UNCOVERED_BESIDE, 1).getLines())
                .extracting(line -> ServiceTypes.covered(line.getServiceType()))
                .contains(true, false);
        assertThat(month(DemoCase.UNCOVERED_BESIDE, 1).getStatementLines())
                .noneMatch(line -> line.getServiceCode().startsWith("33"));
    }

    @Test
    void whatCannotBeSent() {
        assertThat(month(DemoCase.NO_LINES, 1).getLines()).isEmpty();
        assertThat(month(DemoCase.NO_LINES, 1).getUncheckedReason()).isNotBlank();
        assertThat(month(DemoCase.UNKNOWN_CODE, 1).getUncheckedReason()).contains("159999");
        assertThat(month(DemoCase.UNKNOWN_PROVIDER, 1).getUncheckedReason()).contains("2870199995");
    }

    @Test
    void names() {
        assertThat(demo.client(DemoCase.OUTSIDE_MS932).getName())
                .matches(name -> !MS932.newEncoder().canEncode(name));
        assertThat(demo.client(DemoCase.INSIDE_MS932).getName()).contains("髙﨑").matches(name -> MS932.newEncoder()
                .canEncode(name));
        assertThat(demo.client(DemoCase.LONG_NAME).getName())
                .hasSizeGreaterThan(35)
                .contains("\"", ",");
    }

    @Test
    void clientsThatTheProviderDoesNotKnowOrKnowsOtherwise() {
        for (DemoCase which : List.of(DemoCase.NOT_AT_PROVIDER, DemoCase.NUMBER_DIFFERS)) {
            assertThat(month(which, 1).getLines())
                    .extracting(ScheduleLine::getProviderNumber)
                    .contains(DAY);
            assertThat(demo.months(which, 0, DAY)).isEmpty();
            assertThat(demo.count(
                            "ClientOffice c where c.client.code = ?1 and c.office.officeNumber = ?2",
                            demo.code(which),
                            DAY))
                    .isZero();
        }
        MonthlySchedule twin = demo.months(DemoCase.NUMBER_DIFFERS_TWIN, 0, DAY).get(0);
        assertThat(twin.getClient().getName())
                .isEqualTo(demo.client(DemoCase.NUMBER_DIFFERS).getName());
        assertThat(twin.getInsuredNumber())
                .isNotEqualTo(month(DemoCase.NUMBER_DIFFERS, 0).getInsuredNumber());
        assertThat(demo.months(DemoCase.NUMBER_DIFFERS_TWIN, 0, CARE)).isEmpty();
    }

    @Test
    void otherPlanners() {
        assertThat(demo.months(DemoCase.SECOND_OFFICE, 1, "2870100043")).hasSize(1);
        assertThat(demo.months(DemoCase.SECOND_OFFICE, 1, CARE)).isEmpty();
        assertThat(demo.months(DemoCase.OTHER_COMPANY, 0, DAY)).singleElement().satisfies(month -> assertThat(
                        month.getCareManagementOfficeNumber())
                .isEqualTo("2870110216"));
    }

    @Test
    void twoOfficesOfOneNumber() {
        assertThat(month(DemoCase.SHARED_NUMBER, 1).getLines())
                .filteredOn(line -> line.getProviderNumber().equals("2870110083"))
                .extracting(ScheduleLine::getProviderName)
                .contains("六甲苑ショートステイ", "六甲苑デイサービス");
    }

    @Test
    void severalVisitsADay() {
        List<ScheduleLine> visits = month(DemoCase.TWICE_A_DAY, 1).getLines().stream()
                .filter(line -> line.getServiceCode().equals("111211"))
                .toList();
        assertThat(visits).extracting(ScheduleLine::getStartTime).containsExactlyInAnyOrder("0900", "1300", "1730");
        assertThat(visits)
                .anyMatch(line ->
                        line.getPlanned().total() == 2 * line.getPlanned().days());
    }

    @Test
    void certificationsOnTheMove() {
        assertThat(month(DemoCase.APPLYING, 1).getCertificationStatus()).isEqualTo(CertificationStatus.APPLYING);
        MonthlySchedule risen = month(DemoCase.LEVEL_CHANGED_MID_MONTH, 1);
        assertThat(risen.getCareLevel()).isEqualTo(CareLevel.CARE_5);
        assertThat(risen.getPreviousCareLevel()).isEqualTo(CareLevel.CARE_3);
        assertThat(risen.getLevelChangedOn()).isEqualTo(demo.settings.month(1).atDay(16));
        assertThat(risen.getLimitUnits()).isEqualTo(36217);
        List<MonthlySchedule> moved = demo.months(DemoCase.MOVED, 1, CARE);
        assertThat(moved).hasSize(2);
        assertThat(moved.get(0).getInsurer()).isNotEqualTo(moved.get(1).getInsurer());
        assertThat(moved.get(0).getLines()).allMatch(line -> line.getPlanned().get(16) == 0);
        assertThat(moved.get(1).getLines()).allMatch(line -> line.getPlanned().get(2) == 0);
    }

    @Test
    void proRatedDays() {
        assertThat(month(DemoCase.PRORATED, 1).getLines()).singleElement().satisfies(line -> {
            assertThat(line.getProratedDays()).isEqualTo("0".repeat(15) + "1".repeat(15) + "0");
            assertThat(line.getPlanned().days()).isEqualTo(15);
        });
    }

    @Test
    void limitsOfSingleTypes() {
        MonthlySchedule plan = month(DemoCase.TYPE_LIMIT, 1);
        assertThat(plan.getTypeTotals()).singleElement().satisfies(total -> {
            assertThat(total.getServiceType()).isEqualTo("15");
            assertThat(total.getLimitUnits()).isEqualTo(9000);
            assertThat(total.getOverUnits()).isPositive().isEqualTo(total.getTotalUnits() - 9000);
        });
        assertThat(plan.getTotalOverLimitUnits()).isPositive();
    }

    private static MonthlySchedule month(DemoCase which, int month) {
        List<MonthlySchedule> found = demo.months(which, month, CARE);
        assertThat(found).as(which.name()).hasSize(1);
        return found.get(0);
    }

    private static StatementLine total(MonthlySchedule month) {
        return month.getStatementLines().get(month.getStatementLines().size() - 1);
    }
}
