package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeptChoiceTest {

    private final KeptChoice<String> choice = new KeptChoice<>();

    @Test
    void whatAListDoesNotHoldComesBackWithTheNextThatDoes() {
        choice.set("day");
        choice.offer(List.of("helper"));
        assertThat(choice.get()).isNull();
        choice.set(null); // the page sends what it shows
        choice.offer(List.of());
        choice.set(null);
        choice.offer(List.of("day", "helper"));
        assertThat(choice.get()).isEqualTo("day");
    }

    @Test
    void whoeverChoosesSomethingElseKeepsThat() {
        choice.set("day");
        choice.offer(List.of("helper"));
        choice.set("helper");
        choice.offer(List.of("day", "helper"));
        assertThat(choice.get()).isEqualTo("helper");
        choice.set(null);
        choice.offer(List.of("day", "helper"));
        assertThat(choice.get()).isNull();
    }

    @Test
    void nothingIsChosenOfItself() {
        choice.offer(List.of("day"));
        assertThat(choice.get()).isNull();
    }

    @Test
    void aClearedChoiceDoesNotComeBack() {
        choice.set("day");
        choice.offer(List.of());
        choice.clear();
        choice.offer(List.of("day"));
        assertThat(choice.get()).isNull();
    }
}
