package careplan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ChainDatabase.ChainClient;
import careplan.support.Browser;
import careplan.support.TestServer;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The chains of the standard, played by people of several offices on their own screens; what arrives is compared in the
 * database at every hop. Nobody else's test works with these clients and their providers.
 */
class WholeChainIT {

    private static final String CENTER = "2800100055";
    private static final String CARE = "2345678912";
    private static final String HELPER = "2870100027";

    /** The second own care-management office. */
    private static final String BRANCH = "2870100043";

    private static final YearMonth MONTH = YearMonth.of(2026, 12);
    /** In which the center wrote the documents of the client of V4. */
    private static final YearMonth WRITTEN = YearMonth.of(2026, 3);

    /** In which every 居宅サービス計画書 has been written or changed. */
    private static final YearMonth PLANNED = YearMonth.of(2026, 9);

    private static final List<DataKind> DOCUMENTS = List.of(DataKind.CLIENT_PROFILE, DataKind.PREVENTIVE_PLAN);

    private static final TestServer SERVER = TestServer.shared();

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    private final ChainDatabase database = new ChainDatabase(SERVER);

    /** A center entrusts a client, the office plans, a provider serves and reports, and the office reports to the center. */
    @Test
    void fromTheCenterToTheCenterInVersionFour() throws Exception {
        ChainClient client = database.client(CARE, "予防 すすむ");
        ChainOffice center = ChainOffice.enter(browser, "center", CENTER, ExchangeVersion.V4, client);
        ChainOffice care = ChainOffice.enter(browser, "care", CARE, ExchangeVersion.V4, client);
        ChainOffice helper = ChainOffice.enter(browser, "helper", HELPER, ExchangeVersion.V4, client);

        documentsComeFromTheCenter(center, care, client);
        theMonthGoesToTheProvider(care, helper, client);
        actualsComeBack(helper, care, client);
        everythingGoesToTheCenter(care, center, client);
        thePlanIsTakenBack(care, helper, client);
    }

    private void documentsComeFromTheCenter(ChainOffice center, ChainOffice care, ChainClient client) throws Exception {
        Map<String, byte[]> files = new TreeMap<>(center.send(WRITTEN, "利用者情報"));
        files.putAll(center.send(WRITTEN, "支援計画書"));
        assertThat(care.ids(files))
                .containsExactly("UPKIHON", "UPKIHON_IMAGE", "UPKIHON_SUB1", "UPKIHON_SUB2", "UPYOBO", "UPYOBO_SUB");
        care.takeIn(files);
        care.apply(null, "地域包括支援事業所", "利用者情報");
        care.apply(null, "地域包括支援事業所", "支援計画書");
        for (DataKind kind : DOCUMENTS) {
            assertThat(database.document(CARE, kind, WRITTEN, client, ExchangeVersion.V4))
                    .as(kind.name())
                    .isNotEmpty()
                    .isEqualTo(database.document(CENTER, kind, WRITTEN, client, ExchangeVersion.V4));
        }
        assertThat(database.pictures(CARE, client)).hasSize(1).isEqualTo(database.pictures(CENTER, client));
    }

    private void theMonthGoesToTheProvider(ChainOffice care, ChainOffice helper, ChainClient client) throws Exception {
        Map<String, byte[]> files = new TreeMap<>(care.send(MONTH, "提供事業所", "利用票"));
        files.putAll(care.send(WRITTEN, "提供事業所", "利用者情報"));
        files.putAll(care.send(WRITTEN, "提供事業所", "支援計画書"));
        ChainClient planned = database.plannedFor(CARE, HELPER, PLANNED);
        files.putAll(care.with(planned).send(PLANNED, "提供事業所", "居宅サービス計画書"));
        assertThat(helper.ids(files)).contains("UP1KYO", "UP2KYO", "UP3KYO");
        helper.takeIn(files);
        helper.with(planned).lookAt("居宅サービス計画書");
        assertThat(database.received(HELPER, DataKind.CARE_PLAN, PLANNED, planned, ExchangeVersion.V4))
                .isNotEmpty()
                .isEqualTo(database.document(CARE, DataKind.CARE_PLAN, PLANNED, planned, ExchangeVersion.V4));
        assertThat(helper.apply(MONTH, "利用票")).contains("追加");
        assertThat(database.plan(HELPER, client)).hasSizeGreaterThan(5).isEqualTo(database.plan(CARE, client));
        assertThat(helper.month(database.scheduleId(HELPER, client)))
                .isEqualTo(care.month(database.scheduleId(CARE, client)));
        for (DataKind kind : DOCUMENTS) {
            helper.apply(null, kind == DataKind.CLIENT_PROFILE ? "利用者情報" : "支援計画書");
            assertThat(database.received(HELPER, kind, WRITTEN, client, ExchangeVersion.V4))
                    .as(kind.name())
                    .isEqualTo(database.document(CARE, kind, WRITTEN, client, ExchangeVersion.V4));
        }
    }

