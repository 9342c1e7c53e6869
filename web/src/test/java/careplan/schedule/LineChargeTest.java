package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of a line's charge does not go together. */
class LineChargeTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void proratedDaysEndAfterTheyBeginAndInsideTheMonth() {
        assertThat(prorated(10, 20)).isEmpty();
        assertThat(prorated(10, 10)).isEmpty();
        assertThat(prorated(20, 10)).contains("proratedTo");
        assertThat(prorated(20, 31)).contains("proratedTo");
    }

    @Test
    void anArticleRentedByTheDayHasItsDays() {
        LineCharge charge = new LineCharge(new EditedLine(), NOVEMBER);
        charge.setPeriod(RentalPeriod.DAYS);
        assertThat(charge.fault("171003", "特殊寝台貸与").map(LineCharge.Fault::field))
                .contains("rentalDays");
        charge.setRentalDays(12);
        assertThat(charge.fault("171003", "特殊寝台貸与")).isEmpty();
        charge.setRentalDays(null);
        assertThat(charge.fault("152341", "通所介護Ⅰ３１")).as("not asked for").isEmpty();
    }

    @Test
    void daysWithAGapStayAsTheyAreUntilSomebodyChangesThem() {
        String gap = "0111001110" + "0".repeat(21);
        EditedLine line = new EditedLine();
        line.getService().setServiceName("訪問型独自サービス１１日割");
        line.getService().setServiceCode("A22111");
        line.getService().setProratedDays(gap);
        assertThat(line.getProratedFrom()).isEqualTo(2);
        assertThat(line.getProratedTo()).isEqualTo(9);
        LineCharge charge = new LineCharge(line, NOVEMBER);
        charge.writeTo(line);
        assertThat(line.getProratedDays()).isEqualTo(gap);
        charge.setProratedTo(10);
        charge.writeTo(line);
        assertThat(line.getProratedDays()).isEqualTo("0111111111" + "0".repeat(21));
    }

    private static Optional<String> prorated(int from, int to) {
        LineCharge charge = new LineCharge(new EditedLine(), NOVEMBER);
        charge.setProratedFrom(from);
        charge.setProratedTo(to);
        return charge.fault("A22111", "訪問型独自サービス１１日割").map(LineCharge.Fault::field);
    }
}
