package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class RoundTripTest {
    @Provide
    Arbitrary<Map<Layout, List<Row>>> files() {
        return RowArbitraries.filesOfEveryLayout();
    }

    @Provide
    Arbitrary<String> texts() {
        return RowArbitraries.text();
    }

    /** For every file and version: reading what was written gives the same rows, without a message. */
    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void whatIsWrittenIsReadBack(@ForAll("files") Map<Layout, List<Row>> files) {
        files.forEach((layout, rows) -> {
            List<Message> messages = new ArrayList<>();
            byte[] file = CsvTestFiles.write(layout, rows, messages::add);
            CsvTestFiles.ReadResult read = CsvTestFiles.read(file, layout);
            assertThat(read.rows()).isEqualTo(rows);
            messages.addAll(read.messages());
            assertThat(messages).isEmpty();
            assertThat(CsvTestFiles.write(layout, read.rows(), messages::add)).isEqualTo(file);
        });
    }

    /** Whatever Unicode text there is, the file holds it with writable characters only and in the same shape. */
    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
    void anyTextBecomesWritable(@ForAll String text) {
        CharacterReplacer.Result result = CharacterReplacer.replace(text);
        assertThat(Ms932.writable(result.text())).isTrue();
        assertThat(new String(result.text().getBytes(Ms932.CHARSET), Ms932.CHARSET))
                .isEqualTo(result.text());
        assertThat(result.replacements().isEmpty()).isEqualTo(Ms932.writable(text));
    }

    @Property(tries = 500)
    void writableTextStaysAsItIs(@ForAll("texts") String text) {
        assertThat(CharacterReplacer.replace(text).text()).isSameAs(text);
    }
}
