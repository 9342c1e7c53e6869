package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import org.junit.jupiter.api.Test;

/** 日割り and changes of level inside the month: what is said about a plan that may be sent all the same. */
class MonthWarningsTest {

    private static final String HELPER = WorkedMonths.PROVIDERS.get(0);
    private static final String OTHER = WorkedMonths.PROVIDERS.get(1);

    private final MonthlySchedule month = WorkedMonths.month(CareLevel.SUPPORT_2, 90);

    @Test
    void aCodeByTheDayNeedsItsDays() {
        ScheduleLine line = add("A21121", 3, 10);
        assertThat(warnings()).isEqualTo("「訪問型独自サービス１１日割」は日割り用のコードです。日割対象日を入力してください。");
        line.setProratedDays("1".repeat(15) + "0".repeat(16));
        assertThat(warnings()).isNull();
        line.setServiceCode("111111");
        assertThat(warnings()).contains("日割り用のコードではありませんが");
    }

    @Test
    void aMonthlyCodeGivesWayWhenLevelOrProviderChange() {
        add("A21111", 3, 10);
        assertThat(warnings()).isNull();
        changed(CareLevel.SUPPORT_1, 16);
        assertThat(warnings()).contains("「訪問型独自サービス１１」は日割り用のコードを使うか確認してください");
        month.setPreviousCareLevel(null);
        add("A21111", 20).setProviderNumber(OTHER);
        assertThat(warnings()).contains("「訪問型独自サービス１１」は日割り用のコードを使うか確認してください");
    }

    @Test
    void servicesOfTheOtherBenefitEndWithTheChange() {
        month.setCareLevel(CareLevel.CARE_1);
        changed(CareLevel.SUPPORT_2, 16);
        ScheduleLine preventive = add("661121", 3, 20);
        assertThat(warnings()).contains("区分変更の日（16日）以後には使えない種類のサービスです");
        preventive.setPlanned(DayCounts.NONE.with(3, 1));
        assertThat(warnings()).doesNotContain("以後には使えない");
        ScheduleLine care = add("152441", 10);
        assertThat(warnings()).contains("区分変更の日（16日）より前には使えない種類のサービスです");
        care.setPlanned(DayCounts.NONE.with(16, 1));
        assertThat(warnings()).doesNotContain("より前には使えない");
    }

    @Test
    void theSameTheOtherWayRound() {
        changed(CareLevel.CARE_1, 16);
        add("152441", 20);
        add("661121", 3);
        assertThat(warnings()).contains("以後には使えない", "より前には使えない");
    }

    private void changed(CareLevel before, int day) {
        month.setPreviousCareLevel(before);
        month.setLevelChangedOn(WorkedMonths.MONTH.atDay(day));
    }

    private ScheduleLine add(String code, int... days) {
        DayCounts planned = DayCounts.NONE;
        for (int day : days) {
            planned = planned.with(day, 1);
        }
        return WorkedMonths.add(month, HELPER, code, planned);
    }

    private String warnings() {
        ScheduleReasons warnings = new ScheduleReasons(1000);
        MonthWarnings.find(month, WorkedMonths.masterData(), StayHistory.NONE, warnings);
        return warnings.text();
    }
}
