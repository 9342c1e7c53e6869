package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ticks as checkboxes read and write them. */
class SelectionTest {

    private final Selection<Long> selection = new Selection<>();

    @Test
    void isAMapFromEveryKeyToItsTick() {
        Map<Long, Boolean> map = selection;
        assertThat(map.get(1L)).isFalse();
        map.put(1L, true);
        map.put(2L, true);
        map.put(1L, false);
        map.put(3L, null);
        assertThat(map.get(1L)).isFalse();
        assertThat(map.get(2L)).isTrue();
        assertThat(selection.getCount()).isEqualTo(1);
        assertThat(selection.keys()).containsExactly(2L);
    }

    @Test
    void setReplacesAndDropRemoves() {
        selection.put(1L, true);
        selection.set(List.of(2L, 3L));
        selection.drop(List.of(3L, 4L));
        assertThat(selection.keys()).containsExactly(2L);
        selection.clear();
        assertThat(selection.getCount()).isZero();
    }
}
