package careplan.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.master.intake.EditionControl;
import careplan.master.intake.EditionQueries;
import careplan.master.intake.EditionView;
import careplan.master.intake.IntakeBusy;
import careplan.master.intake.IntakeCheck;
import careplan.master.intake.IntakeOptions;
import careplan.master.intake.MasterIntakeService;
import careplan.request.ProcessingRequest;
import careplan.request.RequestState;
import careplan.security.AccessDenied;
import careplan.security.AuthorizationWorld;
import careplan.support.Deployments;
import careplan.support.Requests;
import careplan.support.Staffs;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job that makes an edition of a file: what it takes in, that nobody sees half of it, and that nothing stops it for good. */
@ExtendWith(ArquillianExtension.class)
public class MasterIntakeIT {

    private static final AtomicInteger CITY = new AtomicInteger(990_000);
    private static final IntakeOptions AS_IT_IS = new IntakeOptions(null, false);
    private static final YearMonth MONTH = YearMonth.of(2026, 12);

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @EJB
    private MasterIntakeService service;

    @EJB
    private EditionControl control;

    @EJB
    private EditionQueries editions;

    @EJB(lookup = "java:app/ejb/MasterDataService")
    private MasterDataService masterData;

    @Inject
    private AuthorizationWorld world;

    private String admin;
    private String city;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @BeforeEach
    void anAdministrator() {
        admin = world.person(world.side().officeId(), true, true);
        city = Integer.toString(CITY.incrementAndGet());
    }

    /** Other tests find the tables as they were. */
    @AfterEach
    void takeAllBack() throws Exception {
        for (EditionView edition : Staffs.as(admin, () -> editions.page(0, 20))) {
            if (edition.isTakableBack()) {
                Staffs.as(admin, () -> control.takeBack(edition.id()));
            }
        }
    }

