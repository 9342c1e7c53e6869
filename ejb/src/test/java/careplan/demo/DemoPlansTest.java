package careplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.FormChecks;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.Row;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import careplan.plan.PlanDocumentImage;
import careplan.plan.PlanDocumentPart;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plan documents of the demo data: who has which, and that every row is one of the standard. */
class DemoPlansTest {

    private static final String CARE = "2345678912";
    private static final String CENTER = "2800100055";

    private static DemoDatabase demo;

    @BeforeAll
    static void load() {
        demo = new DemoDatabase(new DemoSettings(true, 120, YearMonth.of(2026, 12)));
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void everyRowIsOneOfTheStandard() {
        List<Message> messages = new ArrayList<>();
        List<PlanDocumentPart> parts = demo.list("select p from PlanDocumentPart p", PlanDocumentPart.class);
        assertThat(parts).hasSizeGreaterThan(300);
        for (PlanDocumentPart part : parts) {
            var layout = Layouts.of(part.getFileKind(), part.getLayoutVersion());
            FormChecks checks = new FormChecks(layout, part.getFileKind().name(), messages::add);
            List<Row> rows = PartRows.read(layout, part.getContent());
            rows.forEach(checks::check);
            assertThat(rows.isEmpty())
                    .as("%s of %s", part.getFileKind(), part.getDocument().getId())
                    .isEqualTo(part.getContent().isEmpty());
        }
        assertThat(messages).extracting(Message::text).isEmpty();
    }

    @Test
    void ofEntrustedClientsEverySecondIsStillToBeReceived() {
        assertThat(documents(DemoCase.PREVENTIVE, CENTER))
                .containsExactly("CLIENT_PROFILE 2026-03-12", "PREVENTIVE_PLAN 2026-03-12");
        assertThat(documents(DemoCase.PREVENTIVE, CARE)).isEmpty();
        assertThat(documents(DemoCase.TARGET, CENTER)).hasSize(2);
        assertThat(documents(DemoCase.TARGET, CARE))
                .containsExactly(
                        "CLIENT_PROFILE 2026-03-13", "PREVENTIVE_PLAN 2026-03-13", "PREVENTIVE_PLAN 2026-09-13");
    }

    @Test
    void bothSidesOfAnEntrustmentNameTheOther() {
        String entrusted = "ClientOffice o where o.office.officeNumber = ?1 and o.entrustedOffice.officeNumber = ?2";
        assertThat(demo.count(entrusted, CENTER, CARE)).isGreaterThan(10);
        assertThat(demo.count(
                        "ClientOffice o where o.office.officeNumber = ?1 and o.entrustingCenter.officeNumber = ?2"
                                + " and exists (select c from ClientOffice c where c.client = o.client"
                                + " and c.office = o.entrustingCenter and c.entrustedOffice = o.office)",
                        CARE,
                        CENTER))
                .isEqualTo(demo.count(entrusted, CENTER, CARE));
        assertThat(demo.count(
                        "ClientOffice o where o.client.code = ?1 and o.entrustedOffice is not null",
                        demo.code(DemoCase.CENTER_PLANS)))
                .isZero();
    }

    @Test
    void careIsPlannedInTablesThatFollowTheServices() {
        assertThat(documents(DemoCase.MANUAL_ORDINARY, CARE)).containsExactly("CARE_PLAN 2026-09-19");
        PlanDocument plan = demo.list(
                        "select d from PlanDocument d where d.client.code = ?1",
                        PlanDocument.class,
                        demo.code(DemoCase.MANUAL_ORDINARY))
                .get(0);
        assertThat(rows(plan, FileKind.UP2KYO))
                .extracting(row -> row.get("サービス種別") + " " + row.get("頻度"))
                .containsExactly("通所介護 週2回", "訪問介護 週1回");
        assertThat(rows(plan, FileKind.UP3KYO).stream().filter(row -> !row.isEmpty("曜日")))
                .extracting(row -> row.get("曜日") + " " + row.get("開始時間"))
                .containsExactly("1 0930", "4 0930", "3 0900");
        assertThat(documents(DemoCase.MANUAL_OTHER_CITY, CARE)).isNotEmpty();
    }

    @Test
    void picturesAreJpegs() {
        List<PlanDocumentImage> images = demo.list("select i from PlanDocumentImage i", PlanDocumentImage.class);
        assertThat(images).hasSizeGreaterThan(5).allSatisfy(image -> assertThat(image.getContent())
                .startsWith(0xFF, 0xD8, 0xFF));
        assertThat(demo.count("PlanDocumentImage i where i.document.dataKind <> ?1", DataKind.CLIENT_PROFILE))
                .isZero();
    }

    private static List<String> documents(DemoCase which, String office) {
        return demo
                .list(
                        "select d from PlanDocument d where d.client.code = ?1 and d.office.officeNumber = ?2"
                                + " order by d.dataKind, d.keyDate",
                        PlanDocument.class,
                        demo.code(which),
                        office)
                .stream()
                .map(document -> document.getDataKind() + " " + document.getKeyDate())
                .toList();
    }

    private static List<Row> rows(PlanDocument document, FileKind kind) {
        PlanDocumentPart part = demo.list(
                        "select p from PlanDocumentPart p where p.document.id = ?1 and p.fileKind = ?2",
                        PlanDocumentPart.class,
                        document.getId(),
                        kind)
                .get(0);
        return PartRows.read(Layouts.of(kind, part.getLayoutVersion()), part.getContent());
    }
}
