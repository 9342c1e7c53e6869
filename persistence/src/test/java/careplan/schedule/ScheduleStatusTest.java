package careplan.schedule;

import static careplan.schedule.ScheduleStatus.ACTUALS_ENTERED;
import static careplan.schedule.ScheduleStatus.CONFIRMED;
import static careplan.schedule.ScheduleStatus.DRAFTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.office.Office;
import careplan.office.OfficeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states of a month: who may move it where, and what follows by itself. */
class ScheduleStatusTest {

    private static final String DAY_SERVICE = "2870900024";
    private static final String HELPER = "2870900032";

    private final MonthlySchedule month = month(OfficeKind.CARE_MANAGEMENT, "2870900016");

    @ParameterizedTest
    @CsvSource({
        "DRAFTED, DRAFTED, NOT_NEXT",
        "DRAFTED, ACTUALS_ENTERED, ",
        "DRAFTED, CONFIRMED, NOT_NEXT",
        "ACTUALS_ENTERED, DRAFTED, REASON_MISSING",
        "ACTUALS_ENTERED, ACTUALS_ENTERED, NOT_NEXT",
        "ACTUALS_ENTERED, CONFIRMED, ",
        "CONFIRMED, DRAFTED, NOT_NEXT",
        "CONFIRMED, ACTUALS_ENTERED, REASON_MISSING",
        "CONFIRMED, CONFIRMED, NOT_NEXT"
    })
    void aPersonMovesItStepByStep(ScheduleStatus from, ScheduleStatus to, StatusRefused.Reason without) {
        line(DAY_SERVICE, 1, 1);
        bring(month, from);
        if (without == null) {
            month.moveTo(to, null);
        } else {
            assertThatThrownBy(() -> month.moveTo(to, " "))
                    .isInstanceOfSatisfying(StatusRefused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(without));
            assertThat(month.getStatus()).isEqualTo(from);
        }
        if (without == StatusRefused.Reason.REASON_MISSING) {
            month.moveTo(to, "訂正のため");
        }
        assertThat(month.getStatus()).isEqualTo(without == StatusRefused.Reason.NOT_NEXT ? from : to);
    }

