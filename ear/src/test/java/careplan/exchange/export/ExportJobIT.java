package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import careplan.base.JapanTime;
import careplan.base.SortBy;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.export.ExportWorld.World;
import careplan.exchange.progress.Figure;
import careplan.exchange.progress.MonthProgress;
import careplan.exchange.progress.PartnerMonth;
import careplan.exchange.proof.FileSeal;
import careplan.exchange.proof.ProofFile;
import careplan.exchange.proof.ProofQueries;
import careplan.exchange.proof.ProofRow;
import careplan.exchange.proof.ProofSearch;
import careplan.exchange.proof.ProofSheet;
import careplan.file.StoredFile;
import careplan.request.Bundling;
import careplan.request.ItemState;
import careplan.request.ProcessingRequest;
import careplan.request.RequestControl;
import careplan.request.RequestItem;
import careplan.request.RequestState;
import careplan.request.ResultDownloads;
import careplan.request.ResultFile;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleQueries;
import careplan.security.AccessDenied;
import careplan.support.Deployments;
import careplan.support.Requests;
import careplan.support.Staffs;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The export of 利用票 from the request to the files, and what may go wrong in between. */
@ExtendWith(ArquillianExtension.class)
public class ExportJobIT {

    private static final ExportSearch SEARCH =
            ExportSearch.of(ExchangeVersion.V3, DataKind.SCHEDULE, ExportWorld.MONTH);

    @Inject
    private ExportService service;

    @Inject
    private ExportOutcomes outcomes;

    @Inject
    private MonthProgress progress;

    @Inject
    private ScheduleQueries schedules;

    @Inject
    private ResultDownloads downloads;

    @Inject
    private ProofQueries proofs;

    @Inject
    private ProofSheet proofSheet;

    @Inject
    private RequestControl control;

    @Inject
    private ExportWorld worlds;

    @Inject
    private ExpectedRows expected;

    @Inject
    private ExportedFiles files;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @Test
    void oneZipHoldsTheUnitOfEveryDestinationFieldByField() throws Exception {
        World world = worlds.make(7);
        long request = order(world, Bundling.ALL, Set.of(world.day(), world.rehab()));
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);

