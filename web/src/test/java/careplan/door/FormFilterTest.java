package careplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forms of a page may say, and when it is their turn. */
class FormFilterTest {

    @ParameterizedTest
    @CsvSource({
        "clients:list_rows, 20, true",
        "clients:list_rows, 100, true",
        "clients:list_rows, 1000000, false",
        "clients:list_rows, 99999999999999999999, false",
        "clients:list_rows, -1, false",
        "clients:list_rows, 0, false",
        "clients:list_rows, abc, false",
        "clients:list_rows, '', false",
        "clients:list_first, 0, true",
        "clients:list_first, 99980, true",
        "clients:list_first, -20, false",
        "clients:list_first, 1.5, false",
        "clients:list_first, 999999999999, false",
        "basics:name, '-20 abc', true"
    })
    void listsAreAskedForWhatTheyOffer(String name, String value, boolean sense) {
        assertThat(SentParameters.makeSense(Map.of(name, new String[] {value}))).isEqualTo(sense);
    }

    @Test
    void noParameterHoldsTheEndOfAString() {
        assertThat(SentParameters.makeSense(Map.of("a", new String[] {"b", "c\0"})))
                .isFalse();
        assertThat(SentParameters.makeSense(Map.of("a\0", new String[] {"b"}))).isFalse();
        assertThat(SentParameters.makeSense(Map.of("a", new String[] {"", "二\nline"})))
                .isTrue();
    }

    @Test
    void formsOfOnePageTakeTurnsAndOthersDoNotWait() throws Exception {
        PageTurns turns = new PageTurns();
        AtomicInteger answers = new AtomicInteger();
        CountDownLatch sent = new CountDownLatch(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            assertThat(turns.begin("page")).isTrue();
            var waiting = IntStream.range(0, 2)
                    .mapToObj(i -> people.submit(() -> {
                        sent.countDown();
                        turns.begin("page");
                        int before = answers.get();
                        answers.set(before + 1);
                        turns.end("page");
                    }))
                    .toList();
            sent.await();
            assertThat(turns.begin("other")).isTrue();
            turns.end("other");
            assertThat(answers).hasValue(0);
            turns.end("page");
            for (Future<?> one : waiting) {
                one.get();
            }
            assertThat(answers).hasValue(2);
        } finally {
            people.shutdownNow();
        }
        assertThat(turns.size()).as("nothing is left behind").isZero();
    }

    @Test
    void nobodyFillsTheServersThreadsWithOnePage() throws Exception {
        PageTurns turns = new PageTurns();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(20);
        CountDownLatch all = new CountDownLatch(20 - 5);
        try {
            turns.begin("page");
            for (int i = 0; i < 20; i++) {
                people.submit(() -> {
                    if (turns.begin("page")) {
                        turns.end("page");
                    } else {
                        refused.incrementAndGet();
                        all.countDown();
                    }
                });
            }
            all.await();
            assertThat(refused).hasValue(15);
            turns.end("page");
        } finally {
            people.shutdown();
        }
    }
}
