package careplan.exchange.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ApplyConfirmationTest {

    private final List<Integer> asked = new ArrayList<>();
    private final ApplyConfirmation confirmation = new ApplyConfirmation(id -> null, ids -> {
        asked.add(ids.size());
        return new ApplyCheck(count(ids, 50), count(ids, 115));
    });

    @Test
    void whatCannotBeImportedIsCountedPartByPart() {
        confirmation.open(ids(230), new ApplySummary(230, 0, 0));
        assertThat(confirmation.isChecked()).isFalse();
        assertThat(confirmation.getCheckedCount()).isEqualTo(100);
        assertThat(confirmation.getRefused()).isEqualTo(2);
        confirmation.checkMore();
        confirmation.checkMore();
        assertThat(confirmation.isChecked()).isTrue();
        assertThat(confirmation.getRefused()).isEqualTo(4);
        assertThat(asked).containsExactly(100, 100, 30);
    }

    @Test
    void anotherChoiceIsCountedAnew() {
        confirmation.open(ids(230), new ApplySummary(230, 0, 0));
        confirmation.close();
        confirmation.open(ids(60), new ApplySummary(60, 0, 0));
        assertThat(confirmation.isChecked()).isTrue();
        assertThat(confirmation.getRefused()).isEqualTo(1);
    }

    @Test
    void actualsThatAwaitAPlanAreRefusedOnlyWithoutIt() {
        confirmation.open(ids(60), new ApplySummary(60, 0, 0));
        assertThat(confirmation.isPlansFirst()).isTrue();
        confirmation.open(ids(120), new ApplySummary(120, 0, 0));
        confirmation.checkMore();
        assertThat(confirmation.getAwaitingPlan()).isEqualTo(1);
        assertThat(confirmation.getRefused()).isEqualTo(2);
        confirmation.setPlansFirst(false);
        assertThat(confirmation.getRefused()).isEqualTo(3);
    }

    private static int count(List<Long> ids, int each) {
        return (int) ids.stream().filter(id -> id % each == 0).count();
    }

    private static List<Long> ids(long count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