    @Test
    void takesInWhatItShowedAndCanBeTakenBackAsAWhole() throws Exception {
        IntakeCheck shown = upload(rows(300, 100) + "x,y,z\r\n");
        assertThat(shown.added()).isEqualTo(300);
        assertThat(shown.refusals()).containsExactly(new IntakeCheck.Refused("301行目", "列の数（3）が違います。"));

        ProcessingRequest done = taken(shown);
        assertThat(done.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getTotal()).isEqualTo(300);
        assertThat(done.getProcessed()).isEqualTo(300);
        assertThat(inForce()).isEqualTo(300);
        assertThat(units("A20007")).isEqualTo(107);
        assertThat(upload(rows(300, 100)).isTakable()).isFalse();

        IntakeCheck higher = upload(rows(300, 200));
        assertThat(higher.changed()).isEqualTo(300);
        assertThat(taken(higher).getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(inForce()).isEqualTo(300);
        assertThat(units("A20007")).isEqualTo(207);
        EditionView first = Staffs.as(admin, () -> editions.page(1, 1)).get(0);
        assertThat(takeBack(first)).isEqualTo(EditionControl.Outcome.BUILT_UPON);

        assertThat(takeBack(newest())).isEqualTo(EditionControl.Outcome.DONE);
        assertThat(units("A20007")).isEqualTo(107);
        assertThat(takeBack(first)).isEqualTo(EditionControl.Outcome.DONE);
        assertThat(inForce()).isZero();
        assertThat(takeBack(first)).isEqualTo(EditionControl.Outcome.NOT_POSSIBLE);
    }

    @Test
    void namesOfInsurersGoTheSameWay() throws Exception {
        String table = "insurer_number\tname\tvalid_from\tvalid_to\n" + city + "\t見本広域連合\t2026-04-01\t\n";
        IntakeCheck shown = upload(table);
        assertThat(shown.added()).isEqualTo(1);
        assertThat(insurerName()).isEmpty();
        assertThat(taken(shown).getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(insurerName()).hasValue("見本広域連合");
        assertThat(takeBack(newest())).isEqualTo(EditionControl.Outcome.DONE);
        assertThat(insurerName()).isEmpty();
    }

    private Optional<String> insurerName() {
        return new InsurerNames(em).on(MONTH.atDay(1), city);
    }

    /** The administrator of one corporation does not change what all of them work with. */
    @Test
    void anAdministratorWhoIsNotOfTheInstallationIsRefused() throws Exception {
        String other = world.person(world.side().officeId(), false, true);
        assertThatThrownBy(() -> Staffs.as(other, () -> editions.page(0, 1))).isInstanceOf(AccessDenied.class);
        IntakeCheck shown = upload(rows(1, 1));
        assertThatThrownBy(() -> Staffs.as(other, () -> service.take(shown, AS_IT_IS, "試験版")))
                .isInstanceOf(AccessDenied.class);
        Staffs.as(admin, () -> {
            service.discard(shown.uploadId());
            return null;
        });
    }

    @Test
    void stoppedJobGoesOnWhereItStoppedAndNobodySeesHalfAnEdition() throws Exception {
        int rows = 9000;
        IntakeCheck shown = upload(rows(rows, 1));
        long request = take(shown);
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> em.find(ProcessingRequest.class, request).getProcessed() > 0);
        EditionView edition = newest();
        assertThat(takeBack(edition)).isEqualTo(EditionControl.Outcome.UNDER_WAY);
        Staffs.as(admin, () -> control.stop(edition.id()));
        ProcessingRequest stopped = Requests.ended(em, request);
        assertThat(stopped.getState()).isEqualTo(RequestState.STOPPED);
        assertThat(stopped.getProcessed()).isBetween(1, rows - 1);
        assertThat(inForce()).isZero();
        IntakeCheck other = upload(rows(10, 5));
        assertThatThrownBy(() -> take(other))
                .isInstanceOfSatisfying(
                        IntakeBusy.class, busy -> assertThat(busy.edition()).isEqualTo(edition.name()));

        Staffs.as(admin, () -> control.restart(edition.id()));
        ProcessingRequest done = Requests.ended(em, request);
        assertThat(done.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getProcessed()).isEqualTo(rows);
        assertThat(inForce()).isEqualTo(rows);
    }

    @Test
    void jobFailsOnADamagedFileAndEndsWellOnceItIsMended() throws Exception {
        IntakeCheck shown = upload(rows(50, 1));
        movePieces(shown.uploadId(), 1);
        long request = take(shown);
        ProcessingRequest failed = Requests.ended(em, request);
        assertThat(failed.getState()).isEqualTo(RequestState.FAILED);
        assertThat(failed.getFailure()).startsWith("ファイルの中身がありません。");
        movePieces(shown.uploadId(), -1);
        Staffs.as(admin, () -> control.restart(newest().id()));
        assertThat(Requests.ended(em, request).getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(inForce()).isEqualTo(50);
    }

    /** The official form: a city's codes of 訪問型サービス, each with other units. */
    private String rows(int count, int units) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s,A2,%04d,202404,999999,訪問型試験%d,%d,03,,,3,,,,1,1,1,1,20260401\r\n"
                        .formatted(city, i, i, units + i))
                .collect(Collectors.joining());
    }

    private IntakeCheck upload(String content) throws Exception {
        byte[] bytes = content.getBytes(Charset.forName("windows-31j"));
        return Staffs.as(
                admin,
                () -> service.upload(
                        "C:\\temp\\" + city + ".csv", new ByteArrayInputStream(bytes), bytes.length, AS_IT_IS));
    }

    private long take(IntakeCheck check) throws Exception {
        return Staffs.as(admin, () -> service.take(check, AS_IT_IS, "試験版 " + city));
    }

    private ProcessingRequest taken(IntakeCheck check) throws Exception {
        return Requests.ended(em, take(check));
    }

    private EditionControl.Outcome takeBack(EditionView edition) throws Exception {
        return Staffs.as(admin, () -> control.takeBack(edition.id()));
    }

    private EditionView newest() throws Exception {
        return Staffs.as(admin, () -> editions.page(0, 1)).get(0);
    }

    private int inForce() {
        return em.createQuery(
                        "select count(s) from ServiceCode s where s.insurerNumber = :city and s.state = :inForce",
                        Long.class)
                .setParameter("city", city)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .getSingleResult()
                .intValue();
    }

    private int units(String code) {
        return masterData.current().serviceCode(code, MONTH, city).orElseThrow().getUnits();
    }

    /** Moves the pieces of the stored file away, so that it reads as empty, and back. */
    private void movePieces(long fileId, int step) throws Exception {
        transaction.begin();
        em.createQuery("update StoredFileChunk c set c.seq = c.seq + :step where c.file.id = :file")
                .setParameter("step", step)
                .setParameter("file", fileId)
                .executeUpdate();
        transaction.commit();
    }
}
