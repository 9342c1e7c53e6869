package careplan.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import careplan.client.CareLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeLevelsTest {

    @ParameterizedTest
    @CsvSource({
        "152343,通所介護Ⅰ２３・定超,CARE_3",
        "15D253,通所介護業務継続計画未策定減算Ⅲ５３,CARE_3",
        "161165,通所リハⅠ２６５,CARE_5",
        "211115,単独短期生活Ⅱ５・夜減,CARE_5",
        "21A111,経併ユ短期２・超・未,CARE_2",
        "221113,老短Ⅰⅱ３・夜・超,CARE_3",
        "231113,ユ型病院療短Ⅰ３・欠５・未,CARE_3",
        "231114,経ユ型病院経過短期２・未,CARE_2",
        "271111,短期特定施設生活介護４・人欠,CARE_4",
        "331783,外部通所介護Ⅰ５３,CARE_3",
        "661111,予防通所リハビリ１１・定超,SUPPORT_1",
        "66D202,予防通所リハ業務継続計画未策定減算３２,SUPPORT_2",
        "721111,認知症通所介護Ⅰⅱ２５・時減,CARE_5",
        "731111,小規模多機能２３・超・日割,CARE_3",
        "761111,定期巡回随時Ⅱ２・日割,CARE_2",
        "761212,定期巡回随時Ⅰ２１・准看,CARE_1",
        "781111,地域通所介護25・虐防,CARE_5"
    })
    void theNameTellsTheLevel(String code, String name, CareLevel level) {
        assertThat(CodeLevels.of(code, name)).contains(level);
    }

    @ParameterizedTest
    @CsvSource({
        "111111,身体介護１",
        "134111,訪看Ⅰ４・複２２・長",
        "156105,通所介護延長加算３",
        "156610,通所介護個別機能訓練加算Ⅰ１",
        "156011,通所介護感染症災害３％加算",
        "166111,通所リハマネジメント加算２１",
        "226000,老短緊急時治療管理２",
        "221311,特定老短１・夜・欠",
        "221312,老短業務継続計画未策定減算特２",
        "231311,特定病院療短２・欠",
        "731999,小規模多機能型市町村独自加算８",
        "761999,定期巡回同一建物減算１",
        "A61111,通所型独自サービス１２",
        "43,短い"
    })
    void otherNumbersAreNoLevel(String code, String name) {
        assertThat(CodeLevels.of(code, name)).isEmpty();
    }

    /** The ministry's table names the level of the basic services of these types. */
    @Test
    void theRuleAgreesWithThePublishedLevels() throws IOException {
        Path table = material("service-codes-2026-06-basic.tsv");
        assumeTrue(Files.exists(table), "the published table is not beside this checkout");
        List<String> different = new ArrayList<>();
        int told = 0;
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#") || !cells[0].matches("1[56].*|78.*") || cells[7].isEmpty()) {
                continue;
            }
            told++;
            if (!CodeLevels.of(cells[0], cells[1]).map(CareLevel::getCode).equals(Optional.of("2" + cells[7]))) {
                different.add(line);
            }
        }
        assertThat(different).isEmpty();
        assertThat(told).isGreaterThan(400);
    }

    /** Services that come in five levels come in all five. */
    @Test
    void levelsOfANameAreWhole() throws IOException {
        Path table = material("service-codes-national-2024-06.tsv");
        assumeTrue(Files.exists(table), "the published table is not beside this checkout");
        Map<CareLevel, Integer> counts = new HashMap<>();
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#")) {
                CodeLevels.of(cells[0], cells[1]).ifPresent(level -> counts.merge(level, 1, Integer::sum));
            }
        }
        assertThat(counts)
                .containsOnlyKeys(
                        CareLevel.CARE_1, CareLevel.CARE_2, CareLevel.CARE_3, CareLevel.CARE_4, CareLevel.CARE_5);
        assertThat(counts.values()).allMatch(count -> count > 1000).containsOnly(counts.get(CareLevel.CARE_1));
    }

    private static Path material(String file) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared/master-data"))) {
            folder = folder.getParent();
        }
        return (folder == null ? Path.of("") : folder)
                .resolve("shared/master-data")
                .resolve(file);
    }
}
