package careplan.exchange.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import careplan.base.SortBy;
import careplan.client.Client;
import careplan.client.Insurer;
import careplan.client.ServingRequests;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.export.ExportSearch;
import careplan.exchange.export.ExportService;
import careplan.exchange.export.Planners;
import careplan.exchange.format.Party;
import careplan.exchange.receive.Exchange;
import careplan.exchange.receive.ProviderData;
import careplan.exchange.receive.ReceiveService;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordState;
import careplan.exchange.receive.ScheduleUnit;
import careplan.exchange.receive.SentUnit;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.plan.PlanDocument;
import careplan.request.ProcessingRequest;
import careplan.request.RequestControl;
import careplan.request.RequestResultRow;
import careplan.request.RequestState;
import careplan.request.RowAction;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import careplan.schedule.ServiceDetails;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import careplan.support.Deployments;
import careplan.support.Requests;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job that applies received data, for every kind beyond 利用票: actuals, deletions, plan documents. */
@ExtendWith(ArquillianExtension.class)
public class ApplyKindsIT {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final byte[] PICTURE = SentUnit.picture();

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/CareplanDS")
    private DataSource source;

    @EJB
    private ReceiveService receiving;

    @EJB
    private ApplyService service;

    @EJB
    private RecordAssignment assignment;

    @EJB
    private RecordOrder order;

    @EJB
    private ServingRequests servingRequests;

    @EJB
    private ExportService exports;

