package careplan.exchange.export;

import careplan.client.Client;
import careplan.client.Insurer;
import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Row;
import careplan.exchange.format.TransmissionUnit;
import careplan.office.OfficeKind;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import careplan.plan.PlanDocumentPart;
import careplan.request.Bundling;
import careplan.schedule.MonthlySchedule;
import careplan.staff.Gender;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For the rehearsal of the vendor test: sends what was taken in, to where it came from, with the product's own export. */
public final class VendorExport {

    private final TransmissionUnit unit;
    private final Map<FileKind, List<Row>> rows;

    public VendorExport(TransmissionUnit unit, Map<FileKind, List<Row>> rows) {
        this.unit = unit;
        this.rows = rows;
    }

    /** The files of a plan document with these rows. */
    public Map<String, byte[]> document() throws ExportRefusal {
        Row head = rows.get(unit.kind().parent()).get(0);
        PlanDocument document = new PlanDocument();
        document.setClient(client());
        document.setInsurer(insurer(head));
        document.setInsuredNumber(head.get("被保険者番号"));
        document.setDataKind(unit.kind());
        document.setKeyDate(head.date(DocumentRows.keyField(unit.kind())));
        rows.forEach((kind, ofKind) -> {
            if (kind != FileKind.UPHOSOKU) {
                PlanDocumentPart part = new PlanDocumentPart();
                part.setFileKind(kind);
                part.setLayoutVersion(unit.version());
                part.setContent(PartRows.write(ofKind));
                document.getParts().add(part);
            }
        });
        ExportTask task = task(YearMonth.from(document.getKeyDate()));
        return named(new RowEncoder(task)
                .encode(DocumentContent.parcels(task, 1, document, Set.of())
                        .get(0)
                        .rows()));
    }

    /** Gives a month to its client, as taking it over does. */
    public MonthlySchedule own(MonthlySchedule schedule) {
        Row head = rows.get(unit.kind().parent()).get(0);
        schedule.setClient(client());
        schedule.setInsurer(insurer(head));
        schedule.setInsuredNumber(head.get("被保険者番号"));
        return schedule;
    }

    /** The files of a month. */
    public Map<String, byte[]> month(MonthlySchedule schedule) throws ExportRefusal {
        ExportTask task = task(schedule.getServiceMonth());
        if (unit.kind() == DataKind.SCHEDULE) {
            return named(new RowEncoder(task).encode(ScheduleContent.rows(task, schedule)));
        }
        Map<FileKind, List<Row>> actual = new EnumMap<>(FileKind.class);
        actual.put(FileKind.UPJSK, PlanRows.actual(unit.version()).of(schedule, schedule.getLines()));
        return named(new RowEncoder(task).encode(actual));
    }

    private Map<String, byte[]> named(Map<FileKind, byte[]> files) {
        Map<String, byte[]> named = new LinkedHashMap<>();
        files.forEach((kind, bytes) -> named.put(
                FileName.of(
                                kind,
                                unit.version(),
                                unit.files().get(0).month(),
                                unit.sender(),
                                unit.destination(),
                                unit.serial())
                        .format(),
                bytes));
        return named;
    }

    /** The client as the supplement tells of it; where none comes, nothing of the client is sent. */
    private Client client() {
        Client client = new Client();
        for (Row row : rows.getOrDefault(FileKind.UPHOSOKU, List.of())) {
            client.setName(row.text("利用者氏名"));
            client.setKana(row.text("利用者氏名フリガナ"));
            client.setGender(row.get("利用者性別").equals("1") ? Gender.MALE : Gender.FEMALE);
            client.setBirthDate(row.date("利用者生年月日"));
            client.setPostalCode(row.text("利用者郵便番号"));
            client.setAddress1(row.text("利用者住所１"));
            client.setAddress2(row.text("利用者住所２"));
            client.setPhone(row.text("利用者電話番号"));
        }
        if (client.getBirthDate() == null) {
            client.setBirthDate(LocalDate.of(1940, 1, 1));
            client.setGender(Gender.FEMALE);
        }
        return client;
    }

    private static Insurer insurer(Row head) {
        Insurer insurer = new Insurer();
        insurer.setInsurerNumber(head.get("保険者番号"));
        return insurer;
    }

    private ExportTask task(YearMonth month) {
        boolean provider = unit.kind() == DataKind.ACTUAL;
        return new ExportTask(
                1,
                new Sender(
                        2,
                        3,
                        unit.sender().officeNumber(),
                        provider ? OfficeKind.PROVIDER : OfficeKind.CARE_MANAGEMENT,
                        Set.of(unit.sender().serviceType())),
                unit.version(),
                unit.kind(),
                month,
                Bundling.ALL,
                unit.serial(),
                List.of());
    }
}
