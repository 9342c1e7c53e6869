package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.request.ProcessingRequest;
import careplan.request.RequestState;
import careplan.support.Requests;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** The steps that a person at a provider takes, through the services that the pages call. Only in the server. */
public final class Exchange {

    /** An office, and the person who works there. */
    public interface Desk {

        /** The office in use. */
        long officeId();

        /** Runs code as the person. */
        <T> T as(Callable<T> action) throws Exception;
    }

    private final ReceiveService service;
    private final EntityManager em;
    private final Desk office;
    private final ExchangeVersion version;

    public Exchange(ReceiveService service, EntityManager em, Desk office) {
        this(service, em, office, ExchangeVersion.V3);
    }

    public Exchange(ReceiveService service, EntityManager em, Desk office, ExchangeVersion version) {
        this.version = version;
        this.service = service;
        this.em = em;
        this.office = office;
    }

    /** Uploads one file as the person would. */
    public List<UploadedFile> upload(String name, byte[] content) throws Exception {
        return upload(version, name, content);
    }

    public List<UploadedFile> upload(ExchangeVersion version, String name, byte[] content) throws Exception {
        return office.as(() ->
                service.upload(office.officeId(), version, name, new ByteArrayInputStream(content), content.length));
    }

    /** Uploads files that are all accepted, and checks them. */
    public CheckResult check(Map<String, byte[]> files) throws Exception {
        List<Long> uploads = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            for (UploadedFile taken : upload(file.getKey(), file.getValue())) {
                assertThat(taken.messages()).isEmpty();
                uploads.add(taken.uploadId());
            }
        }
        return office.as(() -> service.check(office.officeId(), version, uploads));
    }

    /** Uploads and checks one unit. */
    public UnitView checkUnit(ScheduleUnit unit) throws Exception {
        CheckResult result = check(unit.files());
        assertThat(result.messages()).isEmpty();
        assertThat(result.units()).hasSize(1);
        return result.units().get(0);
    }

    public long take(long... units) throws Exception {
        List<Long> ids = java.util.Arrays.stream(units).boxed().toList();
        return office.as(() -> service.take(office.officeId(), version, ids));
    }

    /** Uploads, checks and takes in; gives the unit's id. */
    public long receive(ScheduleUnit unit) throws Exception {
        UnitView checked = checkUnit(unit);
        assertThat(ended(take(checked.id())).getState()).isEqualTo(RequestState.COMPLETED);
        return checked.id();
    }

    /** Uploads, checks and takes in whatever units the files make; gives their ids in the order of taking in. */
    public List<Long> receive(SentUnit... sent) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (SentUnit unit : sent) {
            files.putAll(unit.files());
        }
        return receive(files);
    }

    /** The same of files as they are. */
    public List<Long> receive(Map<String, byte[]> files) throws Exception {
        CheckResult result = check(files);
        assertThat(result.messages()).isEmpty();
        assertThat(result.units()).isNotEmpty().allMatch(UnitView::isSelectable);
        List<Long> ids = result.units().stream().map(UnitView::id).toList();
        long request = take(ids.stream().mapToLong(Long::longValue).toArray());
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        return ids;
    }

    /** Waits for the end of a request. */
    public ProcessingRequest ended(long request) {
        return Requests.ended(em, request);
    }

    public List<ReceivedRecord> records(long unit) {
        return em.createQuery(
                        "select r from ReceivedRecord r where r.transmission.id = :unit order by r.insuredNumber",
                        ReceivedRecord.class)
                .setParameter("unit", unit)
                .getResultList();
    }

    /** Every row of these tables as text, all columns, by id. */
    public static Map<String, List<String>> dump(DataSource source, String... tables) throws SQLException {
        Map<String, List<String>> dump = new TreeMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                List<String> rows = new ArrayList<>();
                try (ResultSet result = statement.executeQuery("select * from " + table + " order by id")) {
                    while (result.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                            row.append(result.getString(i)).append('|');
                        }
                        rows.add(row.toString());
                    }
                }
                dump.put(table, rows);
            }
        }
        return dump;
    }
}
