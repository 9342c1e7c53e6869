package careplan.exchange.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.base.SortBy;
import careplan.client.CareLevel;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.receive.Exchange;
import careplan.exchange.receive.ProviderData;
import careplan.exchange.receive.ReceiveService;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordState;
import careplan.exchange.receive.ScheduleUnit;
import careplan.nextmonth.NextMonthOutcome;
import careplan.nextmonth.NextMonthOutcomes;
import careplan.nextmonth.NextMonthPreview;
import careplan.nextmonth.NextMonthSearch;
import careplan.nextmonth.NextMonthService;
import careplan.request.ItemState;
import careplan.request.ProcessingRequest;
import careplan.request.RequestControl;
import careplan.request.RequestKind;
import careplan.request.RequestQueries;
import careplan.request.RequestResultRow;
import careplan.request.RequestSearch;
import careplan.request.RequestState;
import careplan.request.RequestView;
import careplan.request.ResultDownloads;
import careplan.request.RowAction;
import careplan.schedule.Beginning;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import careplan.security.AccessDenied;
import careplan.support.Deployments;
import careplan.support.Requests;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job that applies received months: what becomes of our own, and what it tells. */
@ExtendWith(ArquillianExtension.class)
public class ApplyJobIT {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final String[] TABLES = {
        "monthly_schedule", "schedule_line", "statement_line", "schedule_type_total", "received_record", "received_part"
    };

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
    private NextMonthService nextMonths;

    @EJB
    private NextMonthOutcomes outcomes;

    @EJB
    private RequestControl control;

    @EJB
    private RequestQueries queries;

