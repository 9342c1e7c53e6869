package careplan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {

    @Test
    void aKnownNumberHasAName() {
        assertThat(Municipalities.nameOf("271007")).hasValue("大阪市");
        assertThat(Municipalities.nameOf("281055")).hasValue("神戸市兵庫区");
        assertThat(Municipalities.nameOf("999999")).isEmpty();
        assertThat(Municipalities.nameOf(null)).isEmpty();
    }

    /** Where the list that ours was made from is beside the checkout. */
    @Test
    void theyAreThoseOfTheDerivedList() throws IOException {
        Path list = derived();
        assumeTrue(list != null, "the derived list is not beside this checkout");
        Map<String, String> expected = Files.readAllLines(list).stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[3].replace(" ", "")));
        assertThat(Municipalities.all()).hasSize(1_916).isEqualTo(expected);
    }

    private static Path derived() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path list = folder.resolve("shared/master-data/insurer-numbers-derived.tsv");
            if (Files.exists(list)) {
                return list;
            }
        }
        return null;
    }
}
