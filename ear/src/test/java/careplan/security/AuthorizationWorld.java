package careplan.security;

import careplan.client.CareLevel;
import careplan.client.Client;
import careplan.client.ClientOffice;
import careplan.client.Insurer;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.Transmission;
import careplan.exchange.receive.TransmissionState;
import careplan.file.StoredFile;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.request.ProcessingRequest;
import careplan.request.RequestKind;
import careplan.request.RequestState;
import careplan.request.ResultFile;
import careplan.schedule.MonthlySchedule;
import careplan.staff.Gender;
import careplan.staff.Menu;
import careplan.staff.Permission;
import careplan.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Two corporations with an office, a member of staff and records of each kind, and people who may do this and that. */
@ApplicationScoped
public class AuthorizationWorld {

    private static final LocalDateTime THEN = LocalDateTime.of(2026, 10, 1, 9, 0);
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() / 1000 % 10_000_000);

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * One side.
     *
     * @param ids what the parameters of services are called ({@code scheduleId} …), to the record's id
     */
    public record Side(long officeId, Map<String, Long> ids) {}

    /** A corporation with an office and its records. */
    @Transactional
    public Side side() {
        Corporation corporation = new Corporation();
        corporation.setName("権限の法人");
        em.persist(corporation);
        Office office = office(corporation);
        Map<String, Long> ids = new HashMap<>();
        ids.put("officeId", office.getId());
        ids.put("ownOfficeId", office.getId());
        Client client = client(corporation, office);
        ids.put("clientId", client.getId());
        ids.put("scheduleId", schedule(office, client).getId());
        ids.put("targetId", ids.get("scheduleId"));
        Staff staff = staff(corporation);
        ids.put("staffId", staff.getId());
        ProcessingRequest request = request(office, staff);
        ids.put("requestId", request.getId());
        ids.put("resultId", result(request, office).getId());
        ids.put("recordId", record(office, staff).getId());
        return new Side(office.getId(), ids);
    }

    /** A second office of the same corporation. */
    @Transactional
    public long secondOffice(long officeId) {
        return office(em.find(Office.class, officeId).getCorporation()).getId();
    }

    /** A person of the office's corporation, without permissions. */
    @Transactional
    public String person(long officeId, boolean operator, boolean admin) {
        Staff staff = staff(em.find(Office.class, officeId).getCorporation());
        staff.setOperator(operator);
        staff.setAdmin(admin);
        return staff.getLoginName();
    }

    /** Takes all permissions of a person away and gives these. */
    @Transactional
    public void permit(String login, long officeId, Menu... menus) {
        Staff staff = em.createQuery("select s from Staff s where s.loginName = :login", Staff.class)
                .setParameter("login", login)
                .getSingleResult();
        em.createQuery("delete from Permission p where p.staff = :staff")
                .setParameter("staff", staff)
                .executeUpdate();
        for (Menu menu : menus) {
            Permission permission = new Permission();
            permission.setStaff(staff);
            permission.setOffice(em.getReference(Office.class, officeId));
            permission.setMenu(menu);
            em.persist(permission);
        }
    }

    private Office office(Corporation corporation) {
        Office office = new Office();
        office.setCorporation(corporation);
        office.setOfficeNumber("28" + String.format("%08d", NEXT.incrementAndGet()));
        office.setName("権限の事業所");
        office.setKind(OfficeKind.CARE_MANAGEMENT);
        office.setAreaGrade("04");
        office.setPartnerVersion(ExchangeVersion.V3);
        em.persist(office);
        return office;
    }

    private Staff staff(Corporation corporation) {
        Staff staff = new Staff();
        staff.setCorporation(corporation);
        staff.setCode(Long.toString(NEXT.incrementAndGet()));
        staff.setName("権限 職員");
        staff.setKana("けんげん しょくいん");
        staff.setLoginName("auth-" + UUID.randomUUID());
        em.persist(staff);
        return staff;
    }

    private Client client(Corporation corporation, Office office) {
        Client client = new Client();
        client.setCorporation(corporation);
        client.setCode(Long.toString(NEXT.incrementAndGet()));
        client.setName("権限 利用者");
        client.setKana("けんげん りようしゃ");
        client.setGender(Gender.FEMALE);
        client.setBirthDate(LocalDate.of(1940, 5, 6));
        em.persist(client);
        ClientOffice served = new ClientOffice();
        served.setClient(client);
        served.setOffice(office);
        served.setValidFrom(LocalDate.of(2026, 4, 1));
        em.persist(served);
        return client;
    }

    private MonthlySchedule schedule(Office office, Client client) {
        Insurer insurer = new Insurer();
        insurer.setInsurerNumber(String.format("%06d", NEXT.incrementAndGet() % 1_000_000));
        insurer.setName("権限市");
        em.persist(insurer);
        MonthlySchedule schedule = new MonthlySchedule();
        schedule.setOffice(office);
        schedule.setClient(client);
        schedule.setServiceMonth(YearMonth.of(2026, 10));
        schedule.setInsurer(insurer);
        schedule.setInsuredNumber("0000000001");
        schedule.setCareLevel(CareLevel.CARE_2);
        schedule.setCreatedOn(THEN.toLocalDate());
        schedule.setCareManagementOfficeNumber(office.getOfficeNumber());
        schedule.setChangedAt(THEN);
        em.persist(schedule);
        return schedule;
    }

    private ProcessingRequest request(Office office, Staff staff) {
        ProcessingRequest request = new ProcessingRequest();
        request.setKind(RequestKind.EXPORT);
        request.setOffice(office);
        request.setStaff(staff);
        request.moveTo(RequestState.RUNNING);
        request.moveTo(RequestState.COMPLETED);
        request.setTitle("権限の依頼");
        request.setExchangeVersion(ExchangeVersion.V3);
        request.setDataKind(DataKind.SCHEDULE);
        request.setServiceMonth(YearMonth.of(2026, 10));
        request.setRequestedAt(THEN);
        request.setFinishedAt(THEN);
        em.persist(request);
        return request;
    }

    private ResultFile result(ProcessingRequest request, Office office) {
        StoredFile file = new StoredFile();
        file.setOffice(office);
        file.setName("result.zip");
        file.setMediaType("application/zip");
        file.setComplete(true);
        file.setCreatedAt(THEN);
        em.persist(file);
        ResultFile result = new ResultFile();
        result.setRequest(request);
        result.setFile(file);
        result.setSeq(1);
        em.persist(result);
        return result;
    }

    private ReceivedRecord record(Office office, Staff staff) {
        Transmission unit = new Transmission();
        unit.setOffice(office);
        unit.setExchangeVersion(ExchangeVersion.V3);
        unit.setDataKind(DataKind.SCHEDULE);
        unit.setSenderNumber("2800000001");
        unit.setDestinationNumber(office.getOfficeNumber());
        unit.setServiceMonth(YearMonth.of(2026, 10));
        unit.setSerial("20261001090000");
        unit.moveTo(TransmissionState.RECEIVING);
        unit.moveTo(TransmissionState.RECEIVED);
        unit.setUploadedBy(staff);
        unit.setUploadedAt(THEN);
        em.persist(unit);
        ReceivedRecord record = new ReceivedRecord();
        record.setTransmission(unit);
        record.setOffice(office);
        record.setDataKind(DataKind.SCHEDULE);
        record.setInsurerNumber("281063");
        record.setInsuredNumber("0000000001");
        record.setServiceMonth(YearMonth.of(2026, 10));
        em.persist(record);
        return record;
    }
}
