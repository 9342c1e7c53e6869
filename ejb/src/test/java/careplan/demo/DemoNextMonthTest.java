package careplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.master.JobMasterData;
import careplan.master.MasterData;
import careplan.nextmonth.NextMonthMaker;
import careplan.office.Office;
import careplan.request.ItemState;
import careplan.request.ProcessingRequest;
import careplan.request.RequestItem;
import careplan.request.RequestKind;
import careplan.request.RequestResultRow;
import careplan.request.RowAction;
import careplan.schedule.Beginning;
import careplan.schedule.MonthRefused;
import careplan.schedule.MonthlySchedule;
import careplan.staff.Staff;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo's office has its January made for everybody, item by item as the job does it. */
class DemoNextMonthTest {

    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final String CARE = "2345678912";

    private static DemoDatabase demo;

    @BeforeAll
    static void load() {
        demo = new DemoDatabase(new DemoSettings(true, 40, DECEMBER));
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void everybodyHasTheMonthOnceAndWhatIsLostIsTold() throws Exception {
        List<Long> clients = demo.list(
                "select distinct s.clientId from MonthlySchedule s where s.office.officeNumber = ?1 order by s.clientId",
                Long.class,
                CARE);
        long first = request(clients);
        make(first);
        List<RequestItem> items = items(first);
        assertThat(items).extracting(RequestItem::getState).doesNotContain(ItemState.PENDING);
        List<MonthlySchedule> made = januaries();
        assertThat(made).isNotEmpty();
        assertThat(rows(first, RowAction.ADDED)).hasSameSizeAs(made);
        assertThat(rows(first, RowAction.ERROR))
                .hasSize((int) items.stream()
                        .filter(item -> item.getState() == ItemState.FAILED)
                        .count())
                .allSatisfy(row -> assertThat(row.getMessage()).isNotBlank());
        assertThat(rows(first, RowAction.WARNING))
                .as("what could not be carried over")
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getMessage()).contains("："));
        assertThat(demo.count("AuditEvent e where e.actionCode = 'SCHEDULE_CREATED' and e.requestId = ?1", first))
                .isEqualTo(made.size());

        long second = request(clients);
        make(second);
        assertThat(januaries()).hasSameSizeAs(made);
        assertThat(rows(second, RowAction.ADDED)).isEmpty();
        assertThat(rows(second, RowAction.UNCHANGED)).hasSize((int)
                items.stream().filter(item -> item.getState() == ItemState.DONE).count());
    }

    private static long request(List<Long> clients) {
        long[] id = new long[1];
        demo.database.inTransaction(em -> {
            Office office = em.createQuery("select o from Office o where o.officeNumber = ?1", Office.class)
                    .setParameter(1, CARE)
                    .getSingleResult();
            ProcessingRequest request = new ProcessingRequest();
            request.setKind(RequestKind.NEXT_MONTH);
            request.setOffice(office);
            request.setStaff(em.createQuery("select s from Staff s order by s.id", Staff.class)
                    .setMaxResults(1)
                    .getSingleResult());
            request.setTitle("一括作成");
            request.setExchangeVersion(ExchangeVersion.V3);
            request.setServiceMonth(DECEMBER.plusMonths(1));
            request.setBeginning(Beginning.LAST_MONTH);
            request.setRequestedAt(DECEMBER.atDay(1).atStartOfDay());
            em.persist(request);
            int seq = 0;
            for (long client : clients) {
                RequestItem item = new RequestItem();
                item.setRequest(request);
                item.setSeq(++seq);
                item.setTargetId(client);
                item.setState(ItemState.PENDING);
                em.persist(item);
            }
            em.flush();
            id[0] = request.getId();
        });
        return id[0];
    }

    private static void make(long request) {
        for (RequestItem item : items(request)) {
            try {
                demo.database.inTransaction(em -> maker(em).make(item.getId()));
            } catch (MonthRefused refused) {
                demo.database.inTransaction(em -> maker(em).refuse(item.getId(), refused));
            }
        }
    }

    private static NextMonthMaker maker(EntityManager em) {
        NextMonthMaker maker = new NextMonthMaker();
        inject(maker, "em", em);
        inject(maker, "masterData", new JobMasterData() {
            @Override
            public MasterData current() {
                return demo.masterData;
            }
        });
        return maker;
    }

    private static void inject(Object bean, String name, Object value) {
        try {
            Field field = bean.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(bean, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<RequestItem> items(long request) {
        return new ArrayList<>(demo.list(
                "select i from RequestItem i where i.request.id = ?1 order by i.seq", RequestItem.class, request));
    }

    private static List<RequestResultRow> rows(long request, RowAction action) {
        return demo.list(
                "select r from RequestResultRow r where r.request.id = ?1 and r.action = ?2",
                RequestResultRow.class,
                request,
                action);
    }

    private static List<MonthlySchedule> januaries() {
        return demo.list(
                "select s from MonthlySchedule s where s.office.officeNumber = ?1 and s.serviceMonth = ?2",
                MonthlySchedule.class,
                CARE,
                DECEMBER.plusMonths(1));
    }
}
