package careplan.exchange.receive;

import careplan.base.JapanTime;
import careplan.client.CareLevel;
import careplan.client.Certification;
import careplan.client.CertificationStatus;
import careplan.client.Client;
import careplan.client.ClientOffice;
import careplan.client.Insurer;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.CheckDigit;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.office.OfficeService;
import careplan.schedule.MonthlySchedule;
import careplan.staff.Gender;
import careplan.staff.Menu;
import careplan.staff.Permission;
import careplan.staff.Staff;
import careplan.support.Staffs;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;

/**
 * An office with one member of staff and some clients, and its partner of another company: a provider and the
 * care-management office that plans for its clients, or any other two. New ones for each test, so that tests do not meet.
 * Only in the server.
 */
public final class ProviderData implements Exchange.Desk {

    private final EntityManager em;
    private final UserTransaction transaction;

    public final String login = "it-" + ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    public final String number = officeNumber();
    public final String senderNumber = officeNumber();
    public final List<ScheduleUnit.Person> persons = new ArrayList<>();
    public final List<Long> clients = new ArrayList<>();
    public long officeId;
    public long senderId;
    public long corporationId;
    public long staffId;
    private Insurer insurer;
    private SecurityIdentity identity;

    public ProviderData(EntityManager em, UserTransaction transaction) {
        this.em = em;
        this.transaction = transaction;
    }

    @Override
    public long officeId() {
        return officeId;
    }

    @Override
    public <T> T as(Callable<T> action) throws Exception {
        if (identity == null) {
            identity = Staffs.as(login, () -> SecurityDomain.getCurrent().getCurrentSecurityIdentity());
        }
        return identity.runAs(action);
    }

    /** Makes everything, with this many clients of 要介護２. */
    public ProviderData create(int count) throws Exception {
        return create(count, OfficeKind.PROVIDER, OfficeKind.CARE_MANAGEMENT);
    }

    /** The same, where the office and its partner are of these kinds. */
    public ProviderData create(int count, OfficeKind own, OfficeKind partner) throws Exception {
        transaction.begin();
        Corporation corporation = new Corporation();
        corporation.setName("試験法人");
        em.persist(corporation);
        Office office = office(corporation, number, "楽々クラブ デイサービス", own);
        Office sender = office(null, senderNumber, "楽々ケアプランセンター", partner);
        sender.setPartnerOf(corporation);
        Staff staff = new Staff();
        staff.setCorporation(corporation);
        staff.setCode("1");
        staff.setName("試験 職員");
        staff.setKana("シケン ショクイン");
        staff.setLoginName(login);
        staff.setPasswordHash(Staffs.hash(login));
        staff.setActive(true);
        em.persist(staff);
        permit(staff, office);
        insurer = new Insurer();
        String digits = "%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
        insurer.setInsurerNumber(digits + CheckDigit.of(digits));
        if (em.createQuery("select count(i) from Insurer i where i.insurerNumber = :number", Long.class)
                        .setParameter("number", insurer.getInsurerNumber())
                        .getSingleResult()
                == 0) {
            insurer.setName("試験市");
            em.persist(insurer);
        } else {
            insurer = em.createQuery("select i from Insurer i where i.insurerNumber = :number", Insurer.class)
                    .setParameter("number", insurer.getInsurerNumber())
                    .getSingleResult();
        }
        for (int i = 1; i <= count; i++) {
            client(corporation, office, sender, i);
        }
        em.flush();
        officeId = office.getId();
        senderId = sender.getId();
        corporationId = corporation.getId();
        staffId = staff.getId();
        transaction.commit();
        return this;
    }

    private Office office(Corporation corporation, String officeNumber, String name, OfficeKind kind) {
        Office office = new Office();
        office.setCorporation(corporation);
        office.setOfficeNumber(officeNumber);
        office.setName(name);
        office.setKind(kind);
        office.setAreaGrade("04");
        office.setPartnerVersion(ExchangeVersion.V3);
        em.persist(office);
        return office;
    }

