package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.exchange.FileKind;
import careplan.exchange.proof.FileSeal;
import careplan.exchange.proof.ProofDirection;
import careplan.exchange.proof.ProofFile;
import careplan.exchange.proof.ProofQueries;
import careplan.exchange.proof.ProofRow;
import careplan.exchange.proof.ProofSearch;
import careplan.request.ProcessingRequest;
import careplan.request.RequestControl;
import careplan.request.RequestState;
import careplan.support.Deployments;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job that takes units in: what it stores, and that nothing stops it for good. */
@ExtendWith(ArquillianExtension.class)
public class ReceiveJobIT {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final ProofSearch RECEIVED = new ProofSearch(null, null, ProofDirection.RECEIVED, null, null);
    private static final String[] TABLES = {
        "transmission",
        "received_file",
        "received_record",
        "received_part",
        "received_message",
        "stored_file",
        "monthly_schedule",
        "schedule_line"
    };

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/CareplanDS")
    private DataSource source;

    @EJB
    private ReceiveService service;

    @EJB
    private RequestControl control;

    @EJB
    private ProofQueries proofs;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @Test
    void storesEveryRowOfEveryClient() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(7);
        Exchange exchange = new Exchange(service, em, data);
        ScheduleUnit unit = unit(data, "20261020101500");
        UnitView checked = exchange.checkUnit(unit);
        assertThat(checked.errorCount()).isZero();
        assertThat(checked.clientCount()).isEqualTo(7);

        ProcessingRequest request = exchange.ended(exchange.take(checked.id()));