    @EJB
    private RequestControl control;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @Test
    void actualsOfAProviderGoIntoTheMonthOfTheCareManagementOffice() throws Exception {
        ProviderData data = careOffice(3);
        Exchange exchange = new Exchange(receiving, em, data);
        data.persons.subList(0, 2).forEach(person -> month(data, person, ScheduleStatus.DRAFTED));
        SentUnit unit = actuals(data, "20261101101500");
        data.persons.forEach(person -> unit.actual(person, data.senderNumber, "152441", "0930", "1630", 4)
                .actual(person, data.senderNumber, "152241", "1300", "1500", 9));
        exchange.receive(unit);

        ApplyPreview preview = data.as(() -> service.preview(
                data.officeId, ids(data, search(DataKind.ACTUAL)).get(0)));
        assertThat(preview.changed()).as("the line's actuals and the state").isEqualTo(2);
        assertThat(preview.added()).isEqualTo(1);
        ProcessingRequest request = applyAll(data, exchange, search(DataKind.ACTUAL), false);

        assertThat(request.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(request.getErrorCount()).as("one client has no month").isEqualTo(1);
        assertThat(rows(request))
                .filteredOn(row -> row.getAction() == RowAction.ERROR)
                .singleElement()
                .satisfies(row -> assertThat(row.getMessage()).contains("利用票", "月を作成"));
        transaction.begin();
        List<MonthlySchedule> months = months(data);
        assertThat(months).hasSize(2).allSatisfy(month -> {
            assertThat(month.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);
            assertThat(month.getLines()).hasSize(2);
            ScheduleLine planned = month.getLines().get(0);
            assertThat(planned.getPlanned()).isEqualTo(DayCounts.NONE.with(3, 1).with(10, 1));
            assertThat(planned.getActual()).isEqualTo(DayCounts.NONE.with(4, 1));
            assertThat(month.getLines().get(1).getServiceCode()).isEqualTo("152241");
        });
        transaction.rollback();
        var before = Exchange.dump(source, "monthly_schedule", "schedule_line");
        applyAll(data, exchange, search(DataKind.ACTUAL), false);
        assertThat(Exchange.dump(source, "monthly_schedule", "schedule_line"))
                .as("twice changes nothing")
                .isEqualTo(before);
    }

    @Test
    void correctionReplacesAndDeletionTakesBack() throws Exception {
        ProviderData data = careOffice(1);
        Exchange exchange = new Exchange(receiving, em, data);
        ScheduleUnit.Person person = data.persons.get(0);
        month(data, person, ScheduleStatus.DRAFTED);
        exchange.receive(
                actuals(data, "20261101101500").actual(person, data.senderNumber, "152441", "0930", "1630", 4));
        applyAll(data, exchange, search(DataKind.ACTUAL), false);
        exchange.receive(
                actuals(data, "20261102101500").actual(person, data.senderNumber, "152441", "0930", "1630", 11));
        assertThat(ids(data, search(DataKind.ACTUAL))).as("the newest only").hasSize(1);
        applyAll(data, exchange, search(DataKind.ACTUAL), false);
        assertThat(firstLine(data).getActual()).isEqualTo(DayCounts.NONE.with(11, 1));

        exchange.receive(actuals(data, "20261103101500").deleteMonth(FileKind.DLTJSK, person, data.senderNumber, "15"));
        ProcessingRequest deletion = applyAll(data, exchange, search(DataKind.ACTUAL_DELETION), false);

        assertThat(deletion.getErrorCount()).isZero();
        assertThat(firstLine(data).getActual()).isEqualTo(DayCounts.NONE);
        assertThat(firstLine(data).getPlanned().total()).isEqualTo(2);
        transaction.begin();
        assertThat(months(data).get(0).getStatus()).isEqualTo(ScheduleStatus.DRAFTED);
        transaction.rollback();
        assertThat(data.as(() -> service.check(data.officeId, ids(data, search(DataKind.ACTUAL)))
                        .refused()))
                .as("told before")
                .isEqualTo(1);
        ProcessingRequest late = applyAll(data, exchange, search(DataKind.ACTUAL), false);
        assertThat(rows(late)).singleElement().satisfies(row -> assertThat(row.getMessage())
                .contains("後から削除"));
    }

    @Test
    void servicesThatShareANumberInV3LoseNothingToEachOther() throws Exception {
        ProviderData data = careOffice(1);
        Exchange exchange = new Exchange(receiving, em, data);
        ScheduleUnit.Person person = data.persons.get(0);
        month(data, person, ScheduleStatus.DRAFTED);
        exchange.receive(actuals(data, "20261101101500")
                .actual(person, data.senderNumber, "152441", "0930", "1630", 4)
                .actual(person, data.senderNumber, "111111", "0900", "1000", 4));
        exchange.receive(
                actuals(data, "20261102101500").actual(person, data.senderNumber, "111111", "0900", "1000", 5));
        assertThat(ids(data, search(DataKind.ACTUAL))).as("both count").hasSize(2);

        assertThat(applyAll(data, exchange, search(DataKind.ACTUAL), false).getErrorCount())
                .isZero();

        transaction.begin();
        assertThat(months(data).get(0).getLines())
                .extracting(ScheduleLine::getServiceCode, ScheduleLine::getActual)
                .as("by time")
                .containsExactly(
                        tuple("111111", DayCounts.NONE.with(5, 1)), tuple("152441", DayCounts.NONE.with(4, 1)));
        transaction.rollback();
        exchange.receive(actuals(data, "20261103101500").deleteMonth(FileKind.DLTJSK, person, data.senderNumber, "11"));
        applyAll(data, exchange, search(DataKind.ACTUAL_DELETION), false);
        applyAll(data, exchange, search(DataKind.ACTUAL), false);
        transaction.begin();
        assertThat(months(data).get(0).getLines()).singleElement().satisfies(line -> assertThat(line.getActual())
                .isEqualTo(DayCounts.NONE.with(4, 1)));
        transaction.rollback();
    }

    @Test
    void confirmedMonthTakesActualsOnlyWhenTold() throws Exception {
        ProviderData data = careOffice(1);
        Exchange exchange = new Exchange(receiving, em, data);
        month(data, data.persons.get(0), ScheduleStatus.CONFIRMED);
        exchange.receive(actuals(data, "20261101101500")
                .actual(data.persons.get(0), data.senderNumber, "152441", "0930", "1630", 4));
        assertThat(data.as(() -> service.summary(data.officeId, ids(data, search(DataKind.ACTUAL)))))
                .isEqualTo(new ApplySummary(1, 1, 1));

        assertThat(applyAll(data, exchange, search(DataKind.ACTUAL), false).getErrorCount())
                .isEqualTo(1);
        assertThat(firstLine(data).getActual()).isEqualTo(DayCounts.NONE);
        assertThat(applyAll(data, exchange, search(DataKind.ACTUAL), true).getErrorCount())
                .isZero();
        assertThat(firstLine(data).getActual().get(4)).isEqualTo(1);
    }

    @Test
    void centerTakesThePlanThatCameAlongBeforeTheActuals() throws Exception {
        ProviderData data = new ProviderData(em, transaction)
                .create(1, OfficeKind.COMMUNITY_SUPPORT_CENTER, OfficeKind.CARE_MANAGEMENT);
        Exchange exchange = new Exchange(receiving, em, data);
        ScheduleUnit.Person person = data.persons.get(0);
        exchange.receive(new ScheduleUnit(data.senderNumber, data.number, MONTH, "20261101101500").add(person, 10));
        new Exchange(receiving, em, data, ExchangeVersion.V4)
                .receive(new SentUnit(
                                ExchangeVersion.V4,
                                Party.of(data.senderNumber, "43"),
                                Party.of(data.number, "46"),
                                MONTH,
                                "20261101101501")
                        .actual(person, data.number, "152441", "0930", "1630", 11));
        ApplySearch search = new ApplySearch(ExchangeVersion.V4, DataKind.ACTUAL, MONTH, null, null, null);
        List<Long> ids = ids(data, search);
        assertThat(data.as(() -> service.check(data.officeId, ids))).isEqualTo(new ApplyCheck(0, 1));
        assertThat(data.as(() -> service.preview(data.officeId, ids.get(0)).refusal()))
                .contains("利用票（連番20261101101500）を先に取り込んでください");
        long alone = data.as(() -> service.apply(data.officeId, search, ids, false, false));
        assertThat(exchange.ended(alone).getErrorCount()).isEqualTo(1);

        ProcessingRequest both = applyAll(data, exchange, search, false);

        assertThat(both.getErrorCount()).isZero();
        assertThat(rows(both)).extracting(RequestResultRow::getItemSeq).contains(1, 2);
        assertThat(firstLine(data).getPlanned().total()).isEqualTo(3);
        assertThat(firstLine(data).getActual()).isEqualTo(DayCounts.NONE.with(11, 1));
        assertThat(data.as(() -> exports.count(data.officeId, toProviders(Planners.OWN))))
                .as("who has made the plan sends it to the providers")
                .isZero();
        assertThat(data.as(() -> exports.count(data.officeId, toProviders(Planners.ANY))))
                .as("asked for")
                .isEqualTo(1);
    }

    private static ExportSearch toProviders(Planners planners) {
        return new ExportSearch(
                ExchangeVersion.V4,
                DataKind.SCHEDULE,
                MONTH,
                OfficeKind.PROVIDER,
                null,
                planners,
                null,
                null,
                null,
                null);
    }

    @Test
    void whoReadsOfAClientOfAnotherOfficeCanDoSomething() throws Exception {
        ProviderData data = careOffice(2);
        Exchange exchange = new Exchange(receiving, em, data);
        long other = data.twin("43", "15");
        data.permit(other, Menu.CLIENT_BASICS);
        sql("update client_office set office_id = " + other + " where client_id = " + data.clients.get(1));
        exchange.receive(actuals(data, "20261101101500")
                .actual(data.persons.get(1), data.senderNumber, "152441", "0930", "1630", 4));
        ApplySearch search = search(DataKind.ACTUAL);
        ApplyRow row = data.as(() -> service.page(data.officeId, search, SortBy.OWN, 0, 20))
                .get(0);
        assertThat(row.messages()).contains("この事業所の利用者ではありません");
        assertThat(row.isAssignable()).as("to a client of this office").isTrue();
        assertThat(row.isAskable()).isTrue();

        for (int time = 0; time < 2; time++) {
            data.as(() -> {
                servingRequests.ask(row.id());
                return null;
            });
        }

        List<ServingRequests.Asked> asked = data.as(() -> servingRequests.at(other));
        assertThat(asked).singleElement().satisfies(one -> {
            assertThat(one.clientId()).isEqualTo(data.clients.get(1));
            assertThat(one.month()).isEqualTo(MONTH);
            assertThat(one.staff()).isEqualTo("試験 職員");
        });
        assertThat(data.as(() -> servingRequests.at(data.officeId)))
                .as("does not serve the client, and the caller may not change clients here")
                .isEmpty();
        data.as(() -> {
            servingRequests.dismiss(other, asked.get(0).id());
            return null;
        });
        assertThat(data.as(() -> servingRequests.at(other))).isEmpty();
    }

    @Test
    void deletedPlanGoesFromTheProvidersMonth() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(3);
        Exchange exchange = new Exchange(receiving, em, data);
        ScheduleUnit plan = new ScheduleUnit(data.senderNumber, data.number, MONTH, "20261020101500");
        data.persons.subList(0, 2).forEach(person -> plan.add(person, 5));
        exchange.receive(plan);
        applyAll(data, exchange, search(DataKind.SCHEDULE), false);
        transaction.begin();
        months(data).get(1).getLines().get(0).setActual(DayCounts.NONE.with(1, 1));
        transaction.commit();
        SentUnit deletion = sent(data, ExchangeVersion.V3, MONTH, "20261021101500");
        data.persons.forEach(person -> deletion.deleteMonth(FileKind.DLTPLAN, person, null, null));
        exchange.receive(deletion);
        assertThat(ids(data, search(DataKind.SCHEDULE)))
                .as("what was deleted since is not offered")
                .isEmpty();

        ProcessingRequest request = applyAll(data, exchange, search(DataKind.SCHEDULE_DELETION), false);

        assertThat(request.getErrorCount())
                .as("nothing was ever sent for the third")
                .isEqualTo(1);
        assertThat(rows(request))
                .filteredOn(row -> row.getSeq() == 1)
                .extracting(RequestResultRow::getAction)
                .containsExactlyInAnyOrder(RowAction.DELETED, RowAction.CHANGED, RowAction.ERROR);
        assertThat(rows(request))
                .filteredOn(row -> row.getAction() == RowAction.ERROR)
                .singleElement()
                .satisfies(row -> assertThat(row.getMessage()).contains("削除の対象となるデータがありません"));
        transaction.begin();
        assertThat(months(data)).singleElement().satisfies(month -> {
            assertThat(month.getLines()).singleElement().satisfies(line -> {
                assertThat(line.getPlanned()).isEqualTo(DayCounts.NONE);
                assertThat(line.getActual().get(1)).isEqualTo(1);
            });
            assertThat(month.getStatementLines()).isEmpty();
        });
        transaction.rollback();
        assertThat(records(data, DataKind.SCHEDULE))
                .extracting(ReceivedRecord::getState)
                .containsOnly(RecordState.WITHDRAWN);
        applyAll(data, exchange, search(DataKind.SCHEDULE_DELETION), false);
        assertThat(months(data)).as("twice changes nothing").hasSize(1);
    }

