package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The week of a plan becomes the days of a month. */
class WeeklyPlanTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11); // begins on a Sunday

    @Test
    void oneServiceOnSeveralDaysIsOneLine() {
        List<WeeklyPlan.Service> services = WeeklyPlan.services(
                List.of(week("通所介護", "1", "0930", "1645"), week("通所介護", "4", "0930", "1645")),
                List.of(need("通所介護", "2870100019", "楽々クラブ")),
                NOVEMBER);
        assertThat(services).singleElement().satisfies(service -> {
            assertThat(service.serviceType()).isEqualTo("15");
            assertThat(service.providerNumber()).isEqualTo("2870100019");
            assertThat(service.providerName()).isEqualTo("楽々クラブ");
            assertThat(days(service.planned())).containsExactly(2, 5, 9, 12, 16, 19, 23, 26, 30);
        });
    }

    @Test
    void anotherTimeIsAnotherLineAndTheSameTimeTwiceIsTwoOfThem() {
        List<WeeklyPlan.Service> services = WeeklyPlan.services(
                List.of(
                        week("訪問介護", "3", "0900", "1000"),
                        week("訪問介護", "3", "1700", "1730"),
                        week("訪問介護", "3", "0900", "1000")),
                List.of(need("訪問介護", "2870100027", "ヘルパー")),
                NOVEMBER);
        assertThat(services).extracting(WeeklyPlan.Service::start).containsExactly("0900", "1700");
        assertThat(services.get(0).planned().get(4)).isEqualTo(2);
    }

    @Test
    void theLongestNameOfATypeIsMeantAndWordsBehindItDoNotMatter() {
        List<WeeklyPlan.Service> services = WeeklyPlan.services(
                List.of(week("通所リハビリテーション（入浴あり）", "2", "1000", "1600"), week("訪問看護", "5", "1030", "1100")),
                List.of(need("訪問看護", "2860110036", "看護"), need("通所リハビリテーション", "2810100038", "リハ")),
                NOVEMBER);
        assertThat(services).extracting(WeeklyPlan.Service::serviceType).containsExactly("16", "13");
        assertThat(services).extracting(WeeklyPlan.Service::providerName).containsExactly("リハ", "看護");
    }

    @Test
    void whatIsNoServiceOfTheWeekIsLeftOut() {
        List<WeeklyPlan.Service> services = WeeklyPlan.services(
                List.of(
                        Row.builder(Layouts.of(FileKind.UP3KYO, ExchangeVersion.V4))
                                .set("主な日常生活上の活動", "昼食")
                                .set("活動開始時間", "1200")
                                .build(),
                        week("配食", "1", "1130", "1200")),
                List.of(),
                NOVEMBER);
        assertThat(services).singleElement().satisfies(service -> {
            assertThat(service.name()).isEqualTo("配食");
            assertThat(service.serviceType()).isNull();
            assertThat(service.providerNumber()).isNull();
        });
    }

    private static List<Integer> days(DayCounts counts) {
        return IntStream.rangeClosed(1, DayCounts.DAYS)
                .filter(day -> counts.get(day) > 0)
                .boxed()
                .toList();
    }

    private static Row week(String name, String day, String from, String to) {
        return Row.builder(Layouts.of(FileKind.UP3KYO, ExchangeVersion.V4))
                .set("介護サービス内容", name)
                .set("曜日", day)
                .set("開始時間", from)
                .set("終了時間", to)
                .build();
    }

    private static Row need(String type, String number, String name) {
        return Row.builder(Layouts.of(FileKind.UP2KYO, ExchangeVersion.V4))
                .set("サービス種別", type)
                .set("サービス事業者コード", number)
                .set("サービス事業所名", name)
                .build();
    }
}