    private void actualsComeBack(ChainOffice helper, ChainOffice care, ChainClient client) throws Exception {
        helper.enterActualsWithoutOneOn(database.scheduleId(HELPER, client), 18);
        care.takeIn(helper.send(MONTH));
        assertThat(care.apply(MONTH, "提供事業所")).contains("実績 3回（4・11・25日）");
        assertThat(database.actuals(CARE, HELPER, client))
                .isNotEmpty()
                .isEqualTo(database.actuals(HELPER, HELPER, client));
    }

    private void everythingGoesToTheCenter(ChainOffice care, ChainOffice center, ChainClient client) throws Exception {
        care.write(database.documentId(CARE, DataKind.PREVENTIVE_PLAN, client), "総合的な方針", "体操を毎週続ける。");
        care.enterActuals(database.scheduleId(CARE, client));
        Map<String, byte[]> files = new TreeMap<>(care.send(MONTH, "地域包括支援事業所", "実績票"));
        assertThat(center.ids(files)).containsExactly("UPHOSOKU", "UPJSK", "UPPLAN", "UPSIKYU");
        files.putAll(care.send(WRITTEN, "地域包括支援事業所", "利用者情報"));
        files.putAll(care.send(WRITTEN, "地域包括支援事業所", "支援計画書"));
        center.takeIn(files);
        center.applyOver(null, "居宅介護支援事業所", "利用者情報");
        assertThat(center.applyOver(null, "居宅介護支援事業所", "支援計画書")).contains("体操を毎週続ける。");
        for (DataKind kind : DOCUMENTS) {
            assertThat(database.document(CENTER, kind, WRITTEN, client, ExchangeVersion.V4))
                    .as(kind.name())
                    .isEqualTo(database.document(CARE, kind, WRITTEN, client, ExchangeVersion.V4));
        }
        assertThat(database.pictures(CENTER, client)).isEqualTo(database.pictures(CARE, client));
        center.apply(MONTH, "居宅介護支援事業所", "利用票");
        center.apply(MONTH, "居宅介護支援事業所", "実績票");
        assertThat(database.plan(CENTER, client)).isEqualTo(database.plan(CARE, client));
        assertThat(database.actuals(CENTER, client)).isEqualTo(database.actuals(CARE, client));
        assertThat(center.month(database.scheduleId(CENTER, client)))
                .isEqualTo(care.month(database.scheduleId(CARE, client)));
    }

    private void thePlanIsTakenBack(ChainOffice care, ChainOffice helper, ChainClient client) throws Exception {
        List<List<String>> done = database.actuals(HELPER, HELPER, client);
        Map<String, byte[]> files = care.send(MONTH, "提供事業所", "削除出力", "利用票");
        assertThat(helper.ids(files)).containsExactly("DLTPLAN");
        helper.takeIn(files);
        assertThat(helper.apply(MONTH, "削除出力", "利用票")).contains("削除");
        assertThat(database.planned(HELPER, client)).isEmpty();
        assertThat(database.actuals(HELPER, HELPER, client)).isEqualTo(done);
    }

    /** An office plans, sends the month and the 居宅サービス計画書 to a provider, and has its actuals back. */
    @Test
    void fromTheCareManagerAndBackInVersionThree() throws Exception {
        ChainClient client = database.servedBy(BRANCH, HELPER);
        ChainOffice care = ChainOffice.enter(browser, "care", BRANCH, ExchangeVersion.V3, client);
        ChainOffice helper = ChainOffice.enter(browser, "helper", HELPER, ExchangeVersion.V3, client);

        Map<String, byte[]> files = new TreeMap<>(care.send(MONTH, "利用票"));
        files.putAll(care.send(PLANNED, "居宅サービス計画書"));
        assertThat(helper.ids(files)).containsExactly("UP1KYO", "UP2KYO", "UPHOSOKU", "UPPLAN", "UPSIKYU");
        helper.takeIn(files);
        helper.apply(MONTH, "利用票");
        assertThat(database.plan(HELPER, client)).hasSizeGreaterThan(3).isEqualTo(database.plan(BRANCH, client));
        assertThat(helper.month(database.scheduleId(HELPER, client)))
                .isEqualTo(care.month(database.scheduleId(BRANCH, client)));
        helper.lookAt("居宅サービス計画書");
        assertThat(database.received(HELPER, DataKind.CARE_PLAN, PLANNED, client, ExchangeVersion.V3))
                .isNotEmpty()
                .isEqualTo(database.document(BRANCH, DataKind.CARE_PLAN, PLANNED, client, ExchangeVersion.V3));

        helper.enterActuals(database.scheduleId(HELPER, client));
        care.takeIn(helper.send(MONTH));
        assertThat(care.apply(MONTH, "実績票")).contains("作成済").contains("実績済");
        assertThat(database.actuals(BRANCH, client)).isEqualTo(database.actuals(HELPER, client));
        assertThat(care.month(database.scheduleId(BRANCH, client)))
                .isEqualTo(helper.month(database.scheduleId(HELPER, client)));
    }
}