    @Test
    void profileAndPlanFromTheCenterBecomeOurOwn() throws Exception {
        ProviderData data = entrusted(2);
        Exchange exchange = new Exchange(receiving, em, data, ExchangeVersion.V4);
        SentUnit unit = sent(data, ExchangeVersion.V4, null, "20261006101500");
        data.persons.forEach(person -> unit.profile(person, DAY, "囲碁", PICTURE).preventivePlan(person, DAY, "毎日散歩する"));
        assertThat(exchange.receive(unit))
                .as("profile and plan are listed each for itself")
                .hasSize(2);

        assertThat(applyAll(data, exchange, documents(DataKind.CLIENT_PROFILE), false)
                        .getErrorCount())
                .isZero();
        assertThat(applyAll(data, exchange, documents(DataKind.PREVENTIVE_PLAN), false)
                        .getErrorCount())
                .isZero();
        transaction.begin();
        List<PlanDocument> kept = documents(data);
        assertThat(kept).hasSize(4);
        PlanDocument profile = kept.get(0);
        assertThat(profile.getDataKind()).isEqualTo(DataKind.CLIENT_PROFILE);
        assertThat(profile.getKeyDate()).isEqualTo(DAY);
        assertThat(profile.getAuthorName()).isEqualTo("包括 一郎");
        assertThat(profile.getImages()).singleElement().satisfies(image -> assertThat(image.getContent())
                .as("byte for byte")
                .isEqualTo(PICTURE));
        assertThat(profile.part(FileKind.UPKIHON).orElseThrow().getContent()).contains("囲碁");
        assertThat(profile.part(FileKind.UPKIHON_SUB2)).isPresent();
        assertThat(kept.get(2).part(FileKind.UPYOBO).orElseThrow().getContent()).contains("毎日散歩する");
        assertThat(kept.get(2).part(FileKind.UPYOBO_SUB)).isPresent();
        transaction.rollback();
        var before = Exchange.dump(source, "plan_document", "plan_document_part", "plan_document_image");
        applyAll(data, exchange, documents(DataKind.CLIENT_PROFILE), false);
        assertThat(Exchange.dump(source, "plan_document", "plan_document_part", "plan_document_image"))
                .as("twice changes nothing")
                .isEqualTo(before);
    }