    @EJB
    private ResultDownloads downloads;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @Test
    void whatWasSentIsWhatIsKept() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(3);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 3));

        ProcessingRequest request = applyAll(data, exchange, false);

        assertThat(request.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(request.getProcessed()).isEqualTo(3);
        assertThat(request.getErrorCount()).isZero();
        transaction.begin();
        List<MonthlySchedule> months = months(data);
        assertThat(months).hasSize(3);
        MonthlySchedule month = months.get(0);
        assertThat(month.getStatus()).isEqualTo(ScheduleStatus.DRAFTED);
        assertThat(month.getServiceMonth()).isEqualTo(MONTH);
        assertThat(month.getCareLevel()).isEqualTo(CareLevel.CARE_2);
        assertThat(month.getPreviousCareLevel()).isEqualTo(CareLevel.CARE_1);
        assertThat(month.getCreatedOn()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(month.getLimitFrom()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(month.getLimitUnits()).isEqualTo(16765);
        assertThat(month.getBenefitRate()).isEqualTo(90);
        assertThat(month.getCareManagementOfficeNumber()).isEqualTo(data.senderNumber);
        assertThat(month.getCareManagementOfficeName()).isEqualTo("楽々ケアプランセンター");
        assertThat(month.getCareManagerName()).isEqualTo("斎藤 桃子");
        assertThat(month.getStayDaysBefore()).isEqualTo(3);
        assertThat(month.getStayDaysTotal()).isEqualTo(4);
        assertThat(month.getConsentOfficeNumber()).isEqualTo(data.senderNumber);
        assertThat(month.getUpdaterNumber()).isEqualTo(data.senderNumber);
        assertThat(month.getLines()).extracting(ScheduleLine::getLineNo).containsExactly(1, 2);
        ScheduleLine visit = month.getLines().get(0);
        assertThat(visit.getServiceCode()).isEqualTo("152441");
        assertThat(visit.getStartTime()).isEqualTo("0930");
        assertThat(visit.getProviderNumber()).isEqualTo(data.number);
        assertThat(visit.getUnits()).isEqualTo(658);
        assertThat(visit.getPlanned().days()).isEqualTo(10);
        assertThat(visit.getPlanned().get(28)).isEqualTo(1);
        assertThat(visit.getActual()).isEqualTo(DayCounts.NONE);
        assertThat(month.getLines().get(1).getProviderNumber()).isEqualTo("2370001238");
        assertThat(month.getStatementLines())
                .extracting(StatementLine::getKind)
                .containsExactly(StatementLineKind.DETAIL, StatementLineKind.DETAIL, StatementLineKind.TOTAL);
        StatementLine first = month.getStatementLines().get(0);
        assertThat(first.getTimes()).isEqualTo(10);
        assertThat(first.getUnitPrice()).isEqualByComparingTo("10.00");
        assertThat(first.getTotalCost()).isEqualTo(65800);
        assertThat(month.getTypeTotals()).hasSize(2);
        transaction.rollback();
    }

    @Test
    void secondTimeChangesNotOneColumn() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(3);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 3));
        applyAll(data, exchange, false);
        Map<String, List<String>> before = Exchange.dump(source, TABLES);

        ProcessingRequest again = applyAll(data, exchange, false);

        assertThat(Exchange.dump(source, TABLES)).isEqualTo(before);
        assertThat(rows(again))
                .extracting(RequestResultRow::getAction)
                .contains(RowAction.UNCHANGED)
                .doesNotContain(RowAction.ADDED, RowAction.CHANGED, RowAction.DELETED, RowAction.ERROR);
    }

    @Test
    void newerPlanChangesPlannedCountsAndKeepsActuals() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(1);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 3));
        applyAll(data, exchange, false);
        transaction.begin();
        MonthlySchedule month = months(data).get(0);
        month.getLines().forEach(line -> line.setActual(DayCounts.NONE.with(4, 1)));
        month.moveTo(ScheduleStatus.ACTUALS_ENTERED, "試験");
        transaction.commit();
        ScheduleUnit.Person person = data.persons.get(0);
        ScheduleUnit newer = new ScheduleUnit(data.senderNumber, data.number, MONTH, "20261021101500")
                .plan(person, 2, "1000", "1100", "152441", 658, data.number, "楽々クラブ デイサービス", 1)
                .add(person, 7)
                .remove(FileKind.UPPLAN, 6, 7);
        exchange.receive(newer);

        ProcessingRequest request = applyAll(data, exchange, false);

        transaction.begin();
        month = months(data).get(0);
        assertThat(month.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);
        assertThat(month.getLines()).extracting(ScheduleLine::getLineNo).containsExactly(1, 2, 3);
        assertThat(month.getLines()).extracting(ScheduleLine::getStartTime).containsExactly("1000", "0930", "9999");
        assertThat(month.getLines().get(1).getPlanned().days()).isEqualTo(5);
        assertThat(month.getLines().get(1).getActual().get(4)).isEqualTo(1);
        assertThat(month.getLines().get(2).getPlanned()).isEqualTo(DayCounts.NONE);
        assertThat(month.getLines().get(2).getActual().get(4)).isEqualTo(1);
        transaction.rollback();
        assertThat(rows(request).get(0).getAction()).isEqualTo(RowAction.CHANGED);
        assertThat(rows(request)).anySatisfy(row -> {
            assertThat(row.getAction()).isEqualTo(RowAction.CHANGED);
            assertThat(row.getSubject()).contains("152441", "09:30");
            assertThat(row.getBeforeValue()).isEqualTo("10回（1・4・7・10・13・16・19・22・25・28日）");
            assertThat(row.getAfterValue()).isEqualTo("5回（1・8・15・22・29日）");
            assertThat(row.getFileName()).isEqualTo(newer.name(FileKind.UPPLAN));
            assertThat(row.getLineNo()).isEqualTo(2);
        });
    }

    @Test
    void confirmedMonthIsChangedOnlyWhenTold() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(1);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 3));
        applyAll(data, exchange, false);
        transaction.begin();
        MonthlySchedule confirmed = months(data).get(0);
        confirmed.moveTo(ScheduleStatus.ACTUALS_ENTERED, "試験");
        confirmed.moveTo(ScheduleStatus.CONFIRMED, null);
        transaction.commit();
        exchange.receive(unit(data, "20261021101500", 4));
        List<Long> ids = ids(data);
        ApplySummary summary = data.as(() -> service.summary(data.officeId, ids));
        assertThat(summary).isEqualTo(new ApplySummary(1, 1, 1));
        assertThat(data.as(() -> service.check(data.officeId, ids))).isEqualTo(ApplyCheck.NONE);
        ApplyPreview preview = data.as(() -> service.preview(data.officeId, ids.get(0)));
        assertThat(preview.isGuarded()).isTrue();
        assertThat(preview.changes()).isNotEmpty();
        Map<String, List<String>> before =
                Exchange.dump(source, "monthly_schedule", "schedule_line", "statement_line", "schedule_type_total");

        ProcessingRequest refused = applyAll(data, exchange, false);

        assertThat(refused.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(refused.getErrorCount()).isEqualTo(1);
        assertThat(rows(refused)).singleElement().satisfies(row -> {
            assertThat(row.getAction()).isEqualTo(RowAction.ERROR);
            assertThat(row.getMessage()).contains("確定済");
        });
        assertThat(Exchange.dump(source, "monthly_schedule", "schedule_line", "statement_line", "schedule_type_total"))
                .isEqualTo(before);

        ProcessingRequest told = applyAll(data, exchange, true);

        assertThat(told.getErrorCount()).isZero();
        transaction.begin();
        MonthlySchedule month = months(data).get(0);
        assertThat(month.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);
        assertThat(month.getLines().get(0).getPlanned().days()).isEqualTo(8);
        transaction.rollback();
    }

    @Test
    void unknownClientIsToldAndTheOthersComeIn() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(3);
        Exchange exchange = new Exchange(receiving, em, data);
        ScheduleUnit unit = unit(data, "20261020101500", 3);
        ScheduleUnit.Person nobody =
                new ScheduleUnit.Person(data.persons.get(0).insurerNumber(), "9999999999", "試験 未登録", "シケン ミトウロク", "22");
        unit.add(nobody, 3);
        exchange.receive(unit);

        ProcessingRequest request = applyAll(data, exchange, false);

        assertThat(request.getErrorCount()).isEqualTo(1);
        assertThat(months(data)).hasSize(3);
        assertThat(rows(request))
                .filteredOn(row -> row.getAction() == RowAction.ERROR)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getInsuredNumber()).isEqualTo("9999999999");
                    assertThat(row.getMessage()).contains("登録されていません", "利用者を登録");
                });
        assertThat(exchange.records(unitId(data)))
                .filteredOn(record -> record.getState() == RecordState.READY)
                .extracting(ReceivedRecord::getInsuredNumber)
                .containsExactly("9999999999");
    }

    @Test
    void changedCertificationIsAWarning() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(1);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 3).set(FileKind.UPHOSOKU, 0, "要介護状態区分", "23"));
        List<ApplyRow> rows = data.as(() -> service.page(data.officeId, search(), SortBy.OWN, 0, 20));
        assertThat(rows.get(0).messages()).startsWith("(警)利用者の認定情報が変更されています");
        assertThat(only(data, ApplyFilter.WARNINGS)).containsExactly(rows.get(0).id());
        assertThat(only(data, ApplyFilter.NOT_APPLIED))
                .containsExactly(rows.get(0).id());
        assertThat(only(data, ApplyFilter.ERRORS)).isEmpty();

        ProcessingRequest request = applyAll(data, exchange, false);

        assertThat(only(data, ApplyFilter.NOT_APPLIED)).isEmpty();

        assertThat(request.getWarningCount()).isEqualTo(1);
        assertThat(rows(request)).anySatisfy(row -> {
            assertThat(row.getAction()).isEqualTo(RowAction.WARNING);
            assertThat(row.getMessage()).contains("要介護２", "要介護３");
        });
        assertThat(months(data).get(0).getCareLevel()).isEqualTo(CareLevel.CARE_3);
    }

    private List<Long> only(ProviderData data, ApplyFilter filter) throws Exception {
        return data.as(() -> service.only(data.officeId, search(), SortBy.OWN, filter));
    }

    @Test
    void stoppedJobGoesOnWhereItStopped() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(300);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 5));
        long request = apply(data, ids(data), false);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .until(() -> em.find(ProcessingRequest.class, request).getProcessed() > 0);
        data.as(() -> control.stop(data.officeId, request));
        ProcessingRequest stopped = exchange.ended(request);
        assertThat(stopped.getState()).isEqualTo(RequestState.STOPPED);
        assertThat(stopped.getProcessed()).isBetween(1, 299);

        data.as(() -> control.restart(data.officeId, request));

        ProcessingRequest done = exchange.ended(request);
        assertThat(done.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getProcessed()).isEqualTo(300);
        assertThat(months(data)).hasSize(300);
        assertThat(rows(done)).filteredOn(row -> row.getSeq() == 1).hasSize(300);
    }

    @Test
    void oneFailureOfTheDatabaseStopsOneClientOnly() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(3);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 3));
        long taken = data.clients.get(1);
        sql("alter table monthly_schedule add constraint it_fail check (client_id <> " + taken + ")");
        ProcessingRequest request;
        try {
            request = applyAll(data, exchange, false);
        } finally {
            sql("alter table monthly_schedule drop constraint it_fail");
        }
        assertThat(request.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(request.getErrorCount()).isEqualTo(1);
        assertThat(months(data)).hasSize(2);
        assertThat(applyAll(data, exchange, false).getErrorCount()).isZero();
        assertThat(months(data)).hasSize(3);
    }

    @Test
    void jobFailsWhenNothingCanBeWrittenAndGoesOnOnceItCan() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(30);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 3));
        // rows that are there already pass
        long last = em.createQuery("select coalesce(max(r.id), 0) from RequestResultRow r", Long.class)
                .getSingleResult();
        sql("alter table request_result_row add constraint it_fail check (insured_number < '0000000025' or id <= "
                + last + ")");
        long request;
        try {
            request = apply(data, ids(data), false);
            assertThat(exchange.ended(request).getState()).isEqualTo(RequestState.FAILED);
        } finally {
            sql("alter table request_result_row drop constraint it_fail");
        }
        assertThat(months(data)).hasSizeLessThan(30).hasSizeGreaterThan(0);

        data.as(() -> control.restart(data.officeId, request));

        ProcessingRequest done = exchange.ended(request);
        assertThat(done.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(months(data)).hasSize(30);
        assertThat(done.getErrorCount()).isZero();
    }

    @Test
    void theNextMonthIsMadeForAllThatCanHaveOneAndOnlyOnce() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(3);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 3));
        applyAll(data, exchange, false);
        exchange.ended(nextMonth(data, data.clients.subList(0, 1)));
        sql("update certification set valid_to = date '2026-11-30' where client_id = " + data.clients.get(2));

        NextMonthPreview preview = data.as(() -> nextMonths.preview(data.officeId, december(), data.clients));
        assertThat(preview.toMake()).isEqualTo(1);
        assertThat(preview.existing()).isEqualTo(1);
        assertThat(preview.impossible()).isEqualTo(1);
        assertThat(preview.noted())
                .anySatisfy(row -> assertThat(row.notes()).containsExactly("この月に有効な認定がありません。利用者情報で認定を登録してください。"));
        assertThat(data.as(() -> nextMonths.selectable(data.officeId, december())))
                .containsExactlyElementsOf(data.clients.subList(1, 3));
        ProcessingRequest done = exchange.ended(nextMonth(data, data.clients));

        assertThat(done.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getErrorCount()).isEqualTo(1);
        assertThat(rows(done))
                .filteredOn(row -> row.getSeq() == 1)
                .extracting(RequestResultRow::getAction)
                .containsExactly(RowAction.UNCHANGED, RowAction.ADDED, RowAction.ERROR);
        assertThat(decembers(data)).isEqualTo(2);
        List<NextMonthOutcome> found = data.as(() -> outcomes.page(data.officeId, done.getId(), 0, 20));
        assertThat(found).hasSize(3);
        assertThat(found.get(0).state()).isEqualTo(ItemState.FAILED);
        assertThat(found.get(0).monthIds()).isEmpty();
        assertThat(found.subList(1, 3))
                .allSatisfy(one -> assertThat(one.monthIds()).hasSize(1));
        RequestView view = data.as(() -> queries.one(data.officeId, done.getId()));
        assertThat(view.files().get(0).name()).startsWith("一括作成結果_").endsWith(".xlsx");
    }

    @Test
    void theNextMonthGoesOnAfterAStopAndAfterAFailure() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(120);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 5));
        applyAll(data, exchange, false);
        long last = em.createQuery("select coalesce(max(r.id), 0) from RequestResultRow r", Long.class)
                .getSingleResult();
        sql("alter table request_result_row add constraint it_fail check (client_code < '00000100' or id <= " + last
                + ")");
        long request;
        try {
            request = nextMonth(data, data.clients);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> em.find(ProcessingRequest.class, request).getProcessed() > 0);
            data.as(() -> control.stop(data.officeId, request));
            assertThat(exchange.ended(request).getState()).isEqualTo(RequestState.STOPPED);
            assertThat(decembers(data)).isBetween(1L, 98L);
            data.as(() -> control.restart(data.officeId, request));
            assertThat(exchange.ended(request).getState()).isEqualTo(RequestState.FAILED);
        } finally {
            sql("alter table request_result_row drop constraint it_fail");
        }
        assertThat(decembers(data)).isLessThan(120);

        data.as(() -> control.restart(data.officeId, request));

        ProcessingRequest done = exchange.ended(request);
        assertThat(done.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getErrorCount()).isZero();
        assertThat(decembers(data)).isEqualTo(120);
        assertThat(rows(done)).filteredOn(row -> row.getSeq() == 1).hasSize(120);
    }

    private static NextMonthSearch december() {
        return new NextMonthSearch(MONTH.plusMonths(1), Beginning.LAST_MONTH, null, null);
    }

    private long nextMonth(ProviderData data, List<Long> clients) throws Exception {
        return data.as(() -> nextMonths.request(data.officeId, december(), clients));
    }

    private long decembers(ProviderData data) {
        return em.createQuery(
                        "select count(s) from MonthlySchedule s where s.office.id = :office and s.serviceMonth = :month",
                        Long.class)
                .setParameter("office", data.officeId)
                .setParameter("month", MONTH.plusMonths(1))
                .getSingleResult();
    }

    @Test
    void excelTellsWhatHappened() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(2);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 3));
        ProcessingRequest request = applyAll(data, exchange, false);
        RequestView view = data.as(() -> queries.one(data.officeId, request.getId()));
        assertThat(view.files()).hasSize(1);
        assertThat(view.files().get(0).name()).startsWith("取込結果_").endsWith(".xlsx");
        Path excel = Files.createTempFile("result", ".xlsx");
        data.as(() -> Files.copy(
                downloads.open(view.files().get(0).resultId()).content(), excel, StandardCopyOption.REPLACE_EXISTING));
        StringBuilder sheets = new StringBuilder();
        try (ZipFile zip = new ZipFile(excel.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                sheets.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(excel);
        assertThat(unescaped(sheets.toString())).contains("試験 利用者1", "152441", "追加", "UPPLAN_202611_", "10回");
    }

    @Test
    void requestsAreFoundByWhoAskedForThem() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(1);
        Exchange exchange = new Exchange(receiving, em, data);
        exchange.receive(unit(data, "20261020101500", 3));
        applyAll(data, exchange, false);
        Map<Long, String> requesters = data.as(() -> queries.requesters(data.officeId));
        assertThat(requesters).hasSize(1);
        long staffId = requesters.keySet().iterator().next();
        RequestSearch whose = new RequestSearch(null, null, null, null, staffId, false);
        assertThat(data.as(() -> queries.page(data.officeId, whose, 0, 10)))
                .extracting(RequestView::kind)
                .containsExactly(RequestKind.APPLY, RequestKind.RECEIVE);
        RequestSearch nobodys = new RequestSearch(null, null, null, null, -1L, false);
        assertThat(data.as(() -> queries.count(data.officeId, whose))).isEqualTo(2);
        assertThat(data.as(() -> queries.count(data.officeId, nobodys))).isZero();
        RequestSearch mine = new RequestSearch(null, null, null, null, -1L, true);
        assertThat(data.as(() -> queries.count(data.officeId, mine))).isEqualTo(2);
    }

    @Test
    void onlyThoseOfTheOfficeSeeAndApply() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(1);
        ProviderData other = new ProviderData(em, transaction).create(1);
        new Exchange(receiving, em, data).receive(unit(data, "20261020101500", 3));
        List<Long> ids = ids(data);
        assertThatThrownBy(() -> other.as(() -> service.page(data.officeId, search(), SortBy.OWN, 0, 20)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> other.as(() -> service.preview(other.officeId, ids.get(0))))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> other.as(() -> service.apply(other.officeId, search(), ids, false, false)))
                .isInstanceOf(AccessDenied.class);
        ApplySearch theirs = new ApplySearch(ExchangeVersion.V3, DataKind.SCHEDULE, MONTH, data.officeId, null, null);
        assertThatThrownBy(() -> other.as(() -> service.selectable(other.officeId, theirs)))
                .isInstanceOf(AccessDenied.class);
        assertThat(other.as(() -> service.count(other.officeId, search()))).isZero();
    }

    /** The writer of the Excel puts characters beyond ASCII as numbers. */
    private static String unescaped(String xml) {
        return Pattern.compile("&#x([0-9a-fA-F]+);")
                .matcher(xml)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private ProcessingRequest applyAll(ProviderData data, Exchange exchange, boolean overwrite) throws Exception {
        return exchange.ended(apply(data, ids(data), overwrite));
    }

    private long apply(ProviderData data, List<Long> ids, boolean overwrite) throws Exception {
        return data.as(() -> service.apply(data.officeId, search(), ids, overwrite, false));
    }

    private List<Long> ids(ProviderData data) throws Exception {
        return data.as(() -> service.selectable(data.officeId, search()));
    }

    private static ApplySearch search() {
        return new ApplySearch(ExchangeVersion.V3, DataKind.SCHEDULE, MONTH, null, null, null);
    }

    private List<MonthlySchedule> months(ProviderData data) {
        return data.months();
    }

    private long unitId(ProviderData data) {
        return em.createQuery("select t.id from Transmission t where t.office.id = :office", Long.class)
                .setParameter("office", data.officeId)
                .getSingleResult();
    }

    private List<RequestResultRow> rows(ProcessingRequest request) {
        return Requests.rows(em, request);
    }

    private void sql(String statement) throws Exception {
        Requests.sql(source, statement);
    }

    private static ScheduleUnit unit(ProviderData data, String serial, int step) {
        ScheduleUnit unit = new ScheduleUnit(data.senderNumber, data.number, MONTH, serial);
        data.persons.forEach(person -> unit.add(person, step));
        return unit;
    }
}
