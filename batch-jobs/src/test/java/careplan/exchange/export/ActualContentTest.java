package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.export.RecipientRules.Planner;
import careplan.exchange.format.Ms932;
import careplan.office.OfficeKind;
import careplan.request.Bundling;
import careplan.schedule.DayCounts;
import careplan.schedule.GivenVisit;
import careplan.schedule.GivenVisits;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rows of actuals, to the byte. */
class ActualContentTest {

    private static final Planner PLANNER = new Planner("2345678912", "見本プラン", OfficeKind.CARE_MANAGEMENT, Set.of("43"));
    private static final Planner CENTER =
            new Planner("2800100055", "見本センター", OfficeKind.COMMUNITY_SUPPORT_CENTER, Set.of("46", "AF"));

    @Test
    void aProviderSendsWhatItDidItselfAndSignsIt() throws Exception {
        List<Parcel> parcels = ActualContent.ofProvider(task(ExchangeVersion.V3), done(), PLANNER);
        assertThat(parcels).hasSize(1);
        assertThat(parcels.get(0).routes()).extracting(Route::key).containsExactly("2345678912");
        assertThat(parcels.get(0).services()).isEqualTo("2870100019-15,2870100019-A6");
        assertThat(text(ExchangeVersion.V3, parcels.get(0)))
                .isEqualTo("202208,280008,0000000123,20240120,202402,2345678912,\"見本 花子\",658,,20240201,,0930,1630,1,"
                        + "152241,\"\",2870100019,\"見本デイ\",,0,2870100019,\r\n"
                        + "202208,280008,0000000123,20240120,202402,2345678912,\"見本 花子\",300,,20240202,,0930,1230,1,"
                        + "A61111,\"\",2870100019,\"見本デイ\",,0,2870100019,\r\n");
    }

    @Test
    void versionFourHasAUnitForEachServiceType() throws Exception {
        List<Parcel> parcels = ActualContent.ofProvider(task(ExchangeVersion.V4), done(), PLANNER);
        assertThat(parcels)
                .flatExtracting(
                        parcel -> parcel.routes().stream().map(Route::key).toList())
                .containsExactly("15-2345678912-43", "A6-2345678912-43");
        assertThat(parcels).extracting(Parcel::services).containsExactly("2870100019-15", "2870100019-A6");
        assertThat(text(ExchangeVersion.V4, parcels.get(1)))
                .startsWith("202407,280008,")
                .contains(",A61111,")
                .doesNotContain("152241");
    }

    @Test
    void aCenterReceivesThePlanWithTheActualsOfAllProviders() throws Exception {
        ExportTask task =
                task(new Sender(2, 3, "2345678912", OfficeKind.CARE_MANAGEMENT, Set.of("43")), ExchangeVersion.V4);
        MonthlySchedule schedule = done();
        Parcel parcel = ActualContent.passedOn(task, schedule, ScheduleContent.rows(task, schedule), CENTER);
        assertThat(parcel.rows().keySet())
                .containsExactlyInAnyOrder(FileKind.UPPLAN, FileKind.UPSIKYU, FileKind.UPHOSOKU, FileKind.UPJSK);
        assertThat(parcel.rows().get(FileKind.UPJSK))
                .extracting(row -> row.get("サービス事業者コード"))
                .containsExactly("2870100019", "2810100038", "2870100019");
        assertThat(parcel.services()).isEqualTo("2810100038-16,2870100019-15,2870100019-A6");
        assertThat(parcel.routes()).extracting(Route::key).containsExactly("43-2800100055-AF");
        assertThat(task.files()).containsExactly(FileKind.UPPLAN, FileKind.UPSIKYU, FileKind.UPHOSOKU, FileKind.UPJSK);
    }

