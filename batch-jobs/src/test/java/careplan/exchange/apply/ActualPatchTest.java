package careplan.exchange.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.Row;
import careplan.exchange.receive.ActualScope;
import careplan.exchange.receive.Transmission;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.request.RowAction;
import careplan.schedule.DayCounts;
import careplan.schedule.GivenVisit;
import careplan.schedule.GivenVisits;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import careplan.schedule.ServiceDetails;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Actuals of providers that go into the month of the office that plans. */
class ActualPatchTest {

    private static final String DAY = "2370000113";
    private static final String OTHER = "2870900032";
    private static final String HELPER = "2370000121";

    @Test
    void actualsGoIntoTheLinesOfTheirProviderAndNobodyElses() {
        MonthlySchedule kept = month(line(1, DAY, "152441", "0930", 2, 5), line(2, HELPER, "111111", "0900", 2));
        kept.getLines().get(1).setActual(days(2));
        ActualPatch patch = patch(kept, "", actual(DAY, "152441", "0930", 2), actual(DAY, "152441", "0930", 6));

        assertThat(kept.getLines().get(0).getActual())
                .as("finding out changes nothing")
                .isEqualTo(DayCounts.NONE);
        assertThat(real(patch)).extracting(Change::action).containsExactly(RowAction.CHANGED, RowAction.CHANGED);
        assertThat(real(patch).get(0).before()).isEqualTo("実績 なし");
        assertThat(real(patch).get(0).after()).isEqualTo("実績 2回（2・6日）");
        patch.carryOut();

        assertThat(kept.getLines().get(0).getActual()).isEqualTo(days(2, 6));
        assertThat(kept.getLines().get(0).getPlanned()).isEqualTo(days(2, 5));
        assertThat(kept.getLines().get(1).getActual()).isEqualTo(days(2));
        assertThat(kept.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);
        assertThat(real(patch(kept, "", actual(DAY, "152441", "0930", 2), actual(DAY, "152441", "0930", 6))))
                .as("twice changes nothing")
                .isEmpty();
    }

    @Test
    void monthStaysDraftedUntilEveryPlannedProviderHasSent() {
        MonthlySchedule kept = month(line(1, DAY, "152441", "0930", 2), line(2, HELPER, "111111", "0900", 2));
        ActualPatch first = patch(kept, "", actual(DAY, "152441", "0930", 2));
        assertThat(first.changes().get(first.changes().size() - 1).message()).contains("名称" + HELPER);
        first.carryOut();
        assertThat(kept.getStatus()).isEqualTo(ScheduleStatus.DRAFTED);

        patch(kept, "", actual(HELPER, "111111", "0900", 3)).carryOut();

        assertThat(kept.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);
    }

    @Test
    void whatWasNotPlannedIsAddedAndGoesWithACorrection() {
        MonthlySchedule kept = month(line(1, DAY, "152441", "0930", 2));
        patch(kept, "", actual(DAY, "152441", "0930", 2), actual(DAY, "152241", "1300", 4))
                .carryOut();
        assertThat(kept.getLines()).hasSize(2);
        ScheduleLine added = kept.getLines().get(1);
        assertThat(added.getLineNo()).isEqualTo(2);
        assertThat(added.getPlanned()).isEqualTo(DayCounts.NONE);
        assertThat(added.getActual()).isEqualTo(days(4));

        ActualPatch correction = patch(kept, "", actual(DAY, "152241", "1300", 9));
        correction.carryOut();
        assertThat(kept.getLines().get(0).getActual())
                .as("a correction replaces everything")
                .isEqualTo(DayCounts.NONE);
        assertThat(added.getActual()).isEqualTo(days(9));

        ActualPatch back = patch(kept, "", actual(DAY, "152441", "0930", 2));
        assertThat(real(back)).extracting(Change::action).contains(RowAction.DELETED);
        back.carryOut();
        assertThat(kept.getLines()).hasSize(1);
    }

    @Test
    void officesThatShareANumberSpeakForTheirOwnServicesOnly() {
        for (String senderType : Arrays.asList("15", null)) {
            MonthlySchedule kept = month(line(1, DAY, "152441", "0930", 2), line(2, DAY, "111111", "0900", 2));
            kept.getLines().get(1).setActual(days(2));
            patch(kept, senderType, actual(DAY, "152441", "0930", 2)).carryOut();
            assertThat(kept.getLines().get(0).getActual()).isEqualTo(days(2));
            assertThat(kept.getLines().get(1).getActual())
                    .as("what the other service sent; service type in the name: " + senderType)
                    .isEqualTo(days(2));
        }
    }

