package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.client.CareLevel;
import careplan.client.Client;
import careplan.client.Insurer;
import careplan.exchange.ExchangeVersion;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.staff.Gender;
import careplan.staff.Staff;
import careplan.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonthlySchedulePersistenceTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    private TestDatabase database;
    private Corporation corporation;
    private Office office;
    private Client client;
    private Insurer insurer;

    @BeforeEach
    void open() {
        database = new TestDatabase();
        database.inTransaction(em -> {
            corporation = new Corporation();
            corporation.setName("楽々グループ");
            em.persist(corporation);
            office = new Office();
            office.setCorporation(corporation);
            office.setOfficeNumber("2345678912");
            office.setName("楽々ケアプランセンター");
            office.setKind(OfficeKind.CARE_MANAGEMENT);
            office.setAreaGrade("04");
            office.setPartnerVersion(ExchangeVersion.V3);
            em.persist(office);
            insurer = new Insurer();
            insurer.setInsurerNumber("281055");
            insurer.setName("神戸市兵庫区");
            em.persist(insurer);
            client = client("1");
            em.persist(client);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void comesBackAsItWasStored() {
        MonthlySchedule stored = schedule();
        ScheduleLine second = line(2, "152441");
        ScheduleLine first = line(1, "111211");
        first.setPlanned(DayCounts.NONE.with(2, 1).with(9, 2));
        first.setActual(DayCounts.NONE.with(2, 1));
        first.getService().setOver30Days(true);
        stored.addLine(second);
        stored.addLine(first);
        StatementLine statement = new StatementLine();
        statement.setLineNo(1);
        statement.setKind(StatementLineKind.TOTAL);
        statement.setProviderNumber("9999999999");
        statement.setServiceCode("999999");
        statement.setUnitPrice(new BigDecimal("10.84"));
        stored.addStatementLine(statement);
        ScheduleTypeTotal total = new ScheduleTypeTotal();
        total.setSlot(1);
        total.setServiceType("11");
        total.setTotalUnits(1234);
        stored.addTypeTotal(total);
        database.inTransaction(em -> em.persist(stored));

        database.inTransaction(em -> {
            MonthlySchedule found = em.find(MonthlySchedule.class, stored.getId());
            assertThat(found).isNotSameAs(stored).isEqualTo(stored);
            assertThat(found.getServiceMonth()).isEqualTo(MONTH);
            assertThat(found.getChangedAt()).isEqualTo(stored.getChangedAt());
            assertThat(found.getLines())
                    .extracting(ScheduleLine::getServiceCode)
                    .containsExactly("111211", "152441");
            ScheduleLine line = found.getLines().get(0);
            assertThat(line.getPlanned()).isEqualTo(first.getPlanned());
            assertThat(line.getActual()).isEqualTo(first.getActual());
            assertThat(line.key()).isEqualTo(first.key());
            assertThat(found.getStatementLines()).hasSize(1);
            assertThat(found.getStatementLines().get(0).getUnitPrice()).isEqualByComparingTo("10.84");
            assertThat(found.getTypeTotals())
                    .extracting(ScheduleTypeTotal::getTotalUnits)
                    .containsExactly(1234);
        });
    }

    @Test
    void monthsAreComparedInQueries() {
        database.inTransaction(em -> em.persist(schedule()));
        assertThat(schedulesBetween(MONTH.minusMonths(1), MONTH)).isEqualTo(1);
        assertThat(schedulesBetween(MONTH.plusMonths(1), MONTH.plusMonths(3))).isZero();
    }

    @Test
    void aLineTakenOutOfTheListIsDeleted() {
        MonthlySchedule stored = schedule();
        stored.addLine(line(1, "111211"));
        stored.addLine(line(2, "152441"));
        database.inTransaction(em -> em.persist(stored));
        database.inTransaction(
                em -> em.find(MonthlySchedule.class, stored.getId()).getLines().remove(0));
        List<String> left =
                database.query(em -> em.createQuery("select l.service.serviceCode from ScheduleLine l", String.class)
                        .getResultList());
        assertThat(left).containsExactly("152441");
    }

    @Test
    void theSecondOfTwoConcurrentChangesIsRefused() {
        MonthlySchedule stored = schedule();
        database.inTransaction(em -> em.persist(stored));
        try (EntityManager one = database.factory().createEntityManager();
                EntityManager two = database.factory().createEntityManager()) {
            one.getTransaction().begin();
            two.getTransaction().begin();
            one.find(MonthlySchedule.class, stored.getId()).moveTo(ScheduleStatus.ACTUALS_ENTERED, "試験");
            two.find(MonthlySchedule.class, stored.getId()).setUncheckedReason("サービスがありません");
            one.getTransaction().commit();
            assertThatThrownBy(() -> two.getTransaction().commit())
                    .isInstanceOf(RollbackException.class)
                    .hasCauseInstanceOf(OptimisticLockException.class);
        }
        MonthlySchedule found = database.query(em -> em.find(MonthlySchedule.class, stored.getId()));
        assertThat(found.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);
        assertThat(found.getActualsLackingReason()).isEqualTo("試験");
        assertThat(found.getUncheckedReason()).isNull();
    }

    @Test
    void anOfficeHasOneRecordPerClientMonthAndInsuredNumber() {
        database.inTransaction(em -> em.persist(schedule()));
        assertThatThrownBy(() -> database.inTransaction(em -> em.persist(schedule())))
                .isInstanceOf(PersistenceException.class);
        MonthlySchedule otherNumber = schedule();
        otherNumber.setInsuredNumber("H000000001");
        database.inTransaction(em -> em.persist(otherNumber));
        assertThat(schedulesBetween(MONTH, MONTH)).isEqualTo(2);
    }

    @Test
    void codesAndLoginNamesAreUnique() {
        assertThatThrownBy(() -> database.inTransaction(em -> em.persist(client("1"))))
                .isInstanceOf(PersistenceException.class);
        database.inTransaction(em -> em.persist(staff("00001", "login-of-somebody")));
        List<String> logged = new ArrayList<>();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("org.eclipse.persistence").addHandler(log);
        assertThatThrownBy(() -> database.inTransaction(em -> em.persist(staff("00002", "login-of-somebody"))))
                .isInstanceOf(PersistenceException.class)
                .hasStackTraceContaining("UQ_STAFF_LOGIN")
                .extracting(Throwables::getStackTrace)
                .asString()
                .as("what goes into a log")
                .doesNotContain("login-of-somebody");
        Logger.getLogger("org.eclipse.persistence").removeHandler(log);
        assertThat(logged).isEmpty();
        database.inTransaction(em -> {
            em.persist(staff("00003", null));
            em.persist(staff("00004", null));
        });
    }

    private long schedulesBetween(YearMonth from, YearMonth to) {
        return database.query(em -> em.createQuery(
                        "select count(s) from MonthlySchedule s where s.serviceMonth between :from and :to", Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult());
    }

    private Client client(String code) {
        Client made = new Client();
        made.setCorporation(corporation);
        made.setCode(code);
        made.setName("𠮷田 花子");
        made.setKana("よしだ はなこ");
        made.setGender(Gender.FEMALE);
        made.setBirthDate(LocalDate.of(1940, 2, 29));
        return made;
    }

    private Staff staff(String code, String login) {
        Staff staff = new Staff();
        staff.setCorporation(corporation);
        staff.setCode(code);
        staff.setName("斎藤 桃子");
        staff.setKana("さいとう ももこ");
        staff.setLoginName(login);
        return staff;
    }

    private MonthlySchedule schedule() {
        MonthlySchedule schedule = new MonthlySchedule();
        schedule.setOffice(office);
        schedule.setClient(client);
        schedule.setServiceMonth(MONTH);
        schedule.setInsurer(insurer);
        schedule.setInsuredNumber("0000000001");
        schedule.setCareLevel(CareLevel.CARE_2);
        schedule.setCreatedOn(LocalDate.of(2026, 10, 20));
        schedule.setCareManagementOfficeNumber(office.getOfficeNumber());
        schedule.setChangedAt(LocalDateTime.of(2026, 10, 20, 9, 30, 1));
        return schedule;
    }

    private static ScheduleLine line(int no, String code) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        line.setLineNo(no);
        details.setServiceCode(code);
        details.setStartTime("0900");
        details.setEndTime("1000");
        details.setProviderNumber("2870100013");
        return line;
    }
}
