package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Ms932;
import careplan.office.OfficeKind;
import careplan.request.Bundling;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rows of deletions, to the byte. */
class DeletionContentTest {

    private static final SentKey MONTH = new SentKey("280008", "0000000123", Samples.MONTH, null);
    private static final SentKey PLAN = new SentKey("280008", "0000000123", null, LocalDate.of(2024, 1, 20));

    @Test
    void aMonthIsNamedOnceForEveryRoute() throws Exception {
        List<SentRecord> sent = List.of(
                sent("2870100019", null, null, null),
                sent("2810100038", null, null, null),
                sent("2870100019", null, null, null));
        assertThat(texts(DataKind.SCHEDULE_DELETION, ExchangeVersion.V3, MONTH, sent))
                .containsOnly(
                        Map.entry("2870100019", "202208,280008,0000000123,202402\r\n"),
                        Map.entry("2810100038", "202208,280008,0000000123,202402\r\n"));
    }

    @Test
    void actualsAreNamedByProviderAndTypeAsEachRouteReceivedThem() throws Exception {
        List<SentRecord> sent = List.of(
                sent("2345678912", "43", "15", "2870100019-15"), sent("2345678912", "43", "A6", "2870100019-A6"));
        assertThat(texts(DataKind.ACTUAL_DELETION, ExchangeVersion.V4, MONTH, sent))
                .containsOnly(
                        Map.entry("15-2345678912-43", "202407,280008,0000000123,202402,2870100019,15\r\n"),
                        Map.entry("A6-2345678912-43", "202407,280008,0000000123,202402,2870100019,A6\r\n"));
    }

    @Test
    void versionThreeNamesAllTypesInOneFile() throws Exception {
        List<SentRecord> sent = List.of(
                sent("2345678912", null, null, "2870100019-15"),
                sent("2345678912", null, null, "2870100019-15,2870100019-A6"));
        assertThat(texts(DataKind.ACTUAL_DELETION, ExchangeVersion.V3, MONTH, sent))
                .containsOnly(Map.entry(
                        "2345678912",
                        "202208,280008,0000000123,202402,2870100019,15\r\n"
                                + "202208,280008,0000000123,202402,2870100019,A6\r\n"));
    }

    @Test
    void documentsAreNamedByTheirDate() throws Exception {
        for (DataKind kind : List.of(
                DataKind.CARE_PLAN_DELETION, DataKind.CLIENT_PROFILE_DELETION, DataKind.PREVENTIVE_PLAN_DELETION)) {
            assertThat(texts(kind, ExchangeVersion.V4, PLAN, List.of(sent("2870100019", "A6", "43", null))))
                    .containsOnly(Map.entry("43-2870100019-A6", "202407,280008,0000000123,20240120\r\n"));
        }
    }

    private static Map<String, String> texts(DataKind kind, ExchangeVersion version, SentKey key, List<SentRecord> sent)
            throws ExportRefusal {
        ExportTask task = new ExportTask(
                1,
                new Sender(2, 3, "2345678912", OfficeKind.CARE_MANAGEMENT, Set.of("43")),
                version,
                kind,
                YearMonth.of(2024, 2),
                Bundling.ALL,
                "20240125101112",
                List.of());
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parcel parcel : DeletionContent.parcels(task, key, sent)) {
            Map<FileKind, byte[]> files = new RowEncoder(task).encode(parcel.rows());
            texts.put(parcel.routes().iterator().next().key(), new String(files.get(kind.parent()), Ms932.CHARSET));
        }
        return texts;
    }

    private static SentRecord sent(String number, String type, String senderType, String services) {
        SentRecord sent = new SentRecord();
        sent.setDestinationNumber(number);
        sent.setDestinationServiceType(type);
        sent.setSenderServiceType(senderType);
        sent.setServices(services);
        return sent;
    }
}
