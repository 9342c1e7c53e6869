package careplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import careplan.base.SortBy;
import careplan.client.CareLevel;
import careplan.client.CertificationForm;
import careplan.client.ClientEditing;
import careplan.client.ClientForm;
import careplan.client.ClientQueries;
import careplan.client.ClientRemoval;
import careplan.edit.EditRefused;
import careplan.edit.Problem;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.schedule.ActualsFilter;
import careplan.schedule.Beginning;
import careplan.schedule.CertificationBulk;
import careplan.schedule.CertificationDifference;
import careplan.schedule.ScheduleConflict;
import careplan.schedule.ScheduleCreation;
import careplan.schedule.ScheduleEdit;
import careplan.schedule.ScheduleEditing;
import careplan.schedule.ScheduleMonth;
import careplan.schedule.ScheduleNeighbours;
import careplan.schedule.ScheduleQueries;
import careplan.schedule.ScheduleRefused;
import careplan.schedule.ScheduleRemoval;
import careplan.schedule.ScheduleRow;
import careplan.schedule.ScheduleSearch;
import careplan.schedule.ServiceDetails;
import careplan.schedule.VisitCounts;
import careplan.security.AccessDenied;
import careplan.staff.Gender;
import careplan.support.Deployments;
import careplan.support.Staffs;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The services of plan documents: what they keep, what they refuse, and to whom they are closed. */
@ExtendWith(ArquillianExtension.class)
public class PlanDocumentServiceIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final String DAY_SERVICE = "2870100019";

    @Resource(lookup = "java:jboss/datasources/CareplanDS")
    private DataSource dataSource;

    @EJB
    private PlanDocumentEditing editing;

    @EJB
    private PlanPictures pictures;

    @EJB
    private PlanDocumentQueries queries;

    @EJB
    private ClientEditing clients;

    @EJB
    private ClientQueries clientQueries;

    @EJB
    private ClientRemoval removal;

    @EJB
    private ScheduleCreation creation;

    @EJB
    private ScheduleEditing schedules;

    @EJB
    private ScheduleQueries scheduleQueries;

    @EJB
    private ScheduleRemoval monthRemoval;

    @EJB
    private CertificationBulk certifications;

    private final String login = "it-" + UUID.randomUUID();
    private long staff;
    private long office;
    private long client;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @BeforeEach
    void officeWithAClient() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            staff = Staffs.insert(connection, login, "irrelevant here", false, false);
        }
        office = office("CARE_MANAGEMENT", "SCHEDULES", "CLIENT_BASICS");
        ClientForm form = new ClientForm();
        form.setCode(UUID.randomUUID().toString().substring(0, 8));
        form.setName("春山 花子");
        form.setKana("はるやま はなこ");
        form.setGender(Gender.FEMALE);
        form.setBirthDate(LocalDate.of(1940, 5, 6));
        ClientForm kept = as(() -> clients.save(office, form));
        client = kept.getId();
        run("update client_office set valid_from = date '2026-04-01' where client_id = ?", client);
        CertificationForm certification = new CertificationForm();
        certification.setNewInsurerNumber("281055");
        certification.setNewInsurerName("見本市");
        certification.setInsuredNumber(String.format("%010d", System.nanoTime() % 10_000_000_000L));
        certification.setCareLevel(CareLevel.CARE_2);
        certification.setValidFrom(LocalDate.of(2026, 4, 1));
        certification.setValidTo(LocalDate.of(2028, 3, 31));
        as(() -> clients.saveCertification(office, client, kept.getVersion(), certification));
    }

    @Test
    void aDocumentBeginsWithWhatIsKnownAndIsReadAsItWasKept() throws Exception {
        DocumentForm form = begin(PlanKind.CARE_PLAN);
        assertThat(form.head().getValues()).containsEntry("要介護状態区分", "22").containsEntry("計画書区分", "11");
        form.head().getValues().put("総合的な援助の方針", "一行目\r\n二行目　𠮷");
        DocumentForm kept = save(form).form();
        assertThat(kept.getId()).isNotNull();
        DocumentForm read = as(() -> queries.open(office, kept.getId()));
        assertThat(read.head().getValues()).containsEntry("総合的な援助の方針", "一行目\n二行目　𠮷");
        assertThat(read.getKeyDate()).isEqualTo(FIRST);
        List<PlanRow> rows = as(() -> queries.page(office, search("はるやま"), new SortBy("clientCode", true), 0, 20));
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.versions())
                .singleElement()
                .satisfies(version -> assertThat(version.keyDate()).isEqualTo(FIRST)));
        assertThat(as(() -> queries.count(office, search("あ")))).isZero();
        assertThat(as(() -> queries.newest(office, search(null), new SortBy("clientCode", true)))
                        .values())
                .containsExactly(kept.getId());
    }

    @Test
    void aVersionHasADateOfItsOwn() throws Exception {
        long first = save(begin(PlanKind.CARE_PLAN)).form().getId();
        DocumentForm second = as(() -> editing.beginVersion(office, first));
        second.setKeyDate(FIRST);
        refused("versionExists", () -> editing.save(office, second));
        second.setKeyDate(FIRST.plusMonths(6));
        assertThat(second.head().getValues()).containsEntry("計画書区分", "21");
        save(second);
        assertThat(as(() -> queries.versions(office, PlanKind.CARE_PLAN, client)))
                .extracting(PlanRow.Version::keyDate)
                .containsExactly(FIRST.plusMonths(6), FIRST);
    }

    @Test
    void changedDateOfADocumentThatWasSentTellsWhoKeepsTheOldOne() throws Exception {
        DocumentForm kept = save(begin(PlanKind.CARE_PLAN)).form();
        kept.head().getValues().put("総合的な援助の方針", "送った後に変更");
        sentTo("見本デイ", FIRST);
        PlanDocumentEditing.Kept sameDate = save(kept);
        assertThat(sameDate.left()).as("a second send replaces it").isNull();
        sameDate.form().setKeyDate(FIRST.plusDays(1));

        PlanDocumentEditing.Kept moved = save(sameDate.form());

        assertThat(moved.left())
                .isEqualTo(new PlanDocumentEditing.LeftWithPartners(FIRST, List.of("見本デイ"), ExchangeVersion.V4));
        moved.form().setKeyDate(FIRST.plusDays(2));
        assertThat(save(moved.form()).left())
                .as("nothing was sent of that date")
                .isNull();
        sentTo("見本ヘルパー", FIRST.plusDays(2));
        DocumentForm last = as(() -> queries.open(office, kept.getId()));
        assertThat(as(() -> editing.delete(office, last.getId(), last.getVersion())))
                .as("who keeps it when it is deleted here")
                .isEqualTo(new PlanDocumentEditing.LeftWithPartners(
                        FIRST.plusDays(2), List.of("見本ヘルパー"), ExchangeVersion.V4));
    }

    private void sentTo(String name, LocalDate date) throws Exception {
        long id = -Math.abs(System.nanoTime());
        String values = id + ", 0, ";
        run(
                "insert into processing_request (id, version, kind, office_id, staff_id, state, title, exchange_version,"
                        + " overwrite_confirmed, requested_at, total, processed, error_count, warning_count, stop_requested,"
                        + " resumes) select " + values + "'EXPORT', " + office + ", " + staff
                        + ", 'COMPLETED', 'it', 'V4', false,"
                        + " current_timestamp, 1, 1, 0, 0, false, 0 from client where id = ?",
                client);
        run(
                "insert into request_destination (id, version, request_id, seq, office_number, office_name) select "
                        + values + id + ", 1, '2870100019', '" + name + "' from client where id = ?",
                client);
        run(
                "insert into sent_record (id, version, request_id, office_id, item_seq, client_id, client_kana, data_kind,"
                        + " exchange_version, key_date, parcel, destination_seq, destination_number, insurer_number, insured_number,"
                        + " serial, exported_at) select " + values + id + ", " + office
                        + ", 1, id, kana, 'CARE_PLAN', 'V4', date '"
                        + date + "', 0, 1, '2870100019', '281055', '0000000001', '20261001101500', current_timestamp"
                        + " from client where id = ?",
                client);
    }

    @Test
    void whatBreaksTheLayoutIsNamedAndNothingIsKept() throws Exception {
        DocumentForm form = begin(PlanKind.CARE_PLAN);
        form.head().getValues().put("介護支援事業者名", "　");
        form.head().getValues().put("計画書区分", "99");
        assertThatThrownBy(() -> as(() -> editing.save(office, form)))
                .isInstanceOfSatisfying(PlanRefused.class, refusal -> assertThat(refusal.problems())
                        .filteredOn(problem -> !problem.warning())
                        .extracting(DocumentProblem::file, DocumentProblem::field)
                        .containsExactlyInAnyOrder(
                                tuple(FileKind.UP1KYO, "介護支援事業者名"), tuple(FileKind.UP1KYO, "計画書区分")));
        assertThat(as(() -> queries.count(office, search(null)))).isZero();
    }

    @Test
    void theSecondOfTwoIsToldAndMayLayTheirInputOver() throws Exception {
        long id = save(begin(PlanKind.CARE_PLAN)).form().getId();
        DocumentForm base = as(() -> queries.open(office, id));
        DocumentForm mine = base.copy();
        DocumentForm other = as(() -> queries.open(office, id));
        other.head().getValues().put("その他理由", "相手の理由");
        save(other);
        mine.head().getValues().put("総合的な援助の方針", "私の方針");
        assertThatThrownBy(() -> as(() -> editing.save(office, mine)))
                .isInstanceOfSatisfying(PlanConflict.class, conflict -> assertThat(
                                new DocumentMerge(base, mine, conflict.current()).layOver())
                        .isEmpty());
        DocumentForm both = save(mine).form();
        assertThat(both.head().getValues()).containsEntry("その他理由", "相手の理由").containsEntry("総合的な援助の方針", "私の方針");
        assertThatThrownBy(() -> as(() -> {
                    editing.delete(office, id, base.getVersion());
                    return null;
                }))
                .isInstanceOf(PlanConflict.class);
    }

    @Test
    void aPictureIsKeptByteForByte() throws Exception {
        byte[] picture = picture("jpeg");
        DocumentForm form = begin(PlanKind.CLIENT_PROFILE);
        form.head().getValues().put("計画種類", "1");
        assertThat(as(() -> pictures.upload(office, picture("png"))).problem()).isEqualTo("picture.noJpeg");
        form.putPicture(-1);
        refused("picture.gone", () -> editing.save(office, form));
        form.putPicture(as(() -> pictures.upload(office, picture)).fileId());
        DocumentForm kept = save(form).form();
        assertThat(as(() -> queries.picture(office, kept.getId()))).isEqualTo(picture);
        DocumentForm copy = as(() -> editing.beginVersion(office, kept.getId()));
        copy.setKeyDate(FIRST.plusDays(30));
        DocumentForm second = save(copy).form();
        assertThat(as(() -> queries.picture(office, second.getId()))).isEqualTo(picture);
        kept.removePicture();
        save(kept);
        denied(() -> queries.picture(office, kept.getId()));
    }

    /** What waits to be kept has an end for each person, and is nobody else's. */
    @Test
    void picturesThatWaitAreFew() throws Exception {
        byte[] picture = picture("jpeg");
        long first = as(() -> pictures.upload(office, picture)).fileId();
        assertThat(as(() -> pictures.waiting(office, first))).isPresent();
        for (int i = 0; i < PlanPictures.MOST_OF_ONE_PERSON; i++) {
            as(() -> pictures.upload(office, picture));
        }
        assertThat(as(() -> pictures.waiting(office, first))).isEmpty();
        assertThat(as(() -> pictures.upload(office, new byte[FamilyPicture.MOST_BYTES + 1]))
                        .problem())
                .isEqualTo("picture.tooLarge");
    }

    @Test
    void aCertificationOnWhichADocumentStandsStays() throws Exception {
        DocumentForm kept = save(begin(PlanKind.CARE_PLAN)).form();
        long certification =
                as(() -> clientQueries.certifications(office, client)).get(0).getId();
        int version = as(() -> clientQueries.open(office, client)).getVersion();
        assertThatThrownBy(() -> as(() -> removal.removeCertification(office, client, version, certification)))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("certificationInUse");
        as(() -> {
            editing.delete(office, kept.getId(), kept.getVersion());
            return null;
        });
        as(() -> removal.removeCertification(office, client, version, certification));
        assertThat(as(() -> clientQueries.certifications(office, client))).isEmpty();
        long serving = as(() -> clientQueries.offices(office, client)).get(0).getId();
        assertThatThrownBy(() -> as(() -> removal.removeOffice(office, client, version + 1, serving)))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("servingOfUse");
    }

    @Test
    void aMonthAndAClientMadeByMistakeAreDeleted() throws Exception {
        YearMonth october = YearMonth.of(2026, 10);
        long month = as(() -> creation.create(office, client, october, Beginning.EMPTY, Map.of()))
                .ids()
                .get(0);
        int version = as(() -> scheduleQueries.open(office, month)).version();
        int clientVersion = as(() -> clientQueries.open(office, client)).getVersion();
        assertThatThrownBy(() -> as(() -> removeClient(clientVersion)))
                .isInstanceOfSatisfying(EditRefused.class, refusal -> assertThat(refusal.problems())
                        .extracting(Problem::key, Problem::value)
                        .containsExactly(tuple("clientHasMonths", "1")));
        long elsewhere = office("CARE_MANAGEMENT", "SCHEDULES");
        denied(() -> removeMonth(elsewhere, month, version));
        assertThatThrownBy(() -> as(() -> removeMonth(office, month, version + 1)))
                .isInstanceOf(ScheduleConflict.class);
        // sent under a number that the client no longer has: still this month's
        sentTo("見本デイ", FIRST);
        String sent = "update sent_record set data_kind = 'SCHEDULE', key_date = null, service_month = 202610,"
                + " deleted_at = case when deleted_at is null and key_date is null then current_timestamp end"
                + " where client_id = ?";
        run(sent, client);
        assertThatThrownBy(() -> as(() -> removeMonth(office, month, version)))
                .isInstanceOfSatisfying(ScheduleRefused.class, refusal -> assertThat(refusal.problems())
                        .extracting(ScheduleRefused.Problem::key, ScheduleRefused.Problem::value)
                        .containsExactly(tuple("remove.sent", "見本デイ")));
        run(sent, client);
        as(() -> removeMonth(office, month, version));
        assertThatThrownBy(() -> as(() -> scheduleQueries.open(office, month)))
                .isInstanceOf(ScheduleRefused.class)
                .hasMessage("[gone]");
        assertThatThrownBy(() -> as(() -> removeClient(clientVersion)))
                .isInstanceOfSatisfying(EditRefused.class, refusal -> assertThat(refusal.problems())
                        .extracting(Problem::key)
                        .containsExactly("clientWasSent"));
        run("delete from sent_record where client_id = ?", client);
        as(() -> removeClient(clientVersion));
        denied(() -> clientQueries.open(office, client));
    }

    private Void removeMonth(long at, long month, int version) {
        monthRemoval.remove(at, month, version);
        return null;
    }

    private Void removeClient(int version) {
        removal.removeClient(office, client, version);
        return null;
    }

    @Test
    void aChangedCertificationIsTakenOverForManyAfterALook() throws Exception {
        YearMonth october = YearMonth.of(2026, 10);
        long month = as(() -> creation.create(office, client, october, Beginning.EMPTY, Map.of()))
                .ids()
                .get(0);
        assertThat(as(() -> certifications.preview(office, List.of(month))))
                .isEqualTo(new CertificationBulk.Planned(List.of(), 0, 1, 0));
        run("update certification set care_level = 'CARE_4', benefit_rate = 80 where client_id = ?", client);
        CertificationBulk.Planned planned = as(() -> certifications.preview(office, List.of(month)));
        assertThat(planned.changes()).singleElement().satisfies(change -> {
            assertThat(change.clientName()).isEqualTo("春山 花子");
            assertThat(change.reasonNeeded()).isFalse();
            assertThat(change.differences())
                    .extracting(
                            CertificationDifference::key,
                            CertificationDifference::before,
                            CertificationDifference::after)
                    .containsExactly(
                            tuple("careLevel", "要介護２", "要介護４"),
                            tuple("limitUnits", "19705", "30938"),
                            tuple("benefitRate", "90", "80"));
        });
        assertThat(as(() -> scheduleQueries.open(office, month)).head().careLevel())
                .as("a look changes nothing")
                .isEqualTo(CareLevel.CARE_2);
        assertThat(as(() -> certifications.takeOver(office, List.of(month), null)))
                .isEqualTo(new CertificationBulk.Taken(1, 0, 0));
        assertThat(as(() -> scheduleQueries.open(office, month)).head().careLevel())
                .isEqualTo(CareLevel.CARE_4);
        assertThat(as(() -> certifications.takeOver(office, List.of(month), null)))
                .isEqualTo(new CertificationBulk.Taken(0, 1, 0));
    }

    @Test
    void theWeekOfThePlanBecomesAMonth() throws Exception {
        DocumentForm form = begin(PlanKind.CARE_PLAN);
        form.sheet(FileKind.UP2KYO)
                .getTree()
                .getRoots()
                .get(0)
                .getChildren()
                .get(0)
                .getChildren()
                .get(0)
                .getValues()
                .putAll(Map.of("サービス種別", "通所介護", "サービス事業者コード", DAY_SERVICE, "サービス事業所名", "楽々クラブ"));
        form.sheet(FileKind.UP3KYO)
                .addRow("service")
                .putAll(Map.of("介護サービス内容", "通所介護", "曜日", "2", "開始時間", "0930", "終了時間", "1645"));
        form.sheet(FileKind.UP3KYO)
                .addRow("service")
                .putAll(Map.of("介護サービス内容", "配食", "曜日", "5", "開始時間", "1130", "終了時間", "1200"));
        save(form);
        YearMonth october = YearMonth.of(2026, 10);
        long before = as(() -> creation.create(office, client, october, Beginning.EMPTY, Map.of()))
                .ids()
                .get(0);
        ScheduleMonth empty = as(() -> scheduleQueries.open(office, before));
        as(() -> schedules.save(
                office, before, empty.version(), new ScheduleEdit(null, List.of(), false, List.of(dayService()))));
        ScheduleSearch differing = actuals(october, ActualsFilter.DIFFERENT);
        assertThat(as(() -> scheduleQueries.count(office, differing))).isEqualTo(1);
        assertThat(as(() -> scheduleQueries.count(office, actuals(october, ActualsFilter.NONE))))
                .isEqualTo(1);
        assertThat(as(() -> scheduleQueries.page(office, differing, SortBy.OWN, 0, 20)))
                .extracting(ScheduleRow::visits)
                .containsExactly(new VisitCounts(
                        dayService().planned().stream().mapToInt(i -> i).sum(), 0));
        ScheduleCreation.Created created =
                as(() -> creation.create(office, client, october.plusMonths(1), Beginning.WEEKLY_PLAN, Map.of()));
        assertThat(created.unresolved()).containsExactly("配食");
        assertThat(as(() -> scheduleQueries.beside(office, before, differing, SortBy.OWN, -1)))
                .isEqualTo(new ScheduleNeighbours(
                        null, null, -1, true, 1, null, created.ids().get(0)));
        ScheduleEdit.Line given = new ScheduleEdit.Line(
                1, dayService().service(), dayService().planned(), dayService().planned());
        int version = as(() -> scheduleQueries.open(office, before)).version();
        as(() -> schedules.save(office, before, version, new ScheduleEdit(null, List.of(), false, List.of(given))));
        assertThat(as(() -> scheduleQueries.count(office, differing))).isZero();
        assertThat(as(() -> scheduleQueries.count(office, actuals(october, ActualsFilter.NONE))))
                .isZero();
        ScheduleMonth november =
                as(() -> scheduleQueries.open(office, created.ids().get(0)));
        assertThat(november.lines()).singleElement().satisfies(line -> {
            assertThat(line.service().getServiceCode()).isEqualTo("152442");
            assertThat(line.service().getProviderNumber()).isEqualTo(DAY_SERVICE);
            assertThat(line.service().getUnits()).isPositive();
            assertThat(line.planned()).startsWith(0, 0, 1, 0, 0, 0, 0, 0, 0, 1);
        });
    }

    @Test
    void theScreensAreClosedToOtherOfficesAndKindsOfOfficesAndPeople() throws Exception {
        DocumentForm kept = save(begin(PlanKind.CARE_PLAN)).form();
        long other = office("CARE_MANAGEMENT", "SCHEDULES");
        long provider = office("PROVIDER", "SCHEDULES");
        long center = office("COMMUNITY_SUPPORT_CENTER", "SCHEDULES");
        long closed = office("CARE_MANAGEMENT", "CAREPLAN_LINK");
        for (long elsewhere : new long[] {other, provider, center, closed, -1}) {
            denied(() -> queries.open(elsewhere, kept.getId()));
            denied(() -> queries.picture(elsewhere, kept.getId()));
            denied(() -> queries.insured(elsewhere, client));
            denied(() -> queries.versions(elsewhere, PlanKind.CARE_PLAN, client));
            denied(() -> editing.begin(elsewhere, PlanKind.CARE_PLAN, client));
            denied(() -> editing.beginVersion(elsewhere, kept.getId()));
            denied(() -> editing.save(elsewhere, kept));
            denied(() -> {
                editing.delete(elsewhere, kept.getId(), kept.getVersion());
                return null;
            });
        }
        denied(() -> queries.page(closed, search(null), SortBy.OWN, 0, 20));
        denied(() -> queries.count(closed, search(null)));
        denied(() -> queries.newest(closed, search(null), SortBy.OWN));
        denied(() -> queries.candidates(closed, ""));
        denied(() -> queries.careManagers(closed));
        assertThat(as(() -> queries.count(other, search(null)))).isZero();
        long serving = as(() -> clientQueries.offices(office, client)).get(0).getId();
        denied(() -> removal.removeOffice(other, client, 0, serving));
        denied(() -> removal.removeCertification(other, client, 0, 1));
    }

    private DocumentForm begin(PlanKind kind) throws Exception {
        DocumentForm form = as(() -> editing.begin(office, kind, client));
        form.setKeyDate(FIRST);
        if (kind == PlanKind.CARE_PLAN) {
            form.head().getValues().put("居宅サービス計画作成者氏名", "斎藤 桃子");
        }
        return form;
    }

    private PlanDocumentEditing.Kept save(DocumentForm form) throws Exception {
        return as(() -> editing.save(office, form));
    }

    @Test
    void listsFollowTheKanaOfTheirClient() throws Exception {
        YearMonth october = YearMonth.of(2026, 10);
        long month = as(() -> creation.create(office, client, october, Beginning.EMPTY, Map.of()))
                .ids()
                .get(0);
        ClientForm form = as(() -> clientQueries.open(office, client));
        form.setKana("あきやま はなこ");
        as(() -> clients.save(office, form));
        ScheduleSearch before = new ScheduleSearch(october, "はるやま", null, null, null, null);
        ScheduleSearch after = new ScheduleSearch(october, "アキヤマ", null, null, null, null);
        assertThat(as(() -> scheduleQueries.count(office, before))).isZero();
        assertThat(as(() -> scheduleQueries.count(office, after))).isEqualTo(1);
        assertThat(as(() -> scheduleQueries.page(office, after, SortBy.OWN, 0, 20)))
                .extracting(ScheduleRow::id)
                .containsExactly(month);
    }

    private static ScheduleSearch actuals(YearMonth month, ActualsFilter filter) {
        return new ScheduleSearch(month, null, null, null, null, filter);
    }

    private static PlanSearch search(String kana) {
        return new PlanSearch(PlanKind.CARE_PLAN, kana, null, null, null);
    }

    private static ScheduleEdit.Line dayService() {
        List<Integer> none = new ArrayList<>(Collections.nCopies(31, 0));
        List<Integer> once = new ArrayList<>(none);
        once.set(5, 1);
        ServiceDetails details = new ServiceDetails();
        details.setServiceCode("152442");
        details.setStartTime("0930");
        details.setEndTime("1645");
        details.setProviderNumber(DAY_SERVICE);
        details.setProviderName("楽々クラブ");
        return new ScheduleEdit.Line(null, details, once, none);
    }

    private static byte[] picture(String format) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private <T> T as(Callable<T> action) throws Exception {
        return Staffs.as(login, action);
    }

    private void denied(Callable<?> call) {
        assertThatThrownBy(() -> as(call)).isInstanceOf(AccessDenied.class);
    }

    private void refused(String key, Callable<?> call) {
        assertThatThrownBy(() -> as(call))
                .isInstanceOfSatisfying(PlanRefused.class, refusal -> assertThat(refusal.problems())
                        .extracting(DocumentProblem::key)
                        .contains(key));
    }

    private long office(String kind, String... menus) throws Exception {
        long id = Staffs.id();
        run(
                "insert into office (id, version, corporation_id, office_number, name, kind, area_grade,"
                        + " partner_version, active) select cast(? as bigint), 0, corporation_id, '2870100043',"
                        + " '試験事業所', cast(? as varchar(30)), '03', 'V4', true from staff where id = ?",
                id,
                kind,
                staff);
        for (String menu : menus) {
            run(
                    "insert into permission (id, version, staff_id, office_id, menu) values (?, 0, ?, ?, ?)",
                    Staffs.id(),
                    staff,
                    id,
                    menu);
        }
        return id;
    }

    private void run(String sql, Object... parameters) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