    @Test
    void documentChangedHereIsReplacedOrDeletedOnlyWhenTold() throws Exception {
        ProviderData data = entrusted(1);
        Exchange exchange = new Exchange(receiving, em, data, ExchangeVersion.V4);
        ScheduleUnit.Person person = data.persons.get(0);
        ApplySearch profiles = documents(DataKind.CLIENT_PROFILE);
        exchange.receive(sent(data, ExchangeVersion.V4, null, "20261006101500").profile(person, DAY, "囲碁", PICTURE));
        applyAll(data, exchange, profiles, false);
        exchange.receive(sent(data, ExchangeVersion.V4, null, "20261007101500").profile(person, DAY, "将棋", null));
        assertThat(applyAll(data, exchange, profiles, false).getErrorCount())
                .as("untouched here, so the newer one goes in")
                .isZero();
        assertThat(profileText(data)).contains("将棋");
        transaction.begin();
        assertThat(documents(data).get(0).getImages()).isEmpty();
        documents(data).get(0).setChangedAt(careplan.base.JapanTime.now().plusSeconds(1));
        transaction.commit();
        exchange.receive(sent(data, ExchangeVersion.V4, null, "20261008101500").profile(person, DAY, "園芸", null));
        assertThat(data.as(() -> service.summary(data.officeId, ids(data, profiles))))
                .isEqualTo(new ApplySummary(1, 1, 1));

        ProcessingRequest refused = applyAll(data, exchange, profiles, false);

        assertThat(rows(refused)).singleElement().satisfies(row -> assertThat(row.getMessage())
                .contains("この事業所で入力または変更"));
        assertThat(profileText(data)).contains("将棋");
        assertThat(applyAll(data, exchange, profiles, true).getErrorCount()).isZero();
        assertThat(profileText(data)).contains("園芸");

        exchange.receive(sent(data, ExchangeVersion.V4, null, "20261009101500")
                .add(FileKind.DLTKIHON, person, row -> row.set("相談日", DAY)));
        ApplySearch deletions = documents(DataKind.CLIENT_PROFILE_DELETION);
        transaction.begin();
        documents(data).get(0).setChangedAt(careplan.base.JapanTime.now().plusSeconds(1));
        transaction.commit();
        assertThat(rows(applyAll(data, exchange, deletions, false)))
                .as("nothing claims what was not done")
                .extracting(RequestResultRow::getAction)
                .containsExactly(RowAction.ERROR);
        assertThat(documents(data)).hasSize(1);

        ProcessingRequest deleted = applyAll(data, exchange, deletions, true);

        assertThat(deleted.getErrorCount()).isZero();
        assertThat(rows(deleted))
                .as("the document goes, what was received is marked")
                .filteredOn(row -> row.getAction() == RowAction.DELETED)
                .extracting(RequestResultRow::getSeq)
                .containsExactly(1, 2);
        assertThat(documents(data)).isEmpty();
    }

