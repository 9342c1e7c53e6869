package careplan.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertifiedMonthTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @Test
    void theHeavierLevelHoldsWhetherItWentUpOrDown() {
        assertThat(of(until(CareLevel.CARE_3, 15), from(CareLevel.CARE_2, 16)))
                .satisfies(month ->
                        assertThat(month.certification().getCareLevel()).isEqualTo(CareLevel.CARE_2))
                .extracting(CertifiedMonth::previous, CertifiedMonth::changedOn, CertifiedMonth::heaviest)
                .containsExactly(CareLevel.CARE_3, MONTH.atDay(16), CareLevel.CARE_3);
        assertThat(of(from(CareLevel.CARE_1, 10), until(CareLevel.SUPPORT_2, 9)))
                .extracting(CertifiedMonth::previous, CertifiedMonth::changedOn, CertifiedMonth::heaviest)
                .containsExactly(CareLevel.SUPPORT_2, MONTH.atDay(10), CareLevel.CARE_1);
    }

    @Test
    void severalChangesKeepTheHeaviestAndNameTheLast() {
        Certification middle = certification(CareLevel.CARE_1, MONTH.atDay(6), MONTH.atDay(20));
        assertThat(of(until(CareLevel.CARE_4, 5), middle, from(CareLevel.CARE_2, 21)))
                .extracting(CertifiedMonth::previous, CertifiedMonth::changedOn, CertifiedMonth::heaviest)
                .containsExactly(CareLevel.CARE_1, MONTH.atDay(21), CareLevel.CARE_4);
    }

    @Test
    void noChangeInsideTheMonthIsNone() {
        assertThat(List.of(
                        of(from(CareLevel.CARE_2, 1)),
                        of(until(CareLevel.CARE_2, 15), from(CareLevel.CARE_2, 16)),
                        of(
                                certification(
                                        CareLevel.CARE_5,
                                        MONTH.atDay(1).minusYears(1),
                                        MONTH.atDay(1).minusDays(1)),
                                from(CareLevel.CARE_2, 1))))
                .allSatisfy(month -> {
                    assertThat(month.previous()).isNull();
                    assertThat(month.changedOn()).isNull();
                    assertThat(month.heaviest()).isEqualTo(CareLevel.CARE_2);
                });
        assertThat(CertifiedMonth.of(List.of(), MONTH)).isEmpty();
    }

    private static CertifiedMonth of(Certification... certifications) {
        return CertifiedMonth.of(List.of(certifications), MONTH).orElseThrow();
    }

    private static Certification until(CareLevel level, int day) {
        return certification(level, MONTH.atDay(1).minusYears(1), MONTH.atDay(day));
    }

    private static Certification from(CareLevel level, int day) {
        return certification(level, MONTH.atDay(day), MONTH.atDay(day).plusYears(1));
    }

    private static Certification certification(CareLevel level, LocalDate from, LocalDate to) {
        Certification made = new Certification();
        made.setCareLevel(level);
        made.setValidFrom(from);
        made.setValidTo(to);
        return made;
    }
}