        List<ResultFile> results = files.results(request);
        assertThat(results).hasSize(1);
        assertThat(results.get(0).getLabel()).isNull();
        assertThat(results.get(0).getFile().isComplete()).isTrue();
        Map<String, String> unzipped = ExportedFiles.unzip(files.bytes(results.get(0)));
        String serial = ended(request).getSerial();
        assertThat(serial).matches("[0-9]{14}");
        assertThat(unzipped.keySet())
                .containsExactly(
                        name("UPPLAN", world, world.day(), serial),
                        name("UPSIKYU", world, world.day(), serial),
                        name("UPHOSOKU", world, world.day(), serial),
                        name("UPPLAN", world, world.rehab(), serial),
                        name("UPSIKYU", world, world.rehab(), serial),
                        name("UPHOSOKU", world, world.rehab(), serial));
        List<Long> all = selectable(world);
        assertUnit(unzipped, world, world.day(), serial, served(world, all, 2));
        assertUnit(unzipped, world, world.rehab(), serial, served(world, all, 0));
    }

    @Test
    void whoIsServedAtBothReceivesTheSameTablesAtBoth() throws Exception {
        World world = worlds.make(3);
        long request = order(world, Bundling.EACH, Set.of(world.day(), world.rehab()));
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        List<ResultFile> results = files.results(request);
        assertThat(results).extracting(ResultFile::getLabel).containsExactlyInAnyOrder("見本デイ", "見本リハ");
        List<List<List<String>>> shared = new ArrayList<>();
        for (ResultFile result : results) {
            Map<String, String> unzipped = ExportedFiles.unzip(files.bytes(result));
            assertThat(unzipped).hasSize(3);
            shared.add(unzipped.values().stream()
                    .flatMap(text -> ExportedFiles.rows(text).stream())
                    .filter(row -> row.get(2).equals("0000001001"))
                    .toList());
        }
        assertThat(shared.get(0)).isEqualTo(shared.get(1)).hasSize(6 + 3 + 1);
        allAtOnceIsOneZipThatTellsThemApart(world, request, results);
    }

    /** まとめてダウンロード. */
    private void allAtOnceIsOneZipThatTellsThemApart(World world, long request, List<ResultFile> results)
            throws Exception {
        assertThat(results).extracting(ResultFile::getFetchedAt).containsOnlyNulls();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        as(world, () -> {
            downloads.writeAll(request, all);
            return null;
        });
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(all.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(ExportedFiles.unzip(zip.readAllBytes())).hasSize(3);
            }
        }
        assertThat(names)
                .hasSize(2)
                .anyMatch(name -> name.contains("_見本デイ_"))
                .anyMatch(name -> name.contains("_見本リハ_"));
        assertThat(files.results(request))
                .as("each counts as downloaded")
                .extracting(ResultFile::getFetchedAt)
                .doesNotContainNull();
        World stranger = worlds.make(1);
        assertThatThrownBy(() -> as(stranger, () -> {
                    downloads.writeAll(request, new ByteArrayOutputStream());
                    return null;
                }))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void filtersShowWhatIsToDoAndWhatIsWrong() throws Exception {
        World world = worlds.make(4);
        long faulty = world.schedules().get(0);
        assertThat(only(world, ExportFilter.UNSENT)).containsExactlyInAnyOrderElementsOf(world.schedules());
        assertThat(only(world, ExportFilter.ERRORS)).isEmpty();
        assertThat(only(world, ExportFilter.WARNINGS)).contains(faulty);

        transaction.begin();
        em.find(MonthlySchedule.class, faulty).setUncheckedReason("確認できません");
        transaction.commit();
        assertThat(only(world, ExportFilter.ERRORS)).containsExactly(faulty);
        assertThat(only(world, ExportFilter.WARNINGS))
                .as("who can be sent, but has something to look at")
                .doesNotContain(faulty)
                .containsExactlyInAnyOrderElementsOf(
                        as(world, () -> service.page(world.officeId(), SEARCH, SortBy.OWN, 0, 20)).stream()
                                .filter(row ->
                                        row.isSelectable() && !row.messages().isEmpty())
                                .map(ExportRow::targetId)
                                .toList());

        long request = order(world, selectable(world), Set.of(world.day(), world.rehab()), Bundling.ALL);
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(only(world, ExportFilter.UNSENT)).containsExactly(faulty);
    }

    private List<Long> only(World world, ExportFilter filter) throws Exception {
        return as(world, () -> service.only(world.officeId(), SEARCH, filter));
    }

    @Test
    void destinationsAndChoicesAreWhatOccurs() throws Exception {
        World world = worlds.make(4);
        List<ExportDestination> destinations =
                as(world, () -> service.destinations(world.officeId(), SEARCH, world.schedules()));
        assertThat(destinations)
                .extracting(ExportDestination::getNumber, ExportDestination::name, ExportDestination::clients)
                .containsExactlyInAnyOrder(tuple(world.day(), "見本デイ", 3), tuple(world.rehab(), "見本リハ", 2));
        assertThat(as(world, () -> service.choices(world.officeId(), SEARCH)).partners())
                .extracting(ExportChoices.Partner::number)
                .containsExactlyInAnyOrder(world.day(), world.rehab());
        ExportSearch narrowed = new ExportSearch(
                ExchangeVersion.V3,
                DataKind.SCHEDULE,
                ExportWorld.MONTH,
                null,
                null,
                null,
                "ミホン　あ",
                world.day(),
                null,
                null);
        assertThat(as(world, () -> service.page(world.officeId(), narrowed, SortBy.OWN, 0, 20)))
                .extracting(ExportRow::clientName)
                .containsExactly("見本 0");
        assertThat(as(world, () -> service.destinations(world.officeId(), narrowed, world.schedules())))
                .extracting(ExportDestination::getNumber)
                .containsExactly(world.day());
    }

    @Test
    void exportIsDatedOnceFilesAreCompleteAndShownInTheList() throws Exception {
        World world = worlds.make(2);
        assertThat(as(world, () -> service.page(world.officeId(), SEARCH, SortBy.OWN, 0, 20)))
                .allSatisfy(row -> assertThat(row.exportedAt()).isNull());
        long request = order(world, Bundling.ALL, Set.of(world.day()));
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(as(world, () -> service.page(world.officeId(), SEARCH, SortBy.OWN, 0, 20)))
                .allSatisfy(row -> assertThat(row.exportedAt()).isNotNull());
        assertThat(count("select count(f) from ExportFragment f where f.request.id = ?1", request))
                .isZero();
        assertThat(count("select count(r) from SentRecord r where r.request.id = ?1", request))
                .isEqualTo(2);
    }

    @Test
    void badClientsFailAloneWithTheReason() throws Exception {
        World world = worlds.make(6);
        List<Long> all = selectable(world);
        long gone = all.get(0);
        long bad = all.get(1);
        long odd = all.get(2);
        transaction.begin();
        long request = order(world, Bundling.ALL, Set.of(world.day(), world.rehab()));
        // between the request and its job, people go on working
        em.createQuery("delete from ScheduleTypeTotal t where t.schedule.id = ?1")
                .setParameter(1, gone)
                .executeUpdate();
        em.createQuery("delete from StatementLine t where t.schedule.id = ?1")
                .setParameter(1, gone)
                .executeUpdate();
        em.createQuery("delete from ScheduleLine t where t.schedule.id = ?1")
                .setParameter(1, gone)
                .executeUpdate();
        em.createQuery("delete from MonthlySchedule t where t.id = ?1")
                .setParameter(1, gone)
                .executeUpdate();
        em.createQuery("update ScheduleLine l set l.service.startTime = '2561' where l.schedule.id = ?1")
                .setParameter(1, bad)
                .executeUpdate();
        em.createQuery("update MonthlySchedule s set s.careManagerName = '𠮷野 花子' where s.id = ?1")
                .setParameter(1, odd)
                .executeUpdate();
        transaction.commit();

        ProcessingRequest done = ended(request);
        assertThat(done.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getProcessed()).isEqualTo(6).isEqualTo(done.getTotal());
        assertThat(done.getErrorCount()).isEqualTo(2);
        assertThat(done.getWarningCount()).isEqualTo(1);
        Map<Long, RequestItem> items = items(request);
        assertThat(items.get(gone).getState()).isEqualTo(ItemState.FAILED);
        assertThat(items.get(gone).getMessage()).contains("削除されました");
        assertThat(items.get(bad).getState()).isEqualTo(ItemState.FAILED);
        assertThat(items.get(bad).getMessage()).contains("サービス開始時刻「2561」");
        assertThat(items.get(odd).getState()).isEqualTo(ItemState.DONE);
        assertThat(items.get(odd).getMessage()).contains("「𠮷」は送信できない文字のため「吉」に置き換えました");
        assertThat(as(world, () -> outcomes.count(world.officeId(), request))).isEqualTo(3);
        List<ExportOutcome> told = as(world, () -> outcomes.page(world.officeId(), request, 0, 20));
        assertThat(told).extracting(ExportOutcome::refused).containsExactly(true, true, false);
        assertThat(told.get(0).clientName()).isNull();
        assertThat(told.get(1).clientName()).startsWith("見本");
        String plans = String.join(
                "",
                ExportedFiles.unzip(files.bytes(files.results(request).get(0))).values());
        assertThat(plans).contains("\"吉野 花子\"").doesNotContain("2561");
        assertThat(count("select count(distinct r.itemSeq) from SentRecord r where r.request.id = ?1", request))
                .isEqualTo(4);
    }

    @Test
    void aStoppedExportGoesOnWhereItWas() throws Exception {
        World world = worlds.make(1200);
        long request = order(world, Bundling.ALL, Set.of(world.day(), world.rehab()));
        Awaitility.await()
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> request(request).getProcessed() > 0);
        assertThat(as(world, () -> control.stop(world.officeId(), request))).isTrue();
        ProcessingRequest stopped = ended(request);
        assertThat(stopped.getState()).isEqualTo(RequestState.STOPPED);
        assertThat(stopped.getProcessed()).isBetween(50, 1150);
        assertThat(files.results(request)).isEmpty();

        assertThat(as(world, () -> control.restart(world.officeId(), request))).isTrue();
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        assertWhole(world, request);
    }

    @Test
    void aFailedExportGoesOnOnceTheCauseIsMended() throws Exception {
        World world = worlds.make(130);
        // the third chunk meets a constraint that nobody has thought of
        worlds.change("native:alter table export_fragment add constraint ck_test_fragment check (item_seq <= 100)");
        long request;
        try {
            request = order(world, Bundling.ALL, Set.of(world.day(), world.rehab()));
            ProcessingRequest failed = ended(request);
            assertThat(failed.getState()).isEqualTo(RequestState.FAILED);
            assertThat(failed.getFailure()).contains("再開").doesNotContain("見本");
            assertThat(failed.getProcessed()).isEqualTo(100);
        } finally {
            worlds.change("native:alter table export_fragment drop constraint ck_test_fragment");
        }
        assertThat(as(world, () -> control.restart(world.officeId(), request))).isTrue();
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        assertWhole(world, request);
    }

    @Test
    void whatAnEarlierRunLeftIsDeleted() throws Exception {
        World world = worlds.make(3);
        long request = order(world, Bundling.ALL, Set.of(world.day()));
        ProcessingRequest done = ended(request);
        byte[] first = files.bytes(files.results(request).get(0));
        // as a server leaves it that died while it wrote the ZIP of this request
        worlds.change(
                "update RequestItem i set i.state = careplan.request.ItemState.PENDING where i.request.id = ?1",
                request);
        worlds.change("delete from SentRecord r where r.request.id = ?1", request);
        worlds.change("delete from ResultFile f where f.request.id = ?1", request);
        worlds.change(
                "update ProcessingRequest r set r.state = careplan.request.RequestState.STOPPED,"
                        + " r.jobExecutionId = null where r.id = ?1",
                request);
        assertThat(as(world, () -> control.restart(world.officeId(), request))).isTrue();
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        List<StoredFile> stored = em.createQuery(
                        "select f from StoredFile f where f.office.id = :office and f.name like :name",
                        StoredFile.class)
                .setParameter("office", world.officeId())
                .setParameter("name", "%" + done.getSerial() + "%")
                .getResultList();
        assertThat(stored).hasSize(1).allMatch(StoredFile::isComplete);
        assertThat(files.bytes(files.results(request).get(0))).isEqualTo(first);
    }

    @Test
    void clientsThatChangedSinceAreRefusedByName() throws Exception {
        World world = worlds.make(3);
        List<Long> all = selectable(world);
        worlds.change("update MonthlySchedule s set s.uncheckedReason = '理由。' where s.id = ?1", all.get(1));
        assertThat(selectable(world)).doesNotContain(all.get(1)).hasSize(2);
        assertThatThrownBy(() -> order(world, all, Set.of(world.day()), Bundling.ALL))
                .isInstanceOfSatisfying(ExportRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(ExportRefused.Reason.TARGETS_CHANGED);
                    assertThat(refused.rows()).extracting(ExportRow::targetId).containsExactly(all.get(1));
                });
        assertThat(count("select count(r) from ProcessingRequest r where r.office.id = ?1", world.officeId()))
                .isZero();
    }

    @Test
    void destinationsThatServeNoneOfTheChosenAreRefused() throws Exception {
        World world = worlds.make(3);
        assertThatThrownBy(() -> order(world, Bundling.ALL, Set.of(world.day(), world.home())))
                .isInstanceOfSatisfying(ExportRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ExportRefused.Reason.DESTINATIONS_CHANGED));
        assertThatThrownBy(() -> order(world, Bundling.ALL, Set.of()))
                .isInstanceOfSatisfying(ExportRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ExportRefused.Reason.NO_DESTINATION));
    }

    @Test
    void onlyThoseWithThePermissionForTheOfficeMaySearchAndRequest() throws Exception {
        World world = worlds.make(2);
        World other = worlds.make(2);
        long request = order(world, Bundling.ALL, Set.of(world.day()));
        for (String login : List.of(worlds.stranger(), worlds.colleague(world.officeId()), other.login())) {
            List<Callable<?>> calls = List.of(
                    () -> service.suggestedMonth(world.officeId(), SEARCH),
                    () -> service.choices(world.officeId(), SEARCH),
                    () -> service.count(world.officeId(), SEARCH),
                    () -> outcomes.title(world.officeId(), request),
                    () -> outcomes.count(world.officeId(), request),
                    () -> outcomes.page(world.officeId(), request, 0, 20),
                    () -> service.page(world.officeId(), SEARCH, SortBy.OWN, 0, 20),
                    () -> service.selectable(world.officeId(), SEARCH),
                    () -> service.destinations(world.officeId(), SEARCH, world.schedules()),
                    () -> service.request(
                            world.officeId(), orderOf(world.schedules(), Set.of(world.day()), Bundling.ALL)));
            for (Callable<?> call : calls) {
                assertThatThrownBy(() -> Staffs.as(login, call)).isInstanceOf(AccessDenied.class);
            }
        }
        assertThatThrownBy(() -> as(other, () -> outcomes.count(other.officeId(), request)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> service.count(world.officeId(), SEARCH)).isInstanceOf(EJBException.class);
        ended(request);
    }

    @Test
    void rowsOfAnotherOfficeAreNotExported() throws Exception {
        World world = worlds.make(2);
        World other = worlds.make(2);
        List<Long> mixed = List.of(world.schedules().get(0), other.schedules().get(0));
        assertThatThrownBy(() -> order(world, mixed, Set.of(world.day()), Bundling.ALL))
                .isInstanceOf(AccessDenied.class);
        assertThat(as(world, () -> service.destinations(world.officeId(), SEARCH, other.schedules())))
                .isEmpty();
    }

    private void assertWhole(World world, long request) throws Exception {
        ProcessingRequest done = request(request);
        assertThat(done.getProcessed()).isEqualTo(world.schedules().size());
        assertThat(done.getErrorCount()).isZero();
        List<Long> all = selectable(world);
        Map<String, String> unzipped =
                ExportedFiles.unzip(files.bytes(files.results(request).get(0)));
        assertUnit(unzipped, world, world.day(), done.getSerial(), served(world, all, 2));
        assertUnit(unzipped, world, world.rehab(), done.getSerial(), served(world, all, 0));
    }

    private void assertUnit(
            Map<String, String> unzipped, World world, String destination, String serial, List<Long> schedules) {
        assertThat(ExportedFiles.rows(unzipped.get(name("UPPLAN", world, destination, serial))))
                .isEqualTo(expected.plan(schedules));
        assertThat(ExportedFiles.rows(unzipped.get(name("UPSIKYU", world, destination, serial))))
                .isEqualTo(expected.statement(schedules));
        assertThat(ExportedFiles.rows(unzipped.get(name("UPHOSOKU", world, destination, serial))))
                .isEqualTo(expected.supplement(schedules));
    }

    /** In the order of {@code all}, those that are not the {@code without}th of three as the world was made. */
    private static List<Long> served(World world, List<Long> all, int without) {
        Set<Long> served = new HashSet<>();
        for (int i = 0; i < world.schedules().size(); i++) {
            if (i % 3 != without) {
                served.add(world.schedules().get(i));
            }
        }
        return all.stream().filter(served::contains).toList();
    }

    private static String name(String id, World world, String destination, String serial) {
        return id + "_202601_" + world.officeNumber() + "_" + destination + "_" + serial + ".CSV";
    }

    private List<Long> selectable(World world) throws Exception {
        return as(world, () -> service.selectable(world.officeId(), SEARCH));
    }

    @Test
    void theMonthTellsWhatWentToEachPartnerAndWhatCame() throws Exception {
        World world = worlds.make(3);
        assertThat(partners(world))
                .extracting(PartnerMonth::number, PartnerMonth::clients, PartnerMonth::unsent, PartnerMonth::missing)
                .containsExactlyInAnyOrder(tuple(world.day(), 2L, 2L, 2L), tuple(world.rehab(), 2L, 2L, 2L));
        assertThat(figures(world)).containsEntry(Figure.Kind.UNSENT, 3L).containsEntry(Figure.Kind.CHANGED_SINCE, 0L);

        long request = order(world, Bundling.ALL, Set.of(world.day()));
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(partners(world))
                .extracting(PartnerMonth::number, PartnerMonth::unsent, PartnerMonth::changed)
                .containsExactlyInAnyOrder(tuple(world.day(), 0L, 0L), tuple(world.rehab(), 2L, 0L));
        assertThat(partners(world).stream()
                        .filter(partner -> partner.lastSentAt() != null)
                        .map(PartnerMonth::number))
                .containsExactly(world.day());
        assertThat(partners(world).stream().filter(partner -> partner.number().equals(world.day())))
                .singleElement()
                .satisfies(partner -> {
                    assertThat(partner.lastSerial()).isEqualTo(ended(request).getSerial());
                    assertThat(partner.lastSentBy()).isNotBlank();
                });
        assertThat(figures(world)).containsEntry(Figure.Kind.UNSENT, 1L);
        assertThat(as(world, () -> progress.missing(world.officeId(), ExportWorld.MONTH, world.day())))
                .hasSize(2);

        transaction.begin();
        em.find(MonthlySchedule.class, world.schedules().get(0)).setActualsChangedAt(JapanTime.now());
        transaction.commit();
        assertThat(figures(world))
                .as("actuals are no change of the plan that was sent")
                .containsEntry(Figure.Kind.CHANGED_SINCE, 0L);
        assertThat(as(
                        world,
                        () -> schedules.sent(world.officeId(), world.schedules().get(0))))
                .satisfies(sent -> assertThat(sent.sentAt()).isNotNull())
                .satisfies(sent -> assertThat(sent.changed()).isFalse());

        transaction.begin();
        em.find(MonthlySchedule.class, world.schedules().get(0)).setChangedAt(JapanTime.now());
        transaction.commit();
        assertThat(as(
                        world,
                        () -> schedules.sent(world.officeId(), world.schedules().get(0))))
                .satisfies(sent -> assertThat(sent.changed()).isTrue());
        assertThat(partners(world))
                .extracting(PartnerMonth::number, PartnerMonth::changed)
                .containsExactlyInAnyOrder(tuple(world.day(), 1L), tuple(world.rehab(), 0L));
        assertThat(figures(world)).containsEntry(Figure.Kind.CHANGED_SINCE, 1L);
    }

    @Test
    void everyFileThatWasSentIsProvenWhenItHasGone() throws Exception {
        World world = worlds.make(3);
        long request = order(world, Bundling.ALL, Set.of(world.day()));
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        Map<String, String> sums = new HashMap<>();
        for (Map.Entry<String, byte[]> file : ExportedFiles.entries(
                        files.bytes(files.results(request).get(0)))
                .entrySet()) {
            sums.put(
                    file.getKey(),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue())));
        }
        worlds.change("delete from ResultFile f where f.request.id = ?1", request);

        String serial = ended(request).getSerial();
        assertThat(proven(world, null)).hasSize(2).allSatisfy(row -> {
            assertThat(row.partnerNumber()).isEqualTo(world.day());
            assertThat(row.partnerName()).isEqualTo("見本デイ");
            assertThat(row.serial()).isEqualTo(serial);
            assertThat(row.clientName()).startsWith("見本");
            assertThat(row.person()).isNotBlank();
            assertThat(row.at()).isNotNull();
            assertThat(row.files().stream().collect(Collectors.toMap(ProofFile::name, ProofFile::sha256)))
                    .isEqualTo(sums);
            assertThat(row.files()).extracting(ProofFile::seal).containsAnyOf(FileSeal.SEALED, FileSeal.WAITING);
            assertThat(row.files()).extracting(ProofFile::seal).doesNotContain(FileSeal.NONE, FileSeal.DIFFERENT);
        });
        assertThat(proven(world, world.rehab())).isEmpty();
        assertThat(as(world, () -> proofSheet.pdf(world.officeId(), proof(null), "")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        worlds.change(
                "update SentFile f set f.sha256 = 'of another file' where f.name like 'UPPLAN%' and f.request.id = ?1",
                request);
        assertThat(proven(world, null)).allSatisfy(row -> assertThat(row.files())
                .filteredOn(file -> file.seal() == FileSeal.DIFFERENT)
                .extracting(ProofFile::name)
                .containsExactly(name("UPPLAN", world, world.day(), serial)));
    }

    private List<ProofRow> proven(World world, String partner) throws Exception {
        List<ProofRow> rows = as(world, () -> proofs.page(world.officeId(), proof(partner), 0, 20));
        assertThat(as(world, () -> proofs.count(world.officeId(), proof(partner))))
                .isEqualTo(rows.size());
        return rows;
    }

    private static ProofSearch proof(String partner) {
        return new ProofSearch(JapanTime.now().toLocalDate().minusDays(1), null, null, null, partner);
    }

    private List<PartnerMonth> partners(World world) throws Exception {
        return as(world, () -> progress.partners(world.officeId(), ExportWorld.MONTH));
    }

    private Map<Figure.Kind, Long> figures(World world) throws Exception {
        return as(world, () -> progress.figures(world.officeId(), ExportWorld.MONTH)).stream()
                .collect(Collectors.toMap(Figure::kind, Figure::count));
    }

    private long order(World world, Bundling bundling, Set<String> destinations) throws Exception {
        return order(world, world.schedules(), destinations, bundling);
    }

    private long order(World world, List<Long> targets, Set<String> destinations, Bundling bundling) throws Exception {
        return as(world, () -> service.request(world.officeId(), orderOf(targets, destinations, bundling)));
    }

    private static ExportOrder orderOf(List<Long> targets, Set<String> destinations, Bundling bundling) {
        return new ExportOrder(
                ExchangeVersion.V3,
                DataKind.SCHEDULE,
                ExportWorld.MONTH,
                null,
                bundling,
                Set.copyOf(targets),
                destinations);
    }

    private static <T> T as(World world, Callable<T> call) throws Exception {
        return Staffs.as(world.login(), call);
    }

    private ProcessingRequest ended(long requestId) {
        return Requests.ended(em, requestId);
    }

    private ProcessingRequest request(long requestId) {
        return em.find(ProcessingRequest.class, requestId);
    }

    private Map<Long, RequestItem> items(long requestId) {
        Map<Long, RequestItem> items = new HashMap<>();
        em.createQuery("select i from RequestItem i where i.request.id = :id", RequestItem.class)
                .setParameter("id", requestId)
                .getResultList()
                .forEach(item -> items.put(item.getTargetId(), item));
        return items;
    }

    private long count(String jpql, Object value) {
        return em.createQuery(jpql, Long.class).setParameter(1, value).getSingleResult();
    }
}