    @Test
    void providersTakeWhatTheyAreSentAndItsDeletions() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(1);
        Exchange exchange = new Exchange(receiving, em, data, ExchangeVersion.V4);
        ScheduleUnit.Person person = data.persons.get(0);
        Party sender = Party.of(data.senderNumber, "43");
        SentUnit unit = new SentUnit(ExchangeVersion.V4, sender, Party.of(data.number, "15"), null, "20261006101500")
                .profile(person, DAY, "囲碁", PICTURE);
        exchange.receive(unit);
        ApplySearch profiles = documents(DataKind.CLIENT_PROFILE);
        List<Long> ids = ids(data, profiles);
        assertThat(ids).hasSize(1);
        assertThat(data.as(() -> service.applicable(data.officeId, DataKind.CARE_PLAN)))
                .as("to be looked at alone")
                .isFalse();
        assertThatThrownBy(() -> apply(data, documents(DataKind.CARE_PLAN), ids, false))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        exchange.receive(new SentUnit(ExchangeVersion.V4, sender, Party.of(data.number, "15"), null, "20261007101500")
                .add(FileKind.DLTKIHON, person, row -> row.set("相談日", DAY)));

        transaction.begin();
        PlanDocument own = ownProfile(data, person);
        transaction.commit();
        ApplySearch deletion = documents(DataKind.CLIENT_PROFILE_DELETION);
        List<Long> deletions = ids(data, deletion);
        assertThat(data.as(() -> service.summary(data.officeId, deletions)))
                .as("nothing of ours is at stake, and nobody is asked to say so")
                .isEqualTo(new ApplySummary(1, 0, 0));
        ProcessingRequest request = applyAll(data, exchange, deletion, false);