    @Test
    void unitsLeftOpenAndEquipmentThatV3DoesNotTellMakeNoOtherService() {
        ScheduleLine rented = line(1, DAY, "171003", "9999", 1);
        rented.getService().setEquipmentCode("12345-123456");
        rented.getService().setUnits(900);
        MonthlySchedule kept = month(rented);
        patch(kept, "", actual(DAY, "171003", "9999", 1)).carryOut();
        assertThat(kept.getLines()).hasSize(1);
        assertThat(rented.getActual()).isEqualTo(days(1));
        assertThat(rented.getUnits()).isEqualTo(900);
    }

    @Test
    void visitSomeMinutesOffBelongsToItsPlannedLineAndKeepsItsTime() {
        MonthlySchedule kept = month(line(1, DAY, "111111", "0900", 2, 9), line(2, DAY, "111111", "1400", 2));
        ActualPatch patch = patch(
                kept,
                "",
                actual(DAY, "111111", "0905", 2),
                actual(DAY, "111111", "1355", 2),
                actual(DAY, "111111", "0900", 9));
        patch.carryOut();

        assertThat(patch.changes()).extracting(Change::message).doesNotContain(Words.text("notPlanned"));
        assertThat(kept.getLines()).extracting(ScheduleLine::getActual).containsExactly(days(2, 9), days(2));
        assertThat(kept.getLines())
                .extracting(line -> line.getGivenVisits().visits().get(0).startTime())
                .containsExactly("0905", "1355");
        assertThat(real(patch).get(0).after()).isEqualTo("実績 2回（2・9日） 予定と異なる実績：2日 09:05～09:05");
        assertThat(patch.warnings()).as("minutes are no news").isEmpty();
        assertThat(kept.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);
        assertThat(real(patch(
                        kept,
                        "",
                        actual(DAY, "111111", "0905", 2),
                        actual(DAY, "111111", "1355", 2),
                        actual(DAY, "111111", "0900", 9))))
                .as("twice changes nothing")
                .isEmpty();
    }

    @Test
    void visitsOfADayThatCameAsOneRowAreAllThePlannedOnes() {
        MonthlySchedule kept = month(line(1, DAY, "111111", "0900", 2), line(2, DAY, "111111", "1400", 2, 3));
        Row twice = Row.copy(actual(DAY, "111111", "0900", 2)).set("サービス回数", 3).build();
        patch(kept, "", twice, actual(DAY, "111111", "1400", 3)).carryOut();

        assertThat(kept.getLines().get(0).getActual())
                .as("two planned, three given")
                .isEqualTo(DayCounts.NONE.with(2, 2));
        assertThat(kept.getLines().get(1).getActual()).isEqualTo(days(2, 3));
        assertThat(real(patch(kept, "", twice, actual(DAY, "111111", "1400", 3))))
                .isEmpty();
    }

    @Test
    void whatIsBeyondThePlanOfADayIsALineOfItsOwnHoweverOftenItCame() {
        MonthlySchedule kept = month(line(1, DAY, "111111", "0900", 2));
        for (int time = 0; time < 2; time++) {
            patch(kept, "", actual(DAY, "111111", "1800", 2), actual(DAY, "111111", "0905", 2))
                    .carryOut();
            assertThat(kept.getLines())
                    .extracting(ScheduleLine::getStartTime)
                    .as("time " + time)
                    .containsExactly("0900", "1800");
            assertThat(kept.getLines()).allMatch(line -> line.getActual().equals(days(2)));
        }
        patch(kept, "", actual(DAY, "111111", "0905", 2)).carryOut();
        assertThat(kept.getLines()).hasSize(1);
    }

