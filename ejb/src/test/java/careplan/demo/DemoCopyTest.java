package careplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.master.ServiceCode;
import careplan.schedule.CopyWishes;
import careplan.schedule.MonthCopy;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The demo's December copied into January: what is once a month is neither lost nor doubled. */
class DemoCopyTest {

    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Test
    void whatIsOnceAMonthIsNeitherLostNorDoubled() {
        try (DemoDatabase demo = new DemoDatabase(new DemoSettings(true, 120, DECEMBER))) {
            MonthCopy.Codes codes = codes(demo);
            int once = 0;
            for (MonthlySchedule month : demo.list(
                    "select s from MonthlySchedule s where s.serviceMonth = ?1", MonthlySchedule.class, DECEMBER)) {
                MonthCopy copy = MonthCopy.of(
                        List.of(month),
                        DECEMBER.plusMonths(1),
                        month.getCareLevel(),
                        codes,
                        counts -> counts,
                        CopyWishes.NONE);
                for (ScheduleLine line : month.getLines()) {
                    boolean monthly = codes.find(line.getServiceCode())
                            .map(ServiceCode::isMonthly)
                            .orElse(false);
                    if (monthly && line.getPlanned().days() == 1 && line.getProratedDays() == null) {
                        once++;
                        assertOnce(line, copy);
                    }
                }
            }
            assertThat(once).as("lines that are once a month").isGreaterThan(100);
        }
    }

    private static void assertOnce(ScheduleLine line, MonthCopy copy) {
        List<ScheduleLine> copied = copy.lines().stream()
                .filter(other -> other.key().asActualsTell().equals(line.key().asActualsTell())
                        && line.getUnits() == other.getUnits()
                        && String.valueOf(line.getEquipmentName()).equals(String.valueOf(other.getEquipmentName())))
                .toList();
        boolean noted =
                copy.notes().stream().anyMatch(note -> note.serviceCode().equals(line.getServiceCode()));
        if (!noted) {
            assertThat(copied).as(line.getServiceCode()).isNotEmpty();
        }
        copied.forEach(other -> assertThat(other.getPlanned().total())
                .isEqualTo(line.getPlanned().total()));
    }

    private static MonthCopy.Codes codes(DemoDatabase demo) {
        return new MonthCopy.Codes() {
            @Override
            public Optional<ServiceCode> find(String code) {
                return demo.masterData.serviceCode(code, DECEMBER.plusMonths(1), null);
            }

            @Override
            public Optional<CareLevel> levelOf(ServiceCode code) {
                return Optional.empty();
            }
        };
    }
}