    private void permit(Staff staff, Office office) {
        for (Menu menu : List.of(Menu.CAREPLAN_LINK, Menu.BATCH_STATUS, Menu.SCHEDULES)) {
            Permission permission = new Permission();
            permission.setStaff(staff);
            permission.setOffice(office);
            permission.setMenu(menu);
            em.persist(permission);
        }
    }

    private void client(Corporation corporation, Office office, Office sender, int i) {
        Client client = new Client();
        client.setCorporation(corporation);
        client.setCode("%08d".formatted(i));
        client.setName("試験 利用者" + i);
        client.setKana("シケン リヨウシャ");
        client.setGender(Gender.FEMALE);
        client.setBirthDate(LocalDate.of(1940, 4, 1));
        em.persist(client);
        Certification certification = new Certification();
        certification.setClient(client);
        certification.setInsurer(insurer);
        certification.setInsuredNumber("%010d".formatted(i));
        certification.setStatus(CertificationStatus.CERTIFIED);
        certification.setCertifiedOn(LocalDate.of(2026, 4, 1));
        certification.setValidFrom(LocalDate.of(2026, 4, 1));
        certification.setValidTo(LocalDate.of(2028, 3, 31));
        certification.setCareLevel(CareLevel.CARE_2);
        certification.setBenefitRate(90);
        em.persist(certification);
        ClientOffice serving = new ClientOffice();
        serving.setClient(client);
        serving.setOffice(office);
        serving.setCareManagementOffice(office.getKind() == OfficeKind.PROVIDER ? sender : null);
        serving.setValidFrom(LocalDate.of(2026, 4, 1));
        em.persist(serving);
        clients.add(client.getId());
        persons.add(new ScheduleUnit.Person(
                insurer.getInsurerNumber(),
                certification.getInsuredNumber(),
                client.getName(),
                client.getKana(),
                "22"));
    }

    /** Another own office with the same number, which nobody may use; each of the two has one service type. */
    public long twin(String ownType, String twinType) throws Exception {
        transaction.begin();
        Office own = em.find(Office.class, officeId);
        Office twin = office(own.getCorporation(), number, "楽々クラブ 訪問介護", OfficeKind.PROVIDER);
        serviceType(own, ownType);
        serviceType(twin, twinType);
        em.flush();
        transaction.commit();
        return twin.getId();
    }

    private void serviceType(Office office, String type) {
        OfficeService service = new OfficeService();
        service.setOffice(office);
        service.setServiceType(type);
        em.persist(service);
    }

    /** Lets the member of staff use another office. */
    public void permit(long office) throws Exception {
        transaction.begin();
        permit(em.find(Staff.class, staffId), em.find(Office.class, office));
        transaction.commit();
    }

    /** Lets the member of staff use one menu of another office. */
    public void permit(long office, Menu menu) throws Exception {
        transaction.begin();
        Permission permission = new Permission();
        permission.setStaff(em.find(Staff.class, staffId));
        permission.setOffice(em.find(Office.class, office));
        permission.setMenu(menu);
        em.persist(permission);
        transaction.commit();
    }

    /** An empty month of one of the clients at the office, not persisted. */
    public MonthlySchedule month(ScheduleUnit.Person person, YearMonth month) {
        int index = persons.indexOf(person);
        MonthlySchedule schedule = new MonthlySchedule();
        schedule.setOffice(em.getReference(Office.class, officeId));
        schedule.setClient(em.getReference(Client.class, clients.get(index)));
        schedule.setServiceMonth(month);
        schedule.setInsurer(em.getReference(Insurer.class, insurer.getId()));
        schedule.setInsuredNumber(person.insuredNumber());
        schedule.setCareLevel(CareLevel.CARE_2);
        schedule.setCreatedOn(month.minusMonths(1).atDay(20));
        schedule.setCareManagementOfficeNumber(number);
        schedule.setChangedAt(JapanTime.now());
        return schedule;
    }

    /** The months that the office keeps, by number. */
    public List<MonthlySchedule> months() {
        return em.createQuery(
                        "select s from MonthlySchedule s where s.office.id = :office order by s.insuredNumber",
                        MonthlySchedule.class)
                .setParameter("office", officeId)
                .getResultList();
    }

    private static String officeNumber() {
        String digits = "237%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        return digits + CheckDigit.of(digits);
    }
}
