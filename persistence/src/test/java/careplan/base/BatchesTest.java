package careplan.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void everythingComesOnceInItsOrderAndNoPieceIsTooLong() {
        List<Integer> all = IntStream.range(0, 1201).boxed().toList();
        List<List<Integer>> batches = Batches.of(all);
        assertThat(batches).extracting(List::size).containsExactly(500, 500, 201);
        assertThat(batches.stream().flatMap(Collection::stream)).containsExactlyElementsOf(all);
    }

    @Test
    void nothingMakesNoPiece() {
        assertThat(Batches.of(List.of())).isEmpty();
    }
}