    @Test
    void aCenterReceivesNoIncompleteActualsUnlessSomebodyHasSaidWhy() throws Exception {
        ExportTask task =
                task(new Sender(2, 3, "2345678912", OfficeKind.CARE_MANAGEMENT, Set.of("43")), ExchangeVersion.V4);
        MonthlySchedule lacking = done();
        lacking.getLines().get(2).setActual(DayCounts.NONE);
        assertThatThrownBy(() -> ActualContent.passedOn(task, lacking, ScheduleContent.rows(task, lacking), CENTER))
                .isInstanceOf(ExportRefusal.class)
                .hasMessage("予定があるのに実績がない事業所があります（見本\"リハ\",西）。");
        lacking.moveTo(ScheduleStatus.ACTUALS_ENTERED, "入院のため");
        assertThat(ActualContent.passedOn(task, lacking, ScheduleContent.rows(task, lacking), CENTER)
                        .services())
                .isEqualTo("2870100019-15,2870100019-A6");
        MonthlySchedule notExchanged = done();
        notExchanged.getLines().get(1).setActual(DayCounts.NONE);
        assertThat(ActualContent.passedOn(task, notExchanged, ScheduleContent.rows(task, notExchanged), CENTER)
                        .services())
                .as("特定施設 is not exchanged")
                .contains("2810100038-16");
    }

    @Test
    void ofOfficesThatShareANumberEachSendsItsOwnServicesInVersionFourAndAnyAllInVersionThree() throws Exception {
        Sender sender = new Sender(2, 3, "2870100019", OfficeKind.PROVIDER, Set.of("15"), Set.of("A6"));
        for (ExchangeVersion version : ExchangeVersion.values()) {
            assertThat(ActualContent.ofProvider(task(sender, version), done(), PLANNER))
                    .flatExtracting(parcel -> parcel.rows().get(FileKind.UPJSK))
                    .extracting(row -> row.get("サービスコード"))
                    .contains("152241")
                    .satisfies(codes -> assertThat(codes.contains("A61111")).isEqualTo(version == ExchangeVersion.V3));
        }
    }

    @Test
    void whatAProviderReportedOtherwiseGoesOnAsItWasReported() throws Exception {
        MonthlySchedule done = done();
        ScheduleLine dayCare = done.getLines().stream()
                .filter(line -> line.getServiceCode().equals("152241"))
                .findFirst()
                .orElseThrow();
        dayCare.setActual(
                DayCounts.NONE.with(1, 3),
                GivenVisits.of(List.of(
                        new GivenVisit(1, 1, "0935", "1635", null, null, null, null, null),
                        new GivenVisit(1, 1, "0935", "1635", null, null, null, null, null))));
        assertThat(text(
                        ExchangeVersion.V3,
                        ActualContent.ofProvider(task(ExchangeVersion.V3), done, PLANNER)
                                .get(0)))
                .startsWith("202208,280008,0000000123,20240120,202402,2345678912,\"見本 花子\",658,,20240201,,0935,1635,2,"
                        + "152241,\"\",2870100019,\"見本デイ\",,0,2870100019,\r\n"
                        + "202208,280008,0000000123,20240120,202402,2345678912,\"見本 花子\",658,,20240201,,0930,1630,1,"
                        + "152241,");
    }

    @Test
    void nothingDoneIsRefused() {
        assertThatThrownBy(() -> ActualContent.ofProvider(task(ExchangeVersion.V3), Samples.schedule(), PLANNER))
                .isInstanceOf(ExportRefusal.class)
                .hasMessage("連携の対象となる実績が入力されていません。");
    }

    private static MonthlySchedule done() {
        MonthlySchedule schedule = Samples.schedule();
        schedule.getLines().forEach(line -> line.setActual(DayCounts.NONE.with(1, 1)));
        schedule.getLines().remove(3);
        var project = Samples.line(4, "A61111", "0930", "1230", 300, "2870100019", "見本デイ", DayCounts.NONE.with(2, 1));
        project.setActual(DayCounts.NONE.with(2, 1));
        schedule.addLine(project);
        return schedule;
    }

    private static String text(ExchangeVersion version, Parcel parcel) throws ExportRefusal {
        Map<FileKind, byte[]> files = new RowEncoder(task(version)).encode(parcel.rows());
        return new String(files.get(FileKind.UPJSK), Ms932.CHARSET);
    }

    private static ExportTask task(ExchangeVersion version) {
        return task(new Sender(2, 3, "2870100019", OfficeKind.PROVIDER, Set.of("15", "A6")), version);
    }

    private static ExportTask task(Sender sender, ExchangeVersion version) {
        return new ExportTask(
                1, sender, version, DataKind.ACTUAL, Samples.MONTH, Bundling.ALL, "20240125101112", List.of());
    }
}