        assertThat(request.getState()).isEqualTo(RequestState.COMPLETED);
        int rows = rows(unit);
        assertThat(request.getTotal()).isEqualTo(rows);
        assertThat(request.getProcessed()).isEqualTo(rows);
        assertThat(exchange.records(checked.id())).hasSize(7).allSatisfy(record -> {
            assertThat(record.getState()).isEqualTo(RecordState.READY);
            assertThat(data.clients).contains(record.getClient().getId());
            assertThat(record.getClientName()).startsWith("試験 利用者");
            assertThat(record.getMessages()).isNull();
        });
        assertThat(partRows(checked.id())).isEqualTo(rows);
        List<ProofRow> proven = data.as(() -> proofs.page(data.officeId, RECEIVED, 0, 20));
        assertThat(proven).hasSize(7).allSatisfy(row -> {
            assertThat(row.serial()).isEqualTo("20261020101500");
            assertThat(row.person()).isNotBlank();
            assertThat(row.outcome()).isEqualTo("未取込");
            assertThat(row.files())
                    .extracting(ProofFile::name)
                    .containsExactlyInAnyOrder(
                            unit.name(FileKind.UPPLAN), unit.name(FileKind.UPSIKYU), unit.name(FileKind.UPHOSOKU));
            assertThat(row.files()).extracting(ProofFile::seal).doesNotContain(FileSeal.NONE, FileSeal.DIFFERENT);
        });
    }

    @Test
    void errorInARowStopsItsClientAndNobodyElse() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(3);
        Exchange exchange = new Exchange(service, em, data);
        ScheduleUnit unit = unit(data, "20261020101500").set(FileKind.UPPLAN, 2, "サービス利用日", "20261131");
        UnitView checked = exchange.checkUnit(unit);
        assertThat(checked.errorCount()).isEqualTo(1);
        assertThat(checked.isSelectable()).isTrue();
        assertThat(data.as(() -> service.messages(data.officeId, checked.id())))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.file()).isEqualTo(unit.name(FileKind.UPPLAN));
                    assertThat(message.line()).isEqualTo(3);
                    assertThat(message.field()).isEqualTo("サービス利用日");
                    assertThat(message.value()).isEqualTo("20261131");
                    assertThat(message.action()).isNotBlank();
                });

        assertThat(exchange.ended(exchange.take(checked.id())).getState()).isEqualTo(RequestState.COMPLETED);

        List<ReceivedRecord> records = exchange.records(checked.id());
        assertThat(records)
                .extracting(ReceivedRecord::getState)
                .containsExactly(RecordState.ERROR, RecordState.READY, RecordState.READY);
        assertThat(records.get(0).getMessages()).contains("サービス利用日", "20261131", "3行目");
    }

    @Test
    void clientWithoutSupplementIsAnError() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(3);
        Exchange exchange = new Exchange(service, em, data);
        long unit = exchange.receive(unit(data, "20261020101500").remove(FileKind.UPHOSOKU, 1, 2));
        assertThat(exchange.records(unit))
                .extracting(ReceivedRecord::getState)
                .containsExactly(RecordState.READY, RecordState.ERROR, RecordState.READY);
        assertThat(exchange.records(unit).get(1).getMessages()).contains("UPHOSOKU");
    }

    @Test
    void laterUnitReplacesTheEarlierWhateverTheOrderOfTakingIn() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(2);
        Exchange exchange = new Exchange(service, em, data);
        long later = exchange.receive(unit(data, "20261020101500"));
        long earlier = exchange.receive(unit(data, "20261019101500"));
        long latest = exchange.receive(
                new ScheduleUnit(data.senderNumber, data.number, MONTH, "20261021101500").add(data.persons.get(0), 5));
        assertThat(exchange.records(earlier))
                .extracting(ReceivedRecord::getState)
                .containsOnly(RecordState.REPLACED);
        assertThat(exchange.records(later))
                .extracting(ReceivedRecord::getState)
                .containsExactly(RecordState.REPLACED, RecordState.READY);
        assertThat(exchange.records(latest))
                .extracting(ReceivedRecord::getState)
                .containsExactly(RecordState.READY);
    }

    @Test
    void secondTimeChangesNothing() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(2);
        Exchange exchange = new Exchange(service, em, data);
        ScheduleUnit unit = unit(data, "20261020101500");
        long id = exchange.receive(unit);
        Map<String, List<String>> before = Exchange.dump(source, TABLES);

        UnitView again = exchange.checkUnit(unit);

        assertThat(again.id()).isEqualTo(id);
        assertThat(again.isSelectable()).isFalse();
        assertThat(again.notes()).singleElement().satisfies(note -> assertThat(note.code())
                .isEqualTo("D10"));
        assertThatThrownBy(() -> exchange.take(id))
                .isInstanceOf(UnitsNotFree.class)
                .satisfies(refused ->
                        assertThat(((UnitsNotFree) refused).message().code()).isEqualTo("D10"));
        assertThat(Exchange.dump(source, TABLES)).isEqualTo(before);
    }

    @Test
    void sameSerialWithOtherContentIsRefused() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(2);
        Exchange exchange = new Exchange(service, em, data);
        exchange.receive(unit(data, "20261020101500"));
        UnitView other = exchange.checkUnit(unit(data, "20261020101500").set(FileKind.UPPLAN, 0, "サービス回数", "2"));
        assertThat(other.isSelectable()).isFalse();
        assertThat(other.notes()).extracting(MessageText::code).containsExactly("D18");
    }

    @Test
    void stoppedJobGoesOnWhereItStopped() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(400);
        Exchange exchange = new Exchange(service, em, data);
        ScheduleUnit unit = unit(data, "20261020101500");
        UnitView checked = exchange.checkUnit(unit);
        long request = exchange.take(checked.id());
        org.awaitility.Awaitility.await()
                .pollInterval(java.time.Duration.ofMillis(10))
                .until(() -> em.find(ProcessingRequest.class, request).getProcessed() > 0);
        data.as(() -> control.stop(data.officeId, request));
        ProcessingRequest stopped = exchange.ended(request);
        assertThat(stopped.getState()).isEqualTo(RequestState.STOPPED);
        assertThat(stopped.getProcessed()).isBetween(1, rows(unit) - 1);

        data.as(() -> control.restart(data.officeId, request));

        ProcessingRequest done = exchange.ended(request);
        assertThat(done.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getProcessed()).isEqualTo(rows(unit));
        assertThat(exchange.records(checked.id())).hasSize(400);
        assertThat(partRows(checked.id())).isEqualTo(rows(unit));
    }

    @Test
    void jobFailsOnADamagedFileAndEndsWellOnceItIsMended() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(5);
        Exchange exchange = new Exchange(service, em, data);
        ScheduleUnit unit = unit(data, "20261020101500");
        UnitView checked = exchange.checkUnit(unit);
        damage(checked.id(), FileKind.UPSIKYU, 1);

        long request = exchange.take(checked.id());

        ProcessingRequest failed = exchange.ended(request);
        assertThat(failed.getState()).isEqualTo(RequestState.FAILED);
        assertThat(failed.getFailure()).contains(unit.name(FileKind.UPSIKYU));
        damage(checked.id(), FileKind.UPSIKYU, -1);
        data.as(() -> control.restart(data.officeId, request));
        assertThat(exchange.ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(exchange.records(checked.id()))
                .extracting(ReceivedRecord::getState)
                .containsOnly(RecordState.READY);
        assertThat(partRows(checked.id())).isEqualTo(rows(unit));
    }

    /** Moves the pieces of a stored file away, so that it reads as empty, and back. */
    private void damage(long unit, FileKind kind, int step) throws Exception {
        transaction.begin();
        em.createQuery(
                        "update StoredFileChunk c set c.seq = c.seq + :step where c.file.id ="
                                + " (select f.file.id from ReceivedFile f where f.transmission.id = :unit and f.fileKind = :kind)")
                .setParameter("step", step)
                .setParameter("unit", unit)
                .setParameter("kind", kind)
                .executeUpdate();
        transaction.commit();
    }

    private static ScheduleUnit unit(ProviderData data, String serial) {
        ScheduleUnit unit = new ScheduleUnit(data.senderNumber, data.number, MONTH, serial);
        data.persons.forEach(person -> unit.add(person, 3));
        return unit;
    }

    private static int rows(ScheduleUnit unit) {
        return unit.rows(FileKind.UPPLAN).size()
                + unit.rows(FileKind.UPSIKYU).size()
                + unit.rows(FileKind.UPHOSOKU).size();
    }

    private int partRows(long unit) {
        return em.createQuery("select p from ReceivedPart p where p.record.transmission.id = :unit", ReceivedPart.class)
                .setParameter("unit", unit)
                .getResultStream()
                .mapToInt(part -> (int) part.getContent().lines().count())
                .sum();
    }
}
