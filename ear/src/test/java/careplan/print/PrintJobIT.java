package careplan.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.exchange.export.ExportWorld;
import careplan.exchange.export.ExportWorld.World;
import careplan.exchange.export.ExportedFiles;
import careplan.file.StoredFile;
import careplan.request.ItemState;
import careplan.request.ProcessingRequest;
import careplan.request.RequestControl;
import careplan.request.RequestItem;
import careplan.request.RequestState;
import careplan.request.ResultFile;
import careplan.security.AccessDenied;
import careplan.support.Deployments;
import careplan.support.Staffs;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 印刷 and 一括印刷 of months, from the request to the PDF, and what may go wrong in between. */
@ExtendWith(ArquillianExtension.class)
public class PrintJobIT {

    @Inject
    private PrintService service;

    @Inject
    private RequestControl control;

    @Inject
    private ExportWorld worlds;

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
    void oneMonthIsPrintedAtOnceAndRecorded() throws Exception {
        World world = worlds.make(1);
        long id = world.schedules().get(0);
        assertThat(text(as(world, () -> service.printOne(PrintSource.USAGE, id, PrintOptions.NONE)
                        .content())))
                .contains("サービス利用票", "サービス利用票別表", "見本 0", "0000001000", "見本デイ");
        assertThat(text(as(world, () -> service.printOne(PrintSource.PROVISION, id, PrintOptions.NONE)
                        .content())))
                .contains("サービス提供票", "サービス提供票別表");
        assertThat(em.createQuery(
                                "select count(a) from AuditEvent a where a.actionCode = 'PRINTED' and a.subjectId = :id",
                                Long.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .isEqualTo(2);
    }

    @Test
    void onlyThoseWithThePermissionMayPrint() throws Exception {
        World world = worlds.make(1);
        World other = worlds.make(1);
        for (String login : List.of(worlds.stranger(), worlds.colleague(world.officeId()), other.login())) {
            assertThatThrownBy(() -> Staffs.as(
                            login,
                            () -> service.printOne(
                                    PrintSource.USAGE, world.schedules().get(0), PrintOptions.NONE)))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> Staffs.as(
                            login,
                            () -> service.requestAll(
                                    other.officeId(), PrintSource.USAGE, world.schedules(), PrintOptions.NONE)))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> as(world, () -> service.printOne(PrintSource.USAGE, -1, PrintOptions.NONE)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void manyMonthsBecomeOnePdfWithABookmarkEach() throws Exception {
        World world = worlds.make(25);
        long request = order(world);
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        assertWhole(world, request);
        assertThat(ended(request).getTitle()).startsWith("サービス利用票・別表").endsWith(" 25件");
    }

    @Test
    void whatIsGoneFailsAlone() throws Exception {
        World world = worlds.make(4);
        long gone = world.schedules().get(1);
        transaction.begin();
        long request = order(world);
        for (String entity : List.of("ScheduleTypeTotal", "StatementLine", "ScheduleLine")) {
            worlds.change("delete from " + entity + " t where t.schedule.id = ?1", gone);
        }
        worlds.change("delete from MonthlySchedule s where s.id = ?1", gone);
        transaction.commit();

        ProcessingRequest done = ended(request);
        assertThat(done.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getProcessed()).isEqualTo(4).isEqualTo(done.getTotal());
        assertThat(done.getErrorCount()).isEqualTo(1);
        RequestItem item = em.createQuery(
                        "select i from RequestItem i where i.request.id = :id and i.targetId = :gone",
                        RequestItem.class)
                .setParameter("id", request)
                .setParameter("gone", gone)
                .getSingleResult();
        assertThat(item.getState()).isEqualTo(ItemState.FAILED);
        assertThat(item.getMessage()).contains("見つかりません");
        assertThat(bookmarks(pdf(request))).containsExactly("00000 見本 0", "00002 見本 2", "00003 見本 3");
    }

    /** As a server leaves it that died twice while it printed the second month, once with the others and once alone. */
    @Test
    void whatHasKilledTheServerTwiceIsSetAsideAndNamed() throws Exception {
        World world = worlds.make(4);
        transaction.begin();
        long request = order(world);
        worlds.change(
                "update RequestItem i set i.attempts = 1 where i.request.id = ?1 and i.seq in (1, 3, 4)", request);
        worlds.change("update RequestItem i set i.attempts = 2 where i.request.id = ?1 and i.seq = 2", request);
        transaction.commit();

        ProcessingRequest done = ended(request);
        assertThat(done.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getErrorCount()).isEqualTo(1);
        RequestItem item = em.createQuery(
                        "select i from RequestItem i where i.request.id = :id and i.seq = 2", RequestItem.class)
                .setParameter("id", request)
                .getSingleResult();
        assertThat(item.getState()).isEqualTo(ItemState.FAILED);
        assertThat(item.getMessage()).contains("サーバーが続けて停止", "除外");
        assertThat(bookmarks(pdf(request))).containsExactly("00000 見本 0", "00002 見本 2", "00003 見本 3");
        assertThat(em.createQuery(
                                "select count(i) from RequestItem i where i.request.id = :id and i.attempts > 0",
                                Long.class)
                        .setParameter("id", request)
                        .getSingleResult())
                .as("forgotten once the request has ended in good order")
                .isZero();
    }

    @Test
    void aStoppedPrintGoesOnWhereItWas() throws Exception {
        World world = worlds.make(100);
        long request = order(world);
        Awaitility.await()
                .atMost(2, TimeUnit.MINUTES)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> request(request).getProcessed() > 0);
        assertThat(as(world, () -> control.stop(world.officeId(), request))).isTrue();
        ProcessingRequest stopped = ended(request);
        assertThat(stopped.getState()).isEqualTo(RequestState.STOPPED);
        assertThat(stopped.getProcessed()).isBetween(20, 80);
        assertThat(files.results(request)).isEmpty();

        assertThat(as(world, () -> control.restart(world.officeId(), request))).isTrue();
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        assertWhole(world, request);
    }

    @Test
    void aFailedPrintGoesOnOnceTheCauseIsMended() throws Exception {
        World world = worlds.make(50);
        // the third chunk meets a constraint that nobody has thought of
        worlds.change("native:alter table print_fragment add constraint ck_test_print check (first_seq <= 40)");
        long request;
        try {
            request = order(world);
            ProcessingRequest failed = ended(request);
            assertThat(failed.getState()).isEqualTo(RequestState.FAILED);
            assertThat(failed.getFailure()).contains("再開").doesNotContain("見本");
            assertThat(failed.getProcessed()).isEqualTo(40);
        } finally {
            worlds.change("native:alter table print_fragment drop constraint ck_test_print");
        }
        assertThat(as(world, () -> control.restart(world.officeId(), request))).isTrue();
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        assertWhole(world, request);
    }

    @Test
    void whatAnEarlierRunLeftIsReplaced() throws Exception {
        World world = worlds.make(3);
        long request = order(world);
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        // as a server leaves it that died while it wrote the PDF of this request
        worlds.change(
                "update RequestItem i set i.state = careplan.request.ItemState.PENDING where i.request.id = ?1",
                request);
        worlds.change("delete from ResultFile f where f.request.id = ?1", request);
        worlds.change(
                "update ProcessingRequest r set r.state = careplan.request.RequestState.STOPPED,"
                        + " r.jobExecutionId = null where r.id = ?1",
                request);
        assertThat(as(world, () -> control.restart(world.officeId(), request))).isTrue();
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        assertWhole(world, request);
        assertThat(em.createQuery("select f from StoredFile f where f.office.id = :office", StoredFile.class)
                        .setParameter("office", world.officeId())
                        .getResultList())
                .hasSize(1)
                .allMatch(StoredFile::isComplete);
    }

    private long order(World world) throws Exception {
        return as(
                world,
                () -> service.requestAll(world.officeId(), PrintSource.USAGE, world.schedules(), PrintOptions.NONE));
    }

    private void assertWhole(World world, long request) throws Exception {
        int clients = world.schedules().size();
        ProcessingRequest done = request(request);
        assertThat(done.getProcessed()).isEqualTo(clients);
        assertThat(done.getErrorCount()).isZero();
        byte[] pdf = pdf(request);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            expected.add("%05d 見本 %d".formatted(i, i));
        }
        assertThat(bookmarks(pdf)).isEqualTo(expected);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2 * clients);
        }
        assertThat(text(pdf)).contains("見本 " + (clients - 1));
        assertThat(em.createQuery("select count(f) from PrintFragment f where f.request.id = :id", Long.class)
                        .setParameter("id", request)
                        .getSingleResult())
                .isZero();
    }

    private byte[] pdf(long request) throws Exception {
        List<ResultFile> results = files.results(request);
        assertThat(results).hasSize(1);
        assertThat(results.get(0).getFile().isComplete()).isTrue();
        assertThat(results.get(0).getFile().getMediaType()).isEqualTo("application/pdf");
        return files.bytes(results.get(0));
    }

    /** The titles of the bookmarks, each of which must lead to the client's first page. */
    private static List<String> bookmarks(byte[] pdf) throws Exception {
        List<String> titles = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                assertThat(document.getPages().indexOf(item.findDestinationPage(document)))
                        .isEqualTo(2 * (titles.size() - 1));
            }
        }
        return titles;
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static <T> T as(World world, Callable<T> call) throws Exception {
        return Staffs.as(world.login(), call);
    }

    private ProcessingRequest ended(long requestId) {
        return Awaitility.await()
                .atMost(5, TimeUnit.MINUTES)
                .pollInterval(50, TimeUnit.MILLISECONDS)
                .until(() -> request(requestId), request -> !request.isUnderWay());
    }

    private ProcessingRequest request(long requestId) {
        return em.find(ProcessingRequest.class, requestId);
    }
}
