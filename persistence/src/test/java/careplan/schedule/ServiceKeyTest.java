package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ServiceKeyTest {

    @Test
    void everyFieldOfTableSixButDayCountAndNamesTellsServicesApart() {
        assertThat(differing(line -> line.setProviderNumber("2870900032"))).isTrue();
        assertThat(differing(line -> line.setSatelliteBranch("01"))).isTrue();
        assertThat(differing(line -> line.setServiceCode("171004"))).isTrue();
        assertThat(differing(line -> line.setStartTime("0900"))).isTrue();
        assertThat(differing(line -> line.setEndTime("0900"))).isTrue();
        assertThat(differing(line -> line.setUnits(901))).isTrue();
        assertThat(differing(line -> line.setDetailCode("2"))).isTrue();
        assertThat(differing(line -> line.setTaisCode("00001-000002"))).isTrue();
        assertThat(differing(line -> line.setEquipmentCode("F"))).isTrue();
        assertThat(differing(line -> line.setEquipmentName("手すり"))).isTrue();
        assertThat(differing(line -> line.setOver30Days(true))).isTrue();
        assertThat(differing(line -> line.setProratedDays("1"))).isTrue();
        assertThat(differing(line -> line.setServiceName("車いす貸与"))).isFalse();
        assertThat(differing(line -> line.setProviderName("別名"))).isFalse();
        assertThat(differing(line -> line.setPlanned(DayCounts.NONE.with(1, 1))))
                .isFalse();
    }

    @Test
    void everyVariantLeavesOutWhatItsNameSays() {
        ScheduleLine told = line();
        told.setUnits(0);
        told.setEquipmentName(null);
        told.setProratedDays("1");
        assertThat(told.key().asActualsTell()).isEqualTo(line().key().asActualsTell());
        told.setTaisCode("00001-000002");
        assertThat(told.key().asActualsTell()).isNotEqualTo(line().key().asActualsTell());
        assertThat(told.key().withoutArticle()).isEqualTo(line().key().withoutArticle());
        told.setStartTime("0900");
        assertThat(told.key().withoutArticle()).isNotEqualTo(line().key().withoutArticle());
        assertThat(told.key().atAnyTime()).isEqualTo(line().key().atAnyTime());
        told.setDetailCode("2");
        assertThat(told.key().atAnyTime()).isNotEqualTo(line().key().atAnyTime());
    }

    @Test
    void theHyphenOfAnArticlesCodeTellsNothing() {
        ScheduleLine other = line();
        other.setTaisCode("00001－000002");
        ScheduleLine one = line();
        one.setTaisCode("00001-000002");
        assertThat(other.key()).isEqualTo(one.key());
    }

    private static boolean differing(Consumer<ScheduleLine> change) {
        ScheduleLine changed = line();
        change.accept(changed);
        return !changed.key().equals(line().key());
    }

    private static ScheduleLine line() {
        ScheduleLine line = new ScheduleLine();
        line.setProviderNumber("2870900024");
        line.setServiceCode("171003");
        line.setUnits(900);
        line.setEquipmentName("車いす");
        return line;
    }
}