    @Test
    void unitsAndArticlesThatDifferAreKeptAsSentAndTold() {
        ScheduleLine rented = line(1, DAY, "171003", "9999", 1);
        rented.getService().setTaisCode("00001－000001");
        rented.getService().setEquipmentName("車いすA");
        rented.getService().setUnits(600);
        MonthlySchedule kept = month(rented, line(2, DAY, "152441", "0930", 2));
        Row other = v4(actual(DAY, "171003", "9999", 1), "00002-000002", "車いすB", 650);
        ActualPatch patch = patch(kept, "", other, units(actual(DAY, "152441", "0930", 2), 620));
        patch.carryOut();

        assertThat(kept.getLines()).hasSize(2);
        assertThat(rented.getActual()).isEqualTo(days(1));
        assertThat(rented.getUnits()).as("the plan stays").isEqualTo(600);
        GivenVisit visit = rented.getGivenVisits().visits().get(0);
        assertThat(visit.units()).isEqualTo(650);
        assertThat(visit.taisCode()).isEqualTo("00002-000002");
        assertThat(visit.equipmentName()).isEqualTo("車いすB");
        assertThat(patch.warnings())
                .extracting(message -> message.code().id(), Message::field, Message::value)
                .containsExactly(
                        tuple("D15", "単位数", "650"),
                        tuple("D15", "TAISコード", "00002-000002"),
                        tuple("D15", "用具名称（機種名）", "車いすB"),
                        tuple("D15", "単位数", "620"));
        assertThat(patch.warnings().get(3).text())
                .isEqualTo("サービスコード「152441」の単位数が予定と異なります（予定「658」、実績「620」）。実績は送られたとおりに保存します。");

        rented.setActual(DayCounts.NONE);
        assertThat(rented.getGivenVisits()).as("nothing was given").isEqualTo(GivenVisits.NONE);
    }

    @Test
    void spellingsOfOneCodeAreNoDifference() {
        ScheduleLine first = line(1, DAY, "171003", "9999", 1);
        first.getService().setTaisCode("00001－000001");
        ScheduleLine second = line(2, DAY, "171003", "9999", 1);
        second.getService().setTaisCode("00002－000002");
        ActualPatch patch = patch(
                month(first, second),
                "",
                v4(actual(DAY, "171003", "9999", 1), "00002-000002", null, 0),
                v4(actual(DAY, "171003", "9999", 1), "00001000001", null, 658));
        patch.carryOut();
        assertThat(patch.warnings()).isEmpty();
        assertThat(first.getActual()).isEqualTo(days(1));
        assertThat(second.getActual()).isEqualTo(days(1));
        assertThat(first.getGivenVisits()).isEqualTo(GivenVisits.NONE);
    }

    @Test
    void confirmedMonthThatChangesHasToBeConfirmedAgain() {
        MonthlySchedule kept = month(line(1, DAY, "152441", "0930", 2));
        kept.getLines().get(0).setActual(days(2));
        kept.moveTo(ScheduleStatus.ACTUALS_ENTERED, null);
        kept.moveTo(ScheduleStatus.CONFIRMED, null);
        assertThat(real(patch(kept, "", actual(DAY, "152441", "0930", 2)))).isEmpty();

        patch(kept, "", actual(DAY, "152441", "0930", 3)).carryOut();

        assertThat(kept.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);
    }

    @Test
    void deletionTakesTheActualsOfAServiceTypeBack() {
        MonthlySchedule kept = month(line(1, DAY, "152441", "0930", 2), line(2, DAY, "111111", "0900"));
        kept.getLines().forEach(line -> line.setActual(days(2)));
        kept.moveTo(ScheduleStatus.ACTUALS_ENTERED, null);
        Row deletion = Row.builder(Layouts.of(FileKind.DLTJSK, ExchangeVersion.V3))
                .set("サービス事業者コード", DAY)
                .set("サービス種類コード", "11")
                .build();
        ActualPatch.between(kept, received(), ActualScope.ofDeletion(List.of(deletion)))
                .carryOut();
        assertThat(kept.getLines()).singleElement().satisfies(line -> assertThat(line.getActual())
                .isEqualTo(days(2)));
        assertThat(kept.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);

        Row other = Row.builder(Layouts.of(FileKind.DLTJSK, ExchangeVersion.V3))
                .set("サービス事業者コード", DAY)
                .set("サービス種類コード", "15")
                .build();
        ActualPatch.between(kept, received(), ActualScope.ofDeletion(List.of(other)))
                .carryOut();
        assertThat(kept.getLines().get(0).getActual()).isEqualTo(DayCounts.NONE);
        assertThat(kept.getStatus()).isEqualTo(ScheduleStatus.DRAFTED);
    }

