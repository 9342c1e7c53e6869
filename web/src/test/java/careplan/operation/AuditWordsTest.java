package careplan.operation;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.audit.AuditRow;
import careplan.print.PrintSource;
import careplan.schedule.Beginning;
import careplan.schedule.ScheduleStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditWordsTest {

    private static final Path SERVICES = Path.of("../ejb/src/main/java");

    private static final Pattern DEED = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"|AuditEntry\\.of\\(\"([A-Z]+)\"\\)");

    private static final Pattern SUBJECT = Pattern.compile("\\.subject\\((\\w+)\\.class");

    @Test
    void everyDeedThatTheServicesRecordHasAName() throws IOException {
        assertThat(found(DEED)).hasSizeGreaterThan(30).allSatisfy(code -> assertThat(AuditWords.INSTANCE.action(code))
                .as(code)
                .isNotEqualTo(code));
    }

    @Test
    void whatADeedWasDoneToIsNamed() throws IOException {
        assertThat(found(SUBJECT)).contains("PlanDocument", "Staff").allSatisfy(type -> assertThat(
                        AuditWords.INSTANCE.subject(row(type, null)))
                .doesNotContain(type)
                .endsWith(" 7"));
    }

    @Test
    void remarksAreInWordsAndReasonsAsTheyWereTyped() {
        assertThat(detail("CONFIRMED -> DRAFTED: DRAFTED のまま送ったため")).isEqualTo("確定済 -> 作成済: DRAFTED のまま送ったため");
        assertThat(detail("FAILED -> CANCELLED: FAILED のままでは困るため")).isEqualTo("エラー -> 取消: FAILED のままでは困るため");
        assertThat(detail("office=2345678912 added=[SCHEDULES, CAREPLAN_LINK] removed=[]"))
                .isEqualTo("事業所：2345678912 追加：[提供票, ケアプラン連携] 取消：[]");
        assertThat(detail("CARE_PLAN_DELETION 2026-03-21")).isEqualTo("居宅サービス計画書の削除 2026-03-21");
        assertThat(detail("admin=false active=true login=false")).isEqualTo("管理者：いいえ 有効：はい ログイン名の変更：いいえ");
        assertThat(detail(null)).isEmpty();
        Stream.of(PrintSource.values(), ScheduleStatus.values(), Beginning.values())
                .flatMap(Arrays::stream)
                .map(Object::toString)
                .forEach(code -> assertThat(detail(code)).isNotEqualTo(code));
    }

    private static String detail(String text) {
        return AuditWords.INSTANCE.detail(row(null, text));
    }

    private static AuditRow row(String subjectType, String detail) {
        return new AuditRow(1, null, null, null, "LOGIN", null, null, null, subjectType, 7L, null, detail, null, null);
    }

    /** What the pattern finds in the services that write the log. */
    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SERVICES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditWordsTest::text)
                    .filter(text -> text.contains("AuditEntry.of("))
                    .flatMap(text -> pattern.matcher(text).results())
                    .map(AuditWordsTest::code)
                    .forEach(codes::add);
        }
        return codes;
    }

    private static String code(MatchResult match) {
        return match.groupCount() > 1 && match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
