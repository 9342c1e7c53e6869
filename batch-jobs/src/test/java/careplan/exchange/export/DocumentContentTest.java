package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Ms932;
import careplan.exchange.format.Row;
import careplan.office.OfficeKind;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import careplan.plan.PlanDocumentImage;
import careplan.plan.PlanDocumentPart;
import careplan.request.Bundling;
import careplan.schedule.MonthlySchedule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rows of plan documents, to the byte, and the names of their pictures. */
class DocumentContentTest {

    private static final LocalDate DATE = LocalDate.of(2024, 1, 20);
    private static final Route DAY = new Route("43", "2870100019", "A6");
    private static final Route CENTER = new Route("43", "2800100055", "46");

    @Test
    void aCarePlanIsWhatIsStoredWithTheKeysOfTheDocument() throws Exception {
        PlanDocument document = document(DataKind.CARE_PLAN);
        part(
                document,
                Row.builder(Layouts.of(FileKind.UP1KYO, ExchangeVersion.V4))
                        .set("保険者番号", "999999")
                        .set("被保険者番号", "9999999999")
                        .set("作成年月日", DATE)
                        .set("居宅サービス計画作成者氏名", "見本 花子")
                        .set("介護支援事業者名", "見本プラン")
                        .set("介護支援事業者コード", "2345678912")
                        .set("居宅サービス計画作成（変更）日", "20200101")
                        .set("初回居宅サービス計画作成日", DATE)
                        .set("認定状況区分", "2")
                        .set("認定日", "20230920")
                        .set("認定有効期間開始日", "20231001")
                        .set("認定有効期間終了日", "20250930")
                        .set("要介護状態区分", "22")
                        .set("総合的な援助の方針", "一行目\n\"二\"行目")
                        .build());
        part(
                document,
                Row.builder(Layouts.of(FileKind.UP3KYO, ExchangeVersion.V4))
                        .set("週間サービス計画表作成年月日", DATE)
                        .set("介護サービス内容", "デイ")
                        .set("曜日", "1")
                        .set("開始時間", "0930")
                        .set("終了時間", "1630")
                        .build());

        Map<FileKind, byte[]> third = files(document, ExchangeVersion.V3, List.of());
        assertThat(third.keySet()).containsExactlyInAnyOrder(FileKind.UP1KYO, FileKind.UP2KYO, FileKind.UPHOSOKU);
        assertThat(text(third, FileKind.UP2KYO))
                .startsWith("202208,280008,0000000123,20240120,20240120,,")
                .endsWith("\r\n");
        assertThat(text(third, FileKind.UP1KYO))
                .isEqualTo(
                        "202208,280008,0000000123,20240120,,\"\",\"\",\"見本 花子\",\"見本プラン\",,\"\",\"\",2345678912,"
                                + "20240120,20240120,,2,20230920,20231001,20250930,22,\"\",\"\",\"一行目\r\n\"\"二\"\"行目\",,\"\",,\r\n");
        assertThat(text(third, FileKind.UPHOSOKU))
                .isEqualTo("202208,280008,0000000123,20240120,\"タカミ ミホン\",\"髙見 見本\",2,19400309,652-0001,"
                        + "\"神戸市兵庫区架空町1-1\",\"\",078-000-0001,20230920,20231001,20250930,2,,22,"
                        + ",".repeat(42) + "2345678912,,000000\r\n");
        Map<FileKind, byte[]> fourth = files(document, ExchangeVersion.V4, List.of());
        assertThat(text(fourth, FileKind.UP3KYO))
                .isEqualTo("202407,280008,0000000123,20240120,20240120,\"デイ\",1,0930,1630,\"\",,,\"\"\r\n");
    }

    /** An empty need, goal or service is a row that says nothing; フリガナ are katakana, whatever was typed. */
    @Test
    void rowsThatSayNothingAreNotSentAndKanaAreKatakana() throws Exception {
        PlanDocument plan = document(DataKind.PREVENTIVE_PLAN);
        Layout needs = Layouts.of(FileKind.UPYOBO_SUB, ExchangeVersion.V4);
        part(plan, Row.builder(Layouts.of(FileKind.UPYOBO, ExchangeVersion.V4)).build());
        part(
                plan,
                Row.builder(needs).set("課題ＮＯ", 1).set("総合的課題", "外出が減った").build(),
                Row.builder(needs)
                        .set("課題ＮＯ", 2)
                        .set("支援計画ＮＯ", 1)
                        .set("総合的課題", "　")
                        .build());
        assertThat(DocumentRows.of(plan, ExchangeVersion.V4).get(FileKind.UPYOBO_SUB))
                .singleElement()
                .satisfies(row -> assertThat(row.get("課題ＮＯ")).isEqualTo("1"));
        PlanDocument profile = document(DataKind.CLIENT_PROFILE);
        part(
                profile,
                Row.builder(Layouts.of(FileKind.UPKIHON, ExchangeVersion.V4))
                        .set("利用者氏名フリガナ", "たかみ みほん")
                        .build());
        assertThat(DocumentRows.of(profile, ExchangeVersion.V4)
                        .get(FileKind.UPKIHON)
                        .get(0)
                        .get("利用者氏名フリガナ"))
                .isEqualTo("タカミ ミホン");
    }