    @Test
    void deletionOfOneProvidersActualsLeavesNoWholeMonth() {
        MonthlySchedule kept = month(line(1, DAY, "152441", "0930", 2), line(2, OTHER, "111111", "0900", 3));
        kept.getLines().get(0).setActual(days(2));
        kept.getLines().get(1).setActual(days(3));
        kept.moveTo(ScheduleStatus.ACTUALS_ENTERED, null);
        Row deletion = Row.builder(Layouts.of(FileKind.DLTJSK, ExchangeVersion.V3))
                .set("サービス事業者コード", OTHER)
                .set("サービス種類コード", "11")
                .build();

        ActualPatch.between(kept, received(), ActualScope.ofDeletion(List.of(deletion)))
                .carryOut();

        assertThat(kept.getStatus()).isEqualTo(ScheduleStatus.DRAFTED);
    }

    @Test
    void whatAPersonSaidIsLackingIsNotContradicted() {
        MonthlySchedule kept = month(line(1, DAY, "152441", "0930", 2), line(2, OTHER, "111111", "0900", 3));
        kept.getLines().get(0).setActual(days(2));
        kept.moveTo(ScheduleStatus.ACTUALS_ENTERED, "訪問介護は入院のため中止");

        patch(kept, "", actual(DAY, "152441", "0930", 9)).carryOut();

        assertThat(kept.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);
        assertThat(kept.getActualsLackingReason()).isEqualTo("訪問介護は入院のため中止");
    }

    private static ActualPatch patch(MonthlySchedule kept, String senderType, Row... rows) {
        Transmission unit = new Transmission();
        unit.setSenderNumber(rows[0].get("サービス事業者コード"));
        unit.setSenderServiceType(senderType);
        return ActualPatch.between(kept, received(rows), ActualScope.ofActuals(unit, Arrays.asList(rows)));
    }

    private static List<Change> real(ActualPatch patch) {
        return patch.changes().stream().filter(Change::isReal).toList();
    }

    private static Row units(Row row, int units) {
        return Row.copy(row).set("単位数", units).build();
    }

    private static Row v4(Row row, String tais, String name, int units) {
        Row.Builder other = Row.builder(Layouts.of(FileKind.UPJSK, ExchangeVersion.V4));
        row.layout().fields().stream()
                .map(careplan.exchange.format.LayoutField::key)
                .filter(key -> !key.equals("CSVバージョン"))
                .forEach(key -> other.setIfPresent(key, row.get(key)));
        return other.set("TAISコード", tais)
                .set("用具名称（機種名）", name)
                .set("単位数", units)
                .build();
    }

    private static ReceivedMonth received(Row... rows) {
        List<Row> numbered = new ArrayList<>();
        for (Row row : rows) {
            numbered.add(new Row(row.layout(), numbered.size() + 1L, row.values()));
        }
        return new MonthAssembler(code -> "サービス" + code)
                .add(FileKind.UPJSK, "UPJSK.CSV", numbered)
                .month();
    }

    private static MonthlySchedule month(ScheduleLine... lines) {
        MonthlySchedule month = new MonthlySchedule();
        month.setOffice(new Office());
        month.getOffice().setKind(OfficeKind.CARE_MANAGEMENT);
        // the tests know the lines by their places
        month.setOrderedByHand(true);
        Arrays.stream(lines).forEach(month::addLine);
        return month;
    }

    private static ScheduleLine line(int number, String provider, String code, String time, int... planned) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        line.setLineNo(number);
        details.setProviderNumber(provider);
        details.setProviderName("名称" + provider);
        details.setServiceCode(code);
        details.setStartTime(time);
        details.setEndTime(time);
        details.setUnits(658);
        line.setPlanned(days(planned));
        return line;
    }

    private static DayCounts days(int... days) {
        DayCounts counts = DayCounts.NONE;
        for (int day : days) {
            counts = counts.with(day, 1);
        }
        return counts;
    }

    private static Row actual(String provider, String code, String time, int day) {
        return Row.builder(Layouts.of(FileKind.UPJSK, ExchangeVersion.V3))
                .set("対象年月", "202611")
                .set("作成年月日", "20261130")
                .set("単位数", code.startsWith("17") ? 0 : 658)
                .set("サービス利用日", "202611%02d".formatted(day))
                .set("サービス開始時刻", time)
                .set("サービス終了時刻", time)
                .set("サービス回数", 1)
                .set("サービスコード", code)
                .set("サービス事業者コード", provider)
                .set("３０日超区分", "0")
                .build();
    }
}
