package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ServiceKeyTest {

    @Test
    void everyFieldOfTableSixButDayCountAndNamesTellsServicesApart() {
        assertThat(differing(line -> line.getService().setProviderNumber("2870900032")))
                .isTrue();
        assertThat(differing(line -> line.getService().setSatelliteBranch("01")))
                .isTrue();
        assertThat(differing(line -> line.getService().setServiceCode("171004")))
                .isTrue();
        assertThat(differing(line -> line.getService().setStartTime("0900"))).isTrue();
        assertThat(differing(line -> line.getService().setEndTime("0900"))).isTrue();
        assertThat(differing(line -> line.getService().setUnits(901))).isTrue();
        assertThat(differing(line -> line.getService().setDetailCode("2"))).isTrue();
        assertThat(differing(line -> line.getService().setTaisCode("00001-000002")))
                .isTrue();
        assertThat(differing(line -> line.getService().setEquipmentCode("F"))).isTrue();
        assertThat(differing(line -> line.getService().setEquipmentName("手すり"))).isTrue();
        assertThat(differing(line -> line.getService().setOver30Days(true))).isTrue();
        assertThat(differing(line -> line.getService().setProratedDays("1"))).isTrue();
        assertThat(differing(line -> line.getService().setServiceName("車いす貸与"))).isFalse();
        assertThat(differing(line -> line.getService().setProviderName("別名"))).isFalse();
        assertThat(differing(line -> line.setPlanned(DayCounts.NONE.with(1, 1))))
                .isFalse();
    }

    @Test
    void everyVariantLeavesOutWhatItsNameSays() {
        ScheduleLine told = line();
        told.getService().setUnits(0);
        told.getService().setEquipmentName(null);
        told.getService().setProratedDays("1");
        assertThat(told.key().asActualsTell()).isEqualTo(line().key().asActualsTell());
        told.getService().setTaisCode("00001-000002");
        assertThat(told.key().asActualsTell()).isNotEqualTo(line().key().asActualsTell());
        assertThat(told.key().withoutArticle()).isEqualTo(line().key().withoutArticle());
        told.getService().setStartTime("0900");
        assertThat(told.key().withoutArticle()).isNotEqualTo(line().key().withoutArticle());
        assertThat(told.key().atAnyTime()).isEqualTo(line().key().atAnyTime());
        told.getService().setDetailCode("2");
        assertThat(told.key().atAnyTime()).isNotEqualTo(line().key().atAnyTime());
    }

    @Test
    void theHyphenOfAnArticlesCodeTellsNothing() {
        ScheduleLine other = line();
        other.getService().setTaisCode("00001－000002");
        ScheduleLine one = line();
        one.getService().setTaisCode("00001-000002");
        assertThat(other.key()).isEqualTo(one.key());
    }

    private static boolean differing(Consumer<ScheduleLine> change) {
        ScheduleLine changed = line();
        change.accept(changed);
        return !changed.key().equals(line().key());
    }

    private static ScheduleLine line() {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        details.setProviderNumber("2870900024");
        details.setServiceCode("171003");
        details.setUnits(900);
        details.setEquipmentName("車いす");
        return line;
    }
}
