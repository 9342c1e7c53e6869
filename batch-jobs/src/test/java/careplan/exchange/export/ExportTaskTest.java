package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.office.OfficeKind;
import careplan.request.Bundling;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names and times that follow from a request alone. */
class ExportTaskTest {

    private final ExportTask task = Samples.task(ExchangeVersion.V3);

    @Test
    void fileNamesAreTheStandards() {
        assertThat(task.fileName(FileKind.UPSIKYU, task.destinations().get(1), 9))
                .isEqualTo("UPSIKYU_202402_2345678912_2810100038_20240125101112.CSV");
    }

    @Test
    void versionFourNamesTheServiceTypesOfBothSides() {
        ExportTask fourth = Samples.task(ExchangeVersion.V4);
        assertThat(fourth.fileName(FileKind.UPPLAN, fourth.destinations().get(0), 9))
                .isEqualTo("UPPLAN_202402_2345678912_43_2870100019_15_20240125101112.CSV");
        assertThat(fourth.imageName(fourth.destinations().get(0), 7))
                .isEqualTo("UPKIHON_IMAGE_2345678912_43_2870100019_15_20240125101112_0007.jpg");
    }

    @Test
    void aPartnerThatReadsOneClientOnlyGetsAUnitForEachByAscendingSerials() {
        ExportTask.Destination narrow =
                new ExportTask.Destination(1, task.destinations().get(0).route(), "デイ", true);
        assertThat(task.fileName(FileKind.UPPLAN, narrow, 1))
                .isEqualTo("UPPLAN_202402_2345678912_2870100019_20240125101112.CSV");
        assertThat(task.serial(DataKind.SCHEDULE, narrow, 50)).isEqualTo("20240125101201");
    }

    @Test
    void planAndActualsForACenterAreTwoUnits() {
        ExportTask actuals = new ExportTask(
                1,
                new Sender(2, 3, "2345678912", OfficeKind.CARE_MANAGEMENT, Set.of("43")),
                ExchangeVersion.V4,
                DataKind.ACTUAL,
                YearMonth.of(2024, 2),
                Bundling.ALL,
                "20240125101112",
                List.of());
        Route route = new Route("43", "2800100055", "46");
        ExportTask.Destination center = new ExportTask.Destination(1, route, "見本センター", false);
        assertThat(actuals.fileName(FileKind.UPPLAN, center, 7))
                .isEqualTo("UPPLAN_202402_2345678912_43_2800100055_46_20240125101112.CSV");
        assertThat(actuals.fileName(FileKind.UPJSK, center, 7))
                .isEqualTo("UPJSK_202402_2345678912_43_2800100055_46_20240125101113.CSV");
        ExportTask.Destination narrow = new ExportTask.Destination(1, route, "見本センター", true);
        assertThat(actuals.serial(DataKind.SCHEDULE, narrow, 3)).isEqualTo("20240125101116");
        assertThat(actuals.serial(DataKind.ACTUAL, narrow, 3)).isEqualTo("20240125101117");
    }

    @Test
    void zipNamesBeginWithWhatIsTheirsAlone() {
        assertThat(task.zipPrefix()).isEqualTo("UPPLAN_202402_2345678912_20240125101112");
    }

    @Test
    void timeOfTheEntriesIsTheSerial() {
        assertThat(task.time()).isEqualTo(LocalDateTime.of(2024, 1, 25, 10, 11, 12));
    }

    @Test
    void servicesOfOneOfficeAreToldApartByTheirFiles() {
        assertThat(new ExportTask.Destination(1, new Route("43", "2870100019", "15"), "デイ", false).label())
                .isEqualTo("デイ（通所介護）");
        assertThat(new ExportTask.Destination(1, Route.to("2870100019"), "デイ", false).label())
                .isEqualTo("デイ");
    }
}
