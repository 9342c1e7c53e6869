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
import careplan.office.Office;
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
    public ClientForms forms(PrintSource source, long targetId, PrintOptions options) throws PrintRefusal {
        ClientForms forms =
                switch (source) {
                    case USAGE -> schedule(targetId, false);
                    case PROVISION -> schedule(targetId, true);
                    case RECEIVED -> received(targetId, options);
                    case DOCUMENT -> document(targetId, options);
                };
        if (forms.forms().isEmpty()) {
            throw new PrintRefusal(PrintWords.format("noForm"));
        }
        return forms;
    }

    /** What the PDF of one target calls itself: what it is of whom, fit for a file's name. */
    @Transactional
    public String title(PrintSource source, long targetId) throws PrintRefusal {
        return switch (source) {
            case USAGE -> title(find(MonthlySchedule.class, targetId), false);
            case PROVISION -> title(find(MonthlySchedule.class, targetId), true);
            case RECEIVED -> title(find(ReceivedRecord.class, targetId));
            case DOCUMENT -> title(find(PlanDocument.class, targetId));
        };
    }

    private static String title(MonthlySchedule schedule, boolean provision) {
        return PrintWords.format(
                provision ? "title.PROVISION" : "title.USAGE",
                schedule.getServiceMonth(),
                schedule.getClient().getCode());
    }

    private static String title(ReceivedRecord record) {
        return PrintWords.format(
                "title.RECEIVED",
                record.getDataKind().label(),
                record.getServiceMonth() == null ? record.getKeyDate() : record.getServiceMonth(),
                record.getInsuredNumber());
    }

    private static String title(PlanDocument document) {
        return PrintWords.format(
                "title." + document.getDataKind(),
                document.getKeyDate(),
                document.getClient().getCode());
    }

    private <T> T find(Class<T> type, long id) throws PrintRefusal {
        T found = em.find(type, id);
        if (found == null) {
            throw new PrintRefusal(PrintWords.format("notFound"));
        }
        return found;
    }

    private ClientForms schedule(long id, boolean provision) throws PrintRefusal {
        MonthlySchedule schedule = find(MonthlySchedule.class, id);
        return forms(
                schedule.getClient(),
                title(schedule, provision),
                provision ? provisions(schedule) : ScheduleForms.usage(schedule));
    }

    /** Who plans the month hands each provider what it is to do; a provider has been handed its own. */
    private static List<FormData> provisions(MonthlySchedule schedule) {
        Office office = schedule.getOffice();
        return office.getKind() == OfficeKind.PROVIDER
                ? ScheduleForms.provision(schedule, office.getName())
                : ScheduleForms.provisions(schedule);
    }

    private ClientForms document(long id, PrintOptions options) throws PrintRefusal {
        PlanDocument document = find(PlanDocument.class, id);
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
                title(document),
                planForms(rows, Person.of(document.getClient()), picture, options));
    }

    private ClientForms received(long id, PrintOptions options) throws PrintRefusal {
        ReceivedRecord record = find(ReceivedRecord.class, id);
        if (record.getState() == RecordState.ERROR) {
            throw new PrintRefusal(PrintWords.format("recordHasErrors"));
        }
        Map<FileKind, List<Row>> rows = receivedRows.of(record);
        List<FormData> forms =
                switch (record.getDataKind()) {
                    case SCHEDULE, ACTUAL -> receivedMonth(record, receivedSchedule(record, rows));
                    case CARE_PLAN, CLIENT_PROFILE, PREVENTIVE_PLAN ->
                        planForms(
                                rows,
                                person(record, rows),
                                receivedRows
                                        .picture(record, rows)
                                        .map(this::bytes)
                                        .orElse(null),
                                options);
                    default -> List.of();
                };
        if (record.getDataKind() == DataKind.ACTUAL) {
            forms = forms.subList(0, 1); // actuals come without a statement
        }
        return new ClientForms(
                record.getClient() == null ? null : record.getClient().getId(),
                record.getInsuredNumber() + " " + Printed.text(record.getClientName()),
                title(record),
                forms);
    }

    private static List<FormData> receivedMonth(ReceivedRecord record, MonthlySchedule month) {
        return record.getOffice().getKind() == OfficeKind.PROVIDER
                ? ScheduleForms.provision(month, record.getOffice().getName())
                : ScheduleForms.usage(month);
    }

    private static List<FormData> planForms(
            Map<FileKind, List<Row>> rows, Person person, byte[] picture, PrintOptions options) {
        List<FormData> forms = new ArrayList<>(CarePlanForms.of(rows, person, options));
        forms.addAll(PreventivePlanForms.of(rows, options));
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
}
