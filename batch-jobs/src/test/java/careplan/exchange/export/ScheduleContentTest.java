package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.export.RecipientRules.Planner;
import careplan.exchange.format.Ms932;
import careplan.office.OfficeKind;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.StatementLineKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rows of a month, to the byte. */
class ScheduleContentTest {

    @Test
    void tableSixHasARowForEachLineAndDay() throws Exception {
        assertThat(file(FileKind.UPPLAN))
                .isEqualTo("202208,280008,0000000123,20240120,202402,2345678912,\"見本 花子\",658,,20240201,,0930,1630,1,"
                        + "152241,\"\",2870100019,\"見本デイ\",,0,2345678912,\r\n"
                        + "202208,280008,0000000123,20240120,202402,2345678912,\"見本 花子\",658,,20240229,,0930,1630,1,"
                        + "152241,\"\",2870100019,\"見本デイ\",,0,2345678912,\r\n"
                        + "202208,280008,0000000123,20240120,202402,2345678912,\"見本 花子\",330,,20240205,,1300,1500,2,"
                        + "161171,\"\",2810100038,\"見本\"\"リハ\"\",西\",01,1,2345678912,\r\n");
    }

    @Test
    void tableSevenLeavesOutWhatIsNotExchangedAndKeepsTheTotal() throws Exception {
        assertThat(file(FileKind.UPSIKYU))
                .isEqualTo("202208,280008,0000000123,20240120,202402,\"見本デイ\",2870100019,,152241,658,100,658,2,1316,"
                        + "1316,,,0,1316,10.30,13528,90,12175,,1353,,,,,0,2345678912,9999999999,2345678912,\r\n"
                        + "202208,280008,0000000123,20240120,202402,\"\",9999999999,,999999,0,,,0,1316,"
                        + "1316,,,0,1316,,13528,,12175,,1353,,,,,0,2345678912,9999999999,2345678912,\r\n");
    }

    @Test
    void supplementHoldsClientCertificationAndTypeTotals() throws Exception {
        assertThat(file(FileKind.UPHOSOKU))
                .isEqualTo("202208,280008,0000000123,00000000,\"タカミ ミホン\",\"髙見 見本\",2,19400309,652-0001,"
                        + "\"神戸市兵庫区架空町1-1\",\"\",078-000-0001,20230920,20231001,20250930,2,,22,19705,"
                        + "15,10000,1316,0" + ",,,,".repeat(8) + ",0,,,21,,2345678912,,202402\r\n");
    }

    @Test
    void supplementCountsTheDaysAsTableSevenOrTheMonthReceivedDoes() throws Exception {
        MonthlySchedule schedule = Samples.schedule();
        schedule.setShortStayDaysBefore(2);
        schedule.setStayDaysBefore(3);
        schedule.getStatementLines().stream()
                .filter(line -> line.getKind() == StatementLineKind.TOTAL)
                .forEach(line -> line.setDaysTotal(6));
        assertThat(text(schedule, ExchangeVersion.V4, FileKind.UPHOSOKU)).contains(",,,,0,2,6,21,,2345678912,");
        schedule.setShortStayDaysBefore(null);
        schedule.setStayDaysTotal(9);
        schedule.setConsentOfficeNumber("2345678912");
        assertThat(text(schedule, ExchangeVersion.V4, FileKind.UPHOSOKU))
                .contains(",,,,0,3,9,21,2345678912,2345678912,");
    }

    @Test
    void versionFourHasTheEquipmentFields() throws Exception {
        MonthlySchedule schedule = Samples.schedule();
        schedule.getLines().get(0).getService().setTaisCode("00123-000045");
        schedule.getLines().get(0).getService().setEquipmentName("車いす");
        String[] rows = text(schedule, ExchangeVersion.V4, FileKind.UPPLAN).split("\r\n");
        assertThat(rows[0]).startsWith("202407,").contains(",152241,00123-000045,,\"車いす\",\"\",2870100019,");
    }

    @Test
    void providersOfWhatIsNotExchangedOrNotPlannedAreNoRecipients() {
        Set<Route> routes =
                ScheduleContent.routes(Samples.task(ExchangeVersion.V3), Samples.schedule(), Optional.empty());
        assertThat(routes).extracting(Route::key).containsExactlyInAnyOrder("2870100019", "2810100038");
    }

    @Test
    void versionFourNamesTheServiceTypesOfBothSidesAndTheCenter() {
        Planner center = new Planner("2800100055", "見本センター", OfficeKind.COMMUNITY_SUPPORT_CENTER, Set.of("46", "AF"));
        Set<Route> routes =
                ScheduleContent.routes(Samples.task(ExchangeVersion.V4), Samples.schedule(), Optional.of(center));
        assertThat(routes)
                .extracting(Route::key)
                .containsExactlyInAnyOrder("43-2870100019-15", "43-2810100038-16", "43-2800100055-AF");
    }

    @Test
    void aDayThatTheMonthDoesNotHaveIsRefused() {
        MonthlySchedule schedule = Samples.schedule();
        schedule.getLines().get(0).setPlanned(DayCounts.NONE.with(30, 1));
        assertThatThrownBy(() -> ScheduleContent.rows(Samples.task(ExchangeVersion.V3), schedule))
                .isInstanceOf(ExportRefusal.class)
                .hasMessage("サービスコード「152241」の予定が、2024年2月にない日（30日）に入力されています。");
    }

    @Test
    void characterOutsideTheCharacterSetIsReplacedAndTold() throws Exception {
        MonthlySchedule schedule = Samples.schedule();
        schedule.getClient().setName("𠮷田 見本");
        RowEncoder encoder = new RowEncoder(Samples.task(ExchangeVersion.V3));
        Map<FileKind, byte[]> files = encoder.encode(ScheduleContent.rows(Samples.task(ExchangeVersion.V3), schedule));
        assertThat(new String(files.get(FileKind.UPHOSOKU), Ms932.CHARSET)).contains("\"吉田 見本\"");
        assertThat(encoder.warnings()).contains("利用者氏名の「𠮷」は送信できない文字のため「吉」に置き換えました。");
    }

    @Test
    void aValueThatTheLayoutForbidsIsRefusedWithTheReason() {
        MonthlySchedule schedule = Samples.schedule();
        schedule.getLines().get(0).getService().setStartTime("2561");
        assertThatThrownBy(() -> encode(schedule, ExchangeVersion.V3))
                .isInstanceOf(ExportRefusal.class)
                .hasMessageContaining("サービス開始時刻「2561」");
    }

    private static String file(FileKind kind) throws ExportRefusal {
        return text(Samples.schedule(), ExchangeVersion.V3, kind);
    }

    private static String text(MonthlySchedule schedule, ExchangeVersion version, FileKind kind) throws ExportRefusal {
        return new String(encode(schedule, version).get(kind), Ms932.CHARSET);
    }

    private static Map<FileKind, byte[]> encode(MonthlySchedule schedule, ExchangeVersion version)
            throws ExportRefusal {
        ExportTask task = Samples.task(version);
        return new RowEncoder(task).encode(ScheduleContent.rows(task, schedule));
    }
}