    /** What others leave out or write twice is never sent on: some readers fail on it. */
    @Test
    void everyNeedGoalAndServiceIsSentWithItsThreeNumbersAndNoneTwice() {
        PlanDocument plan = document(DataKind.CARE_PLAN);
        part(plan, Row.builder(Layouts.of(FileKind.UP1KYO, ExchangeVersion.V4)).build());
        part(
                plan,
                second("1", "歩行", "1", "外出", "1", "訓練", "Y"),
                second("", "", "", "", "2", "見守り", "N"),
                second("", "", "", "散歩", "", "付き添い", ""),
                second("1", "", "1", "", "2", "声かけ", "Y"),
                second("", "入浴", "", "安全に入る", "", "入浴介助", "Y"),
                second("7", "食事", "1", "", "1", "配食", ""));
        List<Row> sent = DocumentRows.of(plan, ExchangeVersion.V4).get(FileKind.UP2KYO);
        assertThat(sent)
                .extracting(row -> row.get("課題ＮＯ") + "-" + row.get("援助目標ＮＯ") + "-" + row.get("援助内容ＮＯ"))
                .containsExactly("1-1-1", "1-1-2", "1-2-1", "1-1-3", "2-1-1", "7-1-1");
        assertThat(sent).extracting(row -> row.get("保険対象区分")).containsExactly("Y", "", "", "Y", "Y", "");
    }

    private static Row second(
            String need,
            String needText,
            String goal,
            String goalText,
            String content,
            String service,
            String covered) {
        return Row.builder(Layouts.of(FileKind.UP2KYO, ExchangeVersion.V4))
                .set("課題ＮＯ", need)
                .set("課題", needText)
                .set("援助目標ＮＯ", goal)
                .set("長期目標", goalText)
                .set("援助内容ＮＯ", content)
                .set("サービス内容", service)
                .set("保険対象区分", covered)
                .build();
    }

    @Test
    void aPictureGoesToEveryRouteUnderTheNameOfItsUnit() throws Exception {
        PlanDocument document = document(DataKind.CLIENT_PROFILE);
        part(
                document,
                Row.builder(Layouts.of(FileKind.UPKIHON, ExchangeVersion.V4))
                        .set("計画種類", "1")
                        .set("委託の有無", "2")
                        .set("利用者氏名フリガナ", "タカミ")
                        .set("利用者氏名", "髙見")
                        .set("利用者性別", "2")
                        .set("利用者生年月日", "19400309")
                        .set("家族構成 画像ファイル名", "UPKIHON_IMAGE_0000000000_46_0000000000_43_20200101000000_0001.jpg")
                        .build());
        PlanDocumentImage image = new PlanDocumentImage();
        image.setContent(new byte[] {1, 2, 3});
        document.getImages().add(image);

        ExportTask task = task(DataKind.CLIENT_PROFILE, ExchangeVersion.V4, List.of(DAY, CENTER));
        List<Parcel> parcels = DocumentContent.parcels(task, 12, document, Set.of(DAY, CENTER));
        assertThat(parcels)
                .extracting(parcel -> parcel.rows().get(FileKind.UPKIHON).get(0).get("家族構成 画像ファイル名"))
                .containsExactly(
                        "UPKIHON_IMAGE_2345678912_43_2870100019_A6_20240125101112_0012.jpg",
                        "UPKIHON_IMAGE_2345678912_43_2800100055_46_20240125101112_0012.jpg");
        assertThat(parcels)
                .allSatisfy(
                        parcel -> assertThat(parcel.pictures().get(0).content()).isEqualTo(new byte[] {1, 2, 3}));
        document.getImages().clear();
        assertThat(DocumentContent.parcels(task, 12, document, Set.of(DAY, CENTER)))
                .singleElement()
                .satisfies(parcel -> assertThat(
                                parcel.rows().get(FileKind.UPKIHON).get(0).get("家族構成 画像ファイル名"))
                        .isEmpty());
    }

    private static PlanDocument document(DataKind kind) {
        MonthlySchedule sample = Samples.schedule();
        PlanDocument document = new PlanDocument();
        document.setClient(sample.getClient());
        document.setInsurer(sample.getInsurer());
        document.setInsuredNumber("0000000123");
        document.setDataKind(kind);
        document.setKeyDate(DATE);
        return document;
    }

    private static void part(PlanDocument document, Row... rows) {
        PlanDocumentPart part = new PlanDocumentPart();
        part.setFileKind(rows[0].layout().kind());
        part.setLayoutVersion(rows[0].layout().version());
        part.setContent(PartRows.write(List.of(rows)));
        document.getParts().add(part);
    }

    private static Map<FileKind, byte[]> files(PlanDocument document, ExchangeVersion version, List<Route> routes)
            throws ExportRefusal {
        ExportTask task = task(document.getDataKind(), version, routes);
        return new RowEncoder(task)
                .encode(DocumentContent.parcels(task, 1, document, Set.of())
                        .get(0)
                        .rows());
    }

    private static String text(Map<FileKind, byte[]> files, FileKind kind) {
        return new String(files.get(kind), Ms932.CHARSET);
    }

    private static ExportTask task(DataKind kind, ExchangeVersion version, List<Route> routes) {
        List<ExportTask.Destination> destinations = routes.stream()
                .map(route -> new ExportTask.Destination(routes.indexOf(route) + 1, route, route.number(), false))
                .toList();
        return new ExportTask(
                1,
                new Sender(2, 3, "2345678912", OfficeKind.CARE_MANAGEMENT, Set.of("43")),
                version,
                kind,
                YearMonth.from(DATE),
                Bundling.ALL,
                "20240125101112",
                destinations);
    }
}
