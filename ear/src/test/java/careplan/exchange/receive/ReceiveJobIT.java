package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.request.ProcessingRequest;
import careplan.request.RequestState;
import careplan.support.Deployments;
import careplan.support.Staffs;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job that takes units in: what it stores, and that nothing stops it for good. */
@ExtendWith(ArquillianExtension.class)
public class ReceiveJobIT {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @EJB
    private ReceiveService service;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.of(ReceiveJobIT.class, ScheduleUnit.class, ScheduleUnit.Person.class, ProviderData.class);
    }

    @Test
    void storesEveryRowOfEveryClient() throws Exception {
        ProviderData data = new ProviderData(em, transaction).create(7);
        ScheduleUnit unit = new ScheduleUnit(data.senderNumber, data.number, MONTH, "20261020101500");
        data.persons.forEach(person -> unit.add(person, 3));
        UnitView checked = check(data, unit.files());
        assertThat(checked.errorCount()).isZero();
        assertThat(checked.clientCount()).isEqualTo(7);

        long request =
                Staffs.as(data.login, () -> service.take(data.officeId, ExchangeVersion.V3, List.of(checked.id())));
        assertThat(await(request).getState()).isEqualTo(RequestState.COMPLETED);

        List<ReceivedRecord> records = records(checked.id());
        assertThat(records).hasSize(7).allSatisfy(record -> {
            assertThat(record.getState()).isEqualTo(RecordState.READY);
            assertThat(record.getClient()).isNotNull();
            assertThat(record.getClientName()).startsWith("試験 利用者");
        });
        assertThat(partRows(checked.id()))
                .isEqualTo(unit.rows(FileKind.UPPLAN).size()
                        + unit.rows(FileKind.UPSIKYU).size()
                        + unit.rows(FileKind.UPHOSOKU).size());
    }

    private UnitView check(ProviderData data, Map<String, byte[]> files) throws Exception {
        return Staffs.as(data.login, () -> {
            List<Long> uploads = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                List<UploadedFile> taken = service.upload(
                        data.officeId,
                        ExchangeVersion.V3,
                        file.getKey(),
                        new ByteArrayInputStream(file.getValue()),
                        file.getValue().length);
                assertThat(taken).allSatisfy(one -> assertThat(one.messages()).isEmpty());
                uploads.add(taken.get(0).uploadId());
            }
            CheckResult result = service.check(data.officeId, ExchangeVersion.V3, uploads);
            assertThat(result.messages()).isEmpty();
            return result.units().get(0);
        });
    }

    private ProcessingRequest await(long request) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> em.find(ProcessingRequest.class, request), found -> !found.isUnderWay());
    }

    private List<ReceivedRecord> records(long unit) {
        return em.createQuery(
                        "select r from ReceivedRecord r where r.transmission.id = :unit order by r.insuredNumber",
                        ReceivedRecord.class)
                .setParameter("unit", unit)
                .getResultList();
    }

    private int partRows(long unit) {
        return em.createQuery("select p from ReceivedPart p where p.record.transmission.id = :unit", ReceivedPart.class)
                .setParameter("unit", unit)
                .getResultStream()
                .mapToInt(part -> (int) part.getContent().lines().count())
                .sum();
    }
}
