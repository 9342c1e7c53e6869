package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.client.Certification;
import careplan.client.Insurer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of a month in which the insurer or the number changes. */
class InsuredPartTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private final Insurer kobe = insurer("281055");
    private final Insurer osaka = insurer("271007");

    @Test
    void oneNumberIsOnePartWhateverTheLevels() {
        List<InsuredPart> parts = InsuredPart.of(
                List.of(
                        certification(kobe, "1", CareLevel.CARE_2, "2026-11-16", "2027-11-30"),
                        certification(kobe, "1", CareLevel.CARE_3, "2025-12-01", "2026-11-15")),
                NOVEMBER);
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).first()).isEqualTo(NOVEMBER.atDay(1));
        assertThat(parts.get(0).last()).isEqualTo(NOVEMBER.atEndOfMonth());
        assertThat(parts.get(0).certified().heaviest()).isEqualTo(CareLevel.CARE_3);
    }

    @Test
    void whoMovesToAnotherCityHasTwoEvenIfTheOldOneWasNotShortened() {
        List<InsuredPart> parts = InsuredPart.of(
                List.of(
                        certification(kobe, "1", CareLevel.CARE_3, "2025-12-01", "2027-11-30"),
                        certification(osaka, "9", CareLevel.CARE_2, "2026-11-16", "2027-05-31")),
                NOVEMBER);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).isOf(kobe, "1")).isTrue();
        assertThat(parts.get(0).last()).isEqualTo(NOVEMBER.atDay(15));
        assertThat(parts.get(0).certified().heaviest()).isEqualTo(CareLevel.CARE_3);
        assertThat(parts.get(1).isOf(osaka, "9")).isTrue();
        assertThat(parts.get(1).first()).isEqualTo(NOVEMBER.atDay(16));
        assertThat(parts.get(1).certified().heaviest())
                .as("each insurer has its own limit")
                .isEqualTo(CareLevel.CARE_2);
        DayCounts all = DayCounts.NONE.with(1, 1).with(15, 2).with(16, 1).with(30, 1);
        assertThat(parts.get(0).within(all)).isEqualTo(DayCounts.NONE.with(1, 1).with(15, 2));
        assertThat(parts.get(1).within(all))
                .isEqualTo(DayCounts.NONE.with(16, 1).with(30, 1));
    }

    @Test
    void aNumberThatBeginsOnTheFirstLeavesNoDayToTheOldOne() {
        List<InsuredPart> parts = InsuredPart.of(
                List.of(
                        certification(kobe, "1", CareLevel.CARE_3, "2025-12-01", "2027-11-30"),
                        certification(kobe, "2", CareLevel.CARE_3, "2026-11-01", "2027-05-31")),
                NOVEMBER);
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).isOf(kobe, "2")).isTrue();
    }

    private static Insurer insurer(String number) {
        Insurer insurer = new Insurer();
        insurer.setInsurerNumber(number);
        return insurer;
    }

    private static Certification certification(
            Insurer insurer, String number, CareLevel level, String from, String to) {
        Certification certification = new Certification();
        certification.setInsurer(insurer);
        certification.setInsuredNumber(number);
        certification.setCareLevel(level);
        certification.setValidFrom(LocalDate.parse(from));
        certification.setValidTo(LocalDate.parse(to));
        return certification;
    }
}
