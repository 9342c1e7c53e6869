package careplan.print;

import careplan.client.Client;
import careplan.client.Insurer;
import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.apply.ReceivedSchedules;
import careplan.exchange.apply.ServiceNames;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.ReceivedRows;
import careplan.exchange.receive.RecordState;
import careplan.file.StoredFileStore;
import careplan.office.OfficeKind;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import careplan.plan.PlanDocumentPart;
import careplan.schedule.MonthlySchedule;
import careplan.staff.Gender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds what is to be printed and makes forms of it. */
@ApplicationScoped
public class PrintSources {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private StoredFileStore files;

    @Inject
    private ReceivedRows receivedRows;

    @Inject
    private ServiceNames serviceNames;

    /**
     * The forms of one target. Whether it may be printed has been checked when it was asked for.
     *
     * @throws PrintRefusal if there is no such target (any more), or it has no form
     */
    @Transactional
    public ClientForms forms(PrintSource source, long targetId) throws PrintRefusal {
        ClientForms forms =
                switch (source) {
                    case USAGE -> schedule(targetId, false);
                    case PROVISION -> schedule(targetId, true);
                    case RECEIVED -> received(targetId);
                    case DOCUMENT -> document(targetId);
                };
        if (forms.forms().isEmpty()) {
            throw new PrintRefusal(PrintWords.format("noForm"));
        }
        return forms;
    }

    private ClientForms schedule(long id, boolean provision) throws PrintRefusal {
        MonthlySchedule schedule = em.find(MonthlySchedule.class, id);
        if (schedule == null) {
            throw notFound();
        }
        return forms(
                schedule.getClient(),
                PrintWords.format(
                        provision ? "title.PROVISION" : "title.USAGE",
                        schedule.getServiceMonth(),
                        schedule.getClient().getCode()),
                ScheduleForms.of(schedule, provision));
    }

    private ClientForms document(long id) throws PrintRefusal {
        PlanDocument document = em.find(PlanDocument.class, id);
        if (document == null) {
            throw notFound();
        }
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        for (PlanDocumentPart part : document.getParts()) {
            rows.put(
                    part.getFileKind(),
                    PartRows.read(Layouts.of(part.getFileKind(), part.getLayoutVersion()), part.getContent()));
        }
        byte[] picture = document.getImages().isEmpty()
                ? null
                : document.getImages().get(0).getContent();
        return forms(
                document.getClient(),
                PrintWords.format(
                        "title." + document.getDataKind(),
                        document.getKeyDate(),
                        document.getClient().getCode()),
                planForms(rows, Person.of(document.getClient()), picture));
    }

    private ClientForms received(long id) throws PrintRefusal {
        ReceivedRecord record = em.find(ReceivedRecord.class, id);
        if (record == null) {
            throw notFound();
        }
        if (record.getState() == RecordState.ERROR) {
            throw new PrintRefusal(PrintWords.format("recordHasErrors"));
        }
        Map<FileKind, List<Row>> rows = receivedRows.of(record);
        List<FormData> forms =
                switch (record.getDataKind()) {
                    case SCHEDULE, ACTUAL ->
                        ScheduleForms.of(
                                receivedSchedule(record, rows),
                                record.getOffice().getKind() == OfficeKind.PROVIDER);
                    case CARE_PLAN, CLIENT_PROFILE, PREVENTIVE_PLAN ->
                        planForms(
                                rows,
                                person(record, rows),
                                receivedRows
                                        .picture(record, rows)
                                        .map(this::bytes)
                                        .orElse(null));
                    default -> List.of();
                };
        if (record.getDataKind() == DataKind.ACTUAL) {
            forms = forms.subList(0, 1); // actuals come without a statement
        }
        return new ClientForms(
                record.getClient() == null ? null : record.getClient().getId(),
                record.getInsuredNumber() + " " + Printed.text(record.getClientName()),
                PrintWords.format("title.RECEIVED", record.getInsuredNumber()),
                forms);
    }

    private static List<FormData> planForms(Map<FileKind, List<Row>> rows, Person person, byte[] picture) {
        List<FormData> forms = new ArrayList<>(CarePlanForms.of(rows, person));
        forms.addAll(PreventivePlanForms.of(rows));
        forms.addAll(ProfileForms.of(rows, picture));
        return forms;
    }

    /** The month with the people and names that the files tell of, and not those that we know. */
    private MonthlySchedule receivedSchedule(ReceivedRecord record, Map<FileKind, List<Row>> rows) {
        MonthlySchedule schedule = ReceivedSchedules.of(
                rows, code -> serviceNames.of(code, record.getServiceMonth(), record.getInsurerNumber()));
        schedule.setServiceMonth(record.getServiceMonth());
        schedule.setInsuredNumber(record.getInsuredNumber());
        schedule.setInsurer(insurer(record.getInsurerNumber()));
        schedule.setClient(client(record, rows));
        if (record.getOffice().getOfficeNumber().equals(schedule.getCareManagementOfficeNumber())) {
            schedule.setCareManagementOfficeName(record.getOffice().getName());
        } else if (record.getTransmission().getSender() != null
                && record.getTransmission().getSenderNumber().equals(schedule.getCareManagementOfficeNumber())) {
            schedule.setCareManagementOfficeName(
                    record.getTransmission().getSender().getName());
        }
        if (schedule.getCareLevel() == null) {
            schedule.setCareLevel(record.getCareLevel());
        }
        return schedule;
    }

    private Insurer insurer(String number) {
        return em.createQuery("select i from Insurer i where i.insurerNumber = :number", Insurer.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Insurer unknown = new Insurer();
                    unknown.setInsurerNumber(number);
                    return unknown;
                });
    }

    private static Client client(ReceivedRecord record, Map<FileKind, List<Row>> rows) {
        List<Row> supplement = rows.getOrDefault(FileKind.UPHOSOKU, List.of());
        if (supplement.isEmpty() && record.getClient() != null) {
            return record.getClient();
        }
        Client client = new Client();
        client.setName(record.getClientName());
        client.setKana(record.getClientKana());
        for (Row row : supplement) {
            client.setBirthDate(row.date("利用者生年月日"));
            client.setGender(
                    switch (row.get("利用者性別")) {
                        case "1" -> Gender.MALE;
                        case "2" -> Gender.FEMALE;
                        default -> null;
                    });
        }
        return client;
    }

    private static Person person(ReceivedRecord record, Map<FileKind, List<Row>> rows) {
        List<Row> supplement = rows.getOrDefault(FileKind.UPHOSOKU, List.of());
        if (!supplement.isEmpty()) {
            return Person.ofSupplement(supplement.get(0));
        }
        return record.getClient() == null
                ? new Person(Printed.text(record.getClientName()), "", "")
                : Person.of(record.getClient());
    }

    private byte[] bytes(long fileId) {
        try (InputStream in = files.open(fileId)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClientForms forms(Client client, String title, List<FormData> forms) {
        return new ClientForms(client.getId(), client.getCode() + " " + client.getName(), title, forms);
    }

    private static PrintRefusal notFound() {
        return new PrintRefusal(PrintWords.format("notFound"));
    }
}
