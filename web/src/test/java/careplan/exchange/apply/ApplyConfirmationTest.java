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
        return (int) ids.stream().filter(id -> id % 50 == 0).count();
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

    private static List<Long> ids(long count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
