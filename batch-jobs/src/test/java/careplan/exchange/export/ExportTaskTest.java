package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Names and times that follow from a request alone. */
class ExportTaskTest {

    private final ExportTask task = Samples.task(ExchangeVersion.V3);

    @Test
    void fileNamesAreTheStandards() {
        assertThat(task.fileName(FileKind.UPSIKYU, task.destinations().get(1)))
                .isEqualTo("UPSIKYU_202402_2345678912_2810100038_20240125101112.CSV");
    }

    @Test
    void versionFourNamesTheServiceTypesOfBothSides() {
        ExportTask fourth = Samples.task(ExchangeVersion.V4);
        assertThat(fourth.fileName(FileKind.UPPLAN, fourth.destinations().get(0)))
                .isEqualTo("UPPLAN_202402_2345678912_43_2870100019_15_20240125101112.CSV");
        assertThat(fourth.imageName(fourth.destinations().get(0).route(), 7))
                .isEqualTo("UPKIHON_IMAGE_2345678912_43_2870100019_15_20240125101112_0007.jpg");
    }

    @Test
    void zipNamesBeginWithWhatIsTheirsAlone() {
        assertThat(task.zipPrefix()).isEqualTo("UPPLAN_202402_2345678912_20240125101112");
    }

    @Test
    void timeOfTheEntriesIsTheSerial() {
        assertThat(task.time()).isEqualTo(LocalDateTime.of(2024, 1, 25, 10, 11, 12));
    }
}