        assertThat(request.getErrorCount()).isZero();
        assertThat(rows(request))
                .as("nothing of ours was deleted")
                .extracting(RequestResultRow::getAction)
                .containsOnly(RowAction.CHANGED);
        assertThat(records(data, DataKind.CLIENT_PROFILE))
                .extracting(ReceivedRecord::getState)
                .containsExactly(RecordState.WITHDRAWN);
        assertThat(ids(data, profiles)).isEmpty();
        transaction.begin();
        em.remove(em.find(PlanDocument.class, own.getId()));
        transaction.commit();
        exchange.receive(new SentUnit(ExchangeVersion.V4, sender, Party.of(data.number, "15"), null, "20261008101500")
                .profile(person, DAY, "将棋", PICTURE));
        assertThat(applyAll(data, exchange, profiles, false).getErrorCount()).isZero();
        assertThat(profileText(data)).contains("将棋");
    }

    /** One that was written here and has nothing to do with what came. */
    private PlanDocument ownProfile(ProviderData data, ScheduleUnit.Person person) {
        PlanDocument document = new PlanDocument();
        document.setOffice(em.getReference(Office.class, data.officeId));
        document.setClient(em.getReference(Client.class, data.clients.get(0)));
        document.setInsurer(em.createQuery("select i from Insurer i where i.insurerNumber = :number", Insurer.class)
                .setParameter("number", person.insurerNumber())
                .getSingleResult());
        document.setInsuredNumber(person.insuredNumber());
        document.setDataKind(DataKind.CLIENT_PROFILE);
        document.setKeyDate(DAY);
        document.setCreatedOn(DAY);
        document.setChangedAt(careplan.base.JapanTime.now());
        em.persist(document);
        return document;
    }

    @Test
    void actualsAreStoppedFailAndGoOn() throws Exception {
        ProviderData data = careOffice(120);
        Exchange exchange = new Exchange(receiving, em, data);
        SentUnit unit = actuals(data, "20261101101500");
        data.persons.forEach(person -> {
            month(data, person, ScheduleStatus.DRAFTED);
            unit.actual(person, data.senderNumber, "152441", "0930", "1630", 4);
        });
        exchange.receive(unit);
        sql(
                "alter table request_result_row add constraint it_fail_actual check (insured_number < '0000000080' or id <= "
                        + lastRow() + ")");
        long request;
        try {
            request = apply(data, search(DataKind.ACTUAL), ids(data, search(DataKind.ACTUAL)), false);
            assertThat(exchange.ended(request).getState()).isEqualTo(RequestState.FAILED);
        } finally {
            sql("alter table request_result_row drop constraint it_fail_actual");
        }
        assertThat(entered(data)).isBetween(1L, 119L);
        data.as(() -> control.restart(data.officeId, request));
        data.as(() -> control.stop(data.officeId, request));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !em.find(ProcessingRequest.class, request)
                .isUnderWay());
        if (em.find(ProcessingRequest.class, request).getState() == RequestState.STOPPED) {
            data.as(() -> control.restart(data.officeId, request));
        }
        assertThat(exchange.ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(entered(data)).isEqualTo(120);
        assertThat(rows(em.find(ProcessingRequest.class, request)))
                .filteredOn(row -> row.getSeq() == 1)
                .as("each client once")
                .hasSize(120);
    }

    @Test
    void recordOfAChangedNumberIsGivenToTheClientItIsAbout() throws Exception {
        ProviderData data = careOffice(1);
        ProviderData other = careOffice(1);
        Exchange exchange = new Exchange(receiving, em, data);
        ScheduleUnit.Person known = data.persons.get(0);
        month(data, known, ScheduleStatus.DRAFTED);
        ScheduleUnit.Person renumbered = new ScheduleUnit.Person(known.insurerNumber(), "8888888888", "", "", "22");
        exchange.receive(
                actuals(data, "20261101101500").actual(renumbered, data.senderNumber, "152441", "0930", "1630", 4));
        ApplySearch search = search(DataKind.ACTUAL);
        long record = ids(data, search).get(0);
        assertThat(applyAll(data, exchange, search, false).getErrorCount()).isEqualTo(1);
        ApplyRow before = data.as(() -> service.page(data.officeId, search, SortBy.OWN, 0, 20))
                .get(0);
        assertThat(before.isAssignable()).isTrue();
        assertThat(data.as(() -> assignment.candidates(record, "しけん")))
                .as("kana is kept as it was typed in these tests")
                .isEmpty();
        assertThat(data.as(() -> assignment.candidates(record, "試験")))
                .extracting(RecordAssignment.Candidate::clientId)
                .containsExactly(data.clients.get(0));

        data.as(() -> {
            assignment.assign(record, data.clients.get(0));
            return null;
        });

        ApplyRow after = data.as(() -> service.page(data.officeId, search, SortBy.OWN, 0, 20))
                .get(0);
        assertThat(after.clientAssigned()).isTrue();
        assertThat(after.clientName()).isEqualTo("試験 利用者1");
        assertThat(after.status()).isEqualTo(ScheduleStatus.DRAFTED);
        assertThat(applyAll(data, exchange, search, false).getErrorCount()).isZero();
        assertThat(firstLine(data).getActual().get(4)).isEqualTo(1);
        assertThat(em.createQuery(
                                "select count(a) from AuditEvent a where a.actionCode = 'RECORD_ASSIGNED'"
                                        + " and a.clientId = :client",
                                Long.class)
                        .setParameter("client", data.clients.get(0))
                        .getSingleResult())
                .isEqualTo(1);

        assertThatThrownBy(() -> other.as(() -> assignment.candidates(record, "")))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> other.as(() -> {
                    assignment.assign(record, other.clients.get(0));
                    return null;
                }))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> data.as(() -> {
                    assignment.assign(record, other.clients.get(0));
                    return null;
                }))
                .as("a client whom the office does not serve")
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> other.as(() -> {
                    assignment.release(record);
                    return null;
                }))
                .isInstanceOf(AccessDenied.class);
        data.as(() -> {
            assignment.release(record);
            return null;
        });
        assertThat(data.as(() -> service.page(data.officeId, search, SortBy.OWN, 0, 20))
                        .get(0)
                        .clientCode())
                .isNull();
    }

    @Test
    void aPersonMaySayThatDataOfAnOlderSerialAreTheLatest() throws Exception {
        ProviderData data = careOffice(1);
        ProviderData other = careOffice(1);
        Exchange exchange = new Exchange(receiving, em, data);
        ScheduleUnit.Person person = data.persons.get(0);
        month(data, person, ScheduleStatus.DRAFTED);
        exchange.receive(
                actuals(data, "20990101000000").actual(person, data.senderNumber, "152441", "0930", "1630", 4));
        ApplySearch newest = search(DataKind.ACTUAL);
        applyAll(data, exchange, newest, false);
        exchange.receive(
                actuals(data, "20261102101500").actual(person, data.senderNumber, "152441", "0930", "1630", 11));
        ApplySearch correction =
                new ApplySearch(ExchangeVersion.V3, DataKind.ACTUAL, MONTH, null, null, "20261102101500");
        ApplyRow row = data.as(() -> service.page(data.officeId, correction, SortBy.OWN, 0, 20))
                .get(0);
        assertThat(row.isReplaced()).as("made before the other one came").isTrue();
        assertThat(row.isSelectable()).isFalse();
        assertThatThrownBy(() -> other.as(() -> order.putLast(row.id()))).isInstanceOf(AccessDenied.class);

        assertThat(data.as(() -> order.putLast(row.id()))).isTrue();

        assertThat(ids(data, newest)).as("and the other one does not count").containsExactly(row.id());
        assertThat(applyAll(data, exchange, newest, false).getErrorCount()).isZero();
        assertThat(firstLine(data).getActual()).isEqualTo(DayCounts.NONE.with(11, 1));
        assertThat(data.as(() -> order.putLast(row.id())))
                .as("nothing left to say")
                .isFalse();
        assertThat(em.createQuery(
                                "select count(a) from AuditEvent a where a.actionCode = 'RECORD_PUT_LAST'"
                                        + " and a.subjectId = :record",
                                Long.class)
                        .setParameter("record", row.id())
                        .getSingleResult())
                .isEqualTo(1);
        exchange.receive(
                actuals(data, "20261103101500").actual(person, data.senderNumber, "152441", "0930", "1630", 12));
        assertThat(ids(data, newest))
                .as("the person's word stands until somebody says otherwise")
                .containsExactly(row.id());
    }

    @Test
    void ofTwoOfficesWithOneNumberTheServiceTypeDecides() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(1);
        Exchange exchange = new Exchange(receiving, em, data, ExchangeVersion.V4);
        long twin = data.twin("15", "11");
        Party sender = Party.of(data.senderNumber, "43");
        SentUnit forUs = new SentUnit(ExchangeVersion.V4, sender, Party.of(data.number, "15"), null, "20261006101500")
                .profile(data.persons.get(0), DAY, "囲碁", null);
        SentUnit forTwin = new SentUnit(ExchangeVersion.V4, sender, Party.of(data.number, "11"), null, "20261006101501")
                .profile(data.persons.get(0), DAY, "囲碁", null);
        exchange.receive(forUs);
        assertThat(records(data, DataKind.CLIENT_PROFILE)).hasSize(1);
        var refused = exchange.upload(
                forTwin.name(FileKind.UPKIHON).format(),
                forTwin.files().get(forTwin.name(FileKind.UPKIHON).format()));
        assertThat(refused).singleElement().satisfies(file -> {
            assertThat(file.isAccepted()).isFalse();
            assertThat(file.messages().get(0).text()).contains("サービス種類「11」");
        });

        data.permit(twin);
        exchange.receive(forTwin);
        assertThat(em.createQuery("select count(r) from ReceivedRecord r where r.office.id = :twin", Long.class)
                        .setParameter("twin", twin)
                        .getSingleResult())
                .isEqualTo(1);
        assertThat(records(data, DataKind.CLIENT_PROFILE)).hasSize(1);
    }

    @Test
    void onlyThoseOfTheOfficeApplyAnyKind() throws Exception {
        ProviderData data = careOffice(1);
        ProviderData other = careOffice(1);
        month(data, data.persons.get(0), ScheduleStatus.DRAFTED);
        new Exchange(receiving, em, data)
                .receive(actuals(data, "20261101101500")
                        .actual(data.persons.get(0), data.senderNumber, "152441", "0930", "1630", 4));
        List<Long> ids = ids(data, search(DataKind.ACTUAL));
        assertThatThrownBy(() -> other.as(() -> service.preview(other.officeId, ids.get(0))))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(
                        () -> other.as(() -> service.apply(other.officeId, search(DataKind.ACTUAL), ids, true, false)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> other.as(() -> service.summary(other.officeId, ids)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> other.as(() -> service.applicable(data.officeId, DataKind.ACTUAL)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> other.as(() -> service.serviceTypes(data.officeId, search(DataKind.ACTUAL))))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> other.as(() -> service.latestMonth(data.officeId, search(DataKind.ACTUAL))))
                .isInstanceOf(AccessDenied.class);
        assertThat(other.as(() -> service.count(other.officeId, search(DataKind.ACTUAL))))
                .isZero();
    }

    private ProviderData careOffice(int clients) throws Exception {
        return new ProviderData(em, transaction).create(clients, OfficeKind.CARE_MANAGEMENT, OfficeKind.PROVIDER);
    }

    private ProviderData entrusted(int clients) throws Exception {
        return new ProviderData(em, transaction)
                .create(clients, OfficeKind.CARE_MANAGEMENT, OfficeKind.COMMUNITY_SUPPORT_CENTER);
    }

    private static SentUnit actuals(ProviderData data, String serial) {
        return sent(data, ExchangeVersion.V3, MONTH, serial);
    }

    private static SentUnit sent(ProviderData data, ExchangeVersion version, YearMonth month, String serial) {
        boolean v4 = version == ExchangeVersion.V4;
        return new SentUnit(
                version,
                Party.of(data.senderNumber, v4 ? "46" : ""),
                Party.of(data.number, v4 ? "43" : ""),
                month,
                serial);
    }

    private static ApplySearch search(DataKind kind) {
        return new ApplySearch(ExchangeVersion.V3, kind, MONTH, null, null, null);
    }

    private static ApplySearch documents(DataKind kind) {
        return new ApplySearch(ExchangeVersion.V4, kind, null, null, null, null);
    }

    private List<Long> ids(ProviderData data, ApplySearch search) throws Exception {
        return data.as(() -> service.selectable(data.officeId, search));
    }

    private long apply(ProviderData data, ApplySearch search, List<Long> ids, boolean overwrite) throws Exception {
        return data.as(() -> service.apply(data.officeId, search, ids, overwrite, true));
    }

    private ProcessingRequest applyAll(ProviderData data, Exchange exchange, ApplySearch search, boolean overwrite)
            throws Exception {
        return exchange.ended(apply(data, search, ids(data, search), overwrite));
    }

    /** A month of ours with one service at the partner, planned on the 3rd and the 10th. */
    private void month(ProviderData data, ScheduleUnit.Person person, ScheduleStatus status) {
        try {
            transaction.begin();
            MonthlySchedule month = data.month(person, MONTH);
            ScheduleLine line = new ScheduleLine();
            ServiceDetails details = line.getService();
            line.setLineNo(1);
            details.setServiceCode("152441");
            details.setServiceName("通所介護Ⅰ５１");
            details.setStartTime("0930");
            details.setEndTime("1630");
            details.setUnits(658);
            details.setProviderNumber(data.senderNumber);
            details.setProviderName("楽々クラブ デイサービス");
            line.setPlanned(DayCounts.NONE.with(3, 1).with(10, 1));
            month.addLine(line);
            if (status == ScheduleStatus.CONFIRMED) {
                month.moveTo(ScheduleStatus.ACTUALS_ENTERED, "試験");
                month.moveTo(ScheduleStatus.CONFIRMED, null);
            }
            em.persist(month);
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<MonthlySchedule> months(ProviderData data) {
        return data.months();
    }

    private ScheduleLine firstLine(ProviderData data) {
        return em.createQuery(
                        "select l from ScheduleLine l where l.schedule.office.id = :office order by l.lineNo",
                        ScheduleLine.class)
                .setParameter("office", data.officeId)
                .setMaxResults(1)
                .getSingleResult();
    }

    private long entered(ProviderData data) {
        return months(data).stream()
                .filter(month -> month.getStatus() == ScheduleStatus.ACTUALS_ENTERED)
                .count();
    }

    private List<PlanDocument> documents(ProviderData data) {
        return em.createQuery(
                        "select d from PlanDocument d where d.office.id = :office order by d.dataKind, d.insuredNumber",
                        PlanDocument.class)
                .setParameter("office", data.officeId)
                .getResultList();
    }

    private String profileText(ProviderData data) {
        return em.createQuery(
                        "select p.content from PlanDocumentPart p where p.document.office.id = :office"
                                + " and p.fileKind = :kind",
                        String.class)
                .setParameter("office", data.officeId)
                .setParameter("kind", FileKind.UPKIHON)
                .getSingleResult();
    }

    private List<ReceivedRecord> records(ProviderData data, DataKind kind) {
        return em.createQuery(
                        "select r from ReceivedRecord r where r.office.id = :office and r.dataKind = :kind",
                        ReceivedRecord.class)
                .setParameter("office", data.officeId)
                .setParameter("kind", kind)
                .getResultList();
    }

    private List<RequestResultRow> rows(ProcessingRequest request) {
        return Requests.rows(em, request);
    }

    /** Rows up to this one are there already: a constraint that is to refuse new ones alone lets them pass. */
    private long lastRow() {
        return em.createQuery("select coalesce(max(r.id), 0) from RequestResultRow r", Long.class)
                .getSingleResult();
    }

    private void sql(String statement) throws Exception {
        Requests.sql(source, statement);
    }
}