    @Test
    void actualsThatAreLackingNeedAReasonWhichStaysUntilItIsDraftedAgain() {
        line(DAY_SERVICE, 1, 1);
        line(HELPER, 2, 0);
        assertThatThrownBy(() -> month.moveTo(ACTUALS_ENTERED, null))
                .isInstanceOfSatisfying(StatusRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(StatusRefused.Reason.ACTUALS_LACKING);
                    assertThat(refused.value()).isEqualTo(HELPER);
                });
        month.moveTo(ACTUALS_ENTERED, "入院のため");
        month.moveTo(CONFIRMED, null);
        assertThat(month.getActualsLackingReason()).isEqualTo("入院のため");
        month.moveTo(ACTUALS_ENTERED, "訂正");
        month.moveTo(DRAFTED, "訂正");
        assertThat(month.getActualsLackingReason()).isNull();
    }

    @Test
    void noActualsAtAllNeedAReasonToo() {
        line(DAY_SERVICE, 1, 0);
        assertThatThrownBy(() -> month.moveTo(ACTUALS_ENTERED, null))
                .isInstanceOfSatisfying(StatusRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(StatusRefused.Reason.NO_ACTUALS));
    }

    @Test
    void aProviderAnswersForItsOwnServicesOnly() {
        MonthlySchedule provided = month(OfficeKind.PROVIDER, DAY_SERVICE);
        provided.addLine(newLine(DAY_SERVICE, 1, 1));
        provided.addLine(newLine(HELPER, 2, 0));
        provided.moveTo(ACTUALS_ENTERED, null);
        assertThat(provided.getActualsLackingReason()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFTED, DRAFTED",
        "ACTUALS_ENTERED, ACTUALS_ENTERED",
        "CONFIRMED, ACTUALS_ENTERED",
    })
    void aPlanThatChangesHasToBeConfirmedAgain(ScheduleStatus from, ScheduleStatus to) {
        line(DAY_SERVICE, 1, 1);
        bring(month, from);
        month.planChanged();
        assertThat(month.getStatus()).isEqualTo(to);
    }

    /** Actuals of two providers before and after, 0 or 1 each; by hand and by what was received. */
    @ParameterizedTest
    @CsvSource({
        "DRAFTED, 0, 0, 1, 0, DRAFTED, DRAFTED",
        "DRAFTED, 0, 0, 1, 1, DRAFTED, ACTUALS_ENTERED",
        "ACTUALS_ENTERED, 1, 1, 1, 1, ACTUALS_ENTERED, ACTUALS_ENTERED",
        "ACTUALS_ENTERED, 1, 1, 1, 0, DRAFTED, DRAFTED",
        "ACTUALS_ENTERED, 1, 1, 0, 0, DRAFTED, DRAFTED",
        "ACTUALS_ENTERED, 1, 0, 1, 0, ACTUALS_ENTERED, ACTUALS_ENTERED",
        "ACTUALS_ENTERED, 1, 0, 0, 1, DRAFTED, DRAFTED",
        "ACTUALS_ENTERED, 1, 0, 1, 1, ACTUALS_ENTERED, ACTUALS_ENTERED",
        "CONFIRMED, 1, 1, 1, 1, CONFIRMED, ACTUALS_ENTERED",
        "CONFIRMED, 1, 1, 0, 1, DRAFTED, DRAFTED",
        "CONFIRMED, 1, 0, 1, 0, CONFIRMED, ACTUALS_ENTERED",
        "CONFIRMED, 1, 1, 0, 0, DRAFTED, DRAFTED"
    })
    void theStateFollowsTheActuals(
            ScheduleStatus from, int day, int helper, int dayAfter, int helperAfter, String typed, String received) {
        ScheduleLine first = line(DAY_SERVICE, 1, day);
        ScheduleLine second = line(HELPER, 2, helper);
        bring(month, from);
        ActualsProgress before = month.actualsProgress();
        first.setActual(DayCounts.NONE.with(2, dayAfter));
        second.setActual(DayCounts.NONE.with(2, helperAfter));
        assertThat(from.afterActualsReceived(before, month.actualsProgress()))
                .isEqualTo(ScheduleStatus.valueOf(received));
        month.actualsChanged(before);
        assertThat(month.getStatus()).isEqualTo(ScheduleStatus.valueOf(typed));
    }

    @Test
    void additionsThatAreLeftWithoutTheirServiceAreNoActuals() {
        ScheduleLine service = line(DAY_SERVICE, 1, 1);
        ScheduleLine bath = line(DAY_SERVICE, 1, 1);
        bath.getService().setServiceCode("155301");
        bath.getService().setServiceName("通所介護入浴介助加算Ⅰ");
        bring(month, ACTUALS_ENTERED);
        ActualsProgress before = month.actualsProgress();
        service.setActual(DayCounts.NONE);
        month.actualsChanged(before);
        assertThat(month.getStatus()).isEqualTo(DRAFTED);
        assertThatThrownBy(() -> month.moveTo(ACTUALS_ENTERED, null)).isInstanceOf(StatusRefused.class);
    }

    private static void bring(MonthlySchedule month, ScheduleStatus status) {
        if (status != DRAFTED) {
            month.moveTo(ACTUALS_ENTERED, "試験");
        }
        if (status == CONFIRMED) {
            month.moveTo(CONFIRMED, null);
        }
    }

    private ScheduleLine line(String provider, int day, int actual) {
        ScheduleLine line = newLine(provider, day, actual);
        month.addLine(line);
        return line;
    }

    private static ScheduleLine newLine(String provider, int day, int actual) {
        ScheduleLine line = new ScheduleLine();
        line.getService().setServiceCode("152441");
        line.getService().setProviderNumber(provider);
        line.setPlanned(DayCounts.NONE.with(day, 1));
        line.setActual(DayCounts.NONE.with(day, actual));
        return line;
    }

    private static MonthlySchedule month(OfficeKind kind, String number) {
        Office office = new Office();
        office.setKind(kind);
        office.setOfficeNumber(number);
        MonthlySchedule month = new MonthlySchedule();
        month.setOffice(office);
        return month;
    }
}
