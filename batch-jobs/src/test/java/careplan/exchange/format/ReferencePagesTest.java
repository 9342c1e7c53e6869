package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.Client;
import careplan.exchange.receive.ReceivedPart;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.Transmission;
import careplan.plan.PlanDocument;
import careplan.plan.PlanDocumentPart;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleTypeTotal;
import careplan.schedule.ServiceDetails;
import careplan.schedule.StatementLine;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferencePagesTest {
    private static final Map<String, Class<?>> ENTITIES = Stream.of(
                    Client.class,
                    MonthlySchedule.class,
                    PlanDocument.class,
                    PlanDocumentPart.class,
                    ReceivedPart.class,
                    ReceivedRecord.class,
                    ScheduleLine.class,
                    ScheduleTypeTotal.class,
                    ServiceDetails.class,
                    StatementLine.class,
                    Transmission.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final ReferencePages pages = new ReferencePages();

    @Test
    void theFormatReferenceIsCurrent() throws IOException {
        compare("format-reference.md", pages.formatReference());
    }

    @Test
    void theListOfMessagesIsCurrent() throws IOException {
        compare("messages.md", pages.messages());
    }

    private static void compare(String name, String page) throws IOException {
        Path path = Path.of("..", "docs", name);
        if (Boolean.getBoolean("careplan.write-docs")) {
            Files.writeString(path, page);
        }
        assertThat(Files.readString(path))
                .as("docs/" + name + " is out of date: run this test with -Dcareplan.write-docs=true")
                .isEqualTo(page);
    }

    /** Whoever renames an attribute is told that the page speaks of it. */
    @Test
    void everyFieldIsKeptSomewhereThatExists() {
        for (Layout layout : Layouts.all()) {
            for (LayoutField field : layout.fields()) {
                String storage = pages.storage(layout.kind(), field.key());
                assertThat(storage).as(layout + " " + field.key()).isNotNull();
                if (!storage.startsWith("(")) {
                    String[] parts = storage.split("\\.");
                    assertThat(ENTITIES).containsKey(parts[0]);
                    assertThat(Arrays.stream(ENTITIES.get(parts[0]).getDeclaredFields())
                                    .map(Field::getName))
                            .as(storage)
                            .contains(parts[1]);
                }
            }
        }
    }

    @Test
    void theTableOfStorageNamesNoFieldThatDoesNotExist() {
        for (String[] line : Resources.tsv("storage.tsv").stream().skip(1).toList()) {
            assertThat(Layouts.all())
                    .as(String.join(" ", line))
                    .anyMatch(layout ->
                            layout.kind().name().equals(line[0]) && (line[1].equals("*") || layout.has(line[1])));
        }
    }
}
