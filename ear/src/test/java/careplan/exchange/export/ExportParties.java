package careplan.exchange.export;

import careplan.client.Client;
import careplan.client.ClientOffice;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.export.ExportWorld.World;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.office.OfficeService;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import careplan.plan.PlanDocumentImage;
import careplan.plan.PlanDocumentPart;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import careplan.schedule.ServiceDetails;
import careplan.staff.Menu;
import careplan.staff.Permission;
import careplan.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What a world of {@link ExportWorld} needs beyond plans: a provider's actuals, plan documents, and a center that entrusts. */
@ApplicationScoped
public class ExportParties {

    static final String CENTER = "2800100055";
    static final LocalDate DATE = ExportWorld.MONTH.atDay(10);
    static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 13, 10, 26, 34, 44};

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** The own provider of this world, whose months have been done as planned; the one person may use it too. */
    @Transactional
    public long provider(World world) {
        Office office = office(world.day());
        types(office, "15");
        permit(world.login(), office);
        for (long id : world.schedules()) {
            MonthlySchedule plan = em.find(MonthlySchedule.class, id);
            if (plan.getLines().stream()
                    .anyMatch(line -> line.getProviderNumber().equals(world.day()))) {
                em.persist(done(plan, office));
            }
        }
        return office.getId();
    }

    /**
     * A second own office under the number of the provider of this world: day rehabilitation, planned and done for everybody
     * whom the first one serves, as both have it in their months.
     */
    @Transactional
    public long twin(World world) {
        Office first = office(world.day());
        Office twin = new Office();
        twin.setCorporation(first.getCorporation());
        twin.setOfficeNumber(first.getOfficeNumber());
        twin.setName("見本デイケア");
        twin.setKind(OfficeKind.PROVIDER);
        twin.setAreaGrade("04");
        twin.setPartnerVersion(ExchangeVersion.V4);
        em.persist(twin);
        types(twin, "16");
        permit(world.login(), twin);
        em.createQuery(
                        "select s from MonthlySchedule s where s.office.id = :planner or s.office = :first",
                        MonthlySchedule.class)
                .setParameter("planner", world.officeId())
                .setParameter("first", first)
                .getResultList()
                .forEach(month -> {
                    if (month.getLines().stream()
                            .anyMatch(line -> line.getProviderNumber().equals(world.day()))) {
                        month.addLine(trained(month, world.day()));
                    }
                    if (month.getOffice().equals(first)) {
                        em.persist(done(month, twin));
                    }
                });
        return twin.getId();
    }

    private static ScheduleLine trained(MonthlySchedule month, String provider) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        line.setLineNo(month.getLines().size() + 1);
        details.setServiceCode("161171");
        details.setStartTime("1700");
        details.setEndTime("1730");
        details.setUnits(250);
        details.setProviderNumber(provider);
        details.setProviderName("見本デイケア");
        line.setPlanned(DayCounts.NONE.with(3, 1));
        line.setActual(line.getPlanned());
        return line;
    }

    private static MonthlySchedule done(MonthlySchedule plan, Office office) {
        MonthlySchedule month = new MonthlySchedule();
        month.setOffice(office);
        month.setClient(plan.getClient());
        month.setServiceMonth(plan.getServiceMonth());
        month.setInsurer(plan.getInsurer());
        month.setInsuredNumber(plan.getInsuredNumber());
        month.setCareLevel(plan.getCareLevel());
        month.setCertificationStatus(plan.getCertificationStatus());
        month.setCertifiedOn(plan.getCertifiedOn());
        month.setLimitFrom(plan.getLimitFrom());
        month.setLimitTo(plan.getLimitTo());
        month.setLimitUnits(plan.getLimitUnits());
        month.setCreatedOn(plan.getCreatedOn());
        month.setCareManagementOfficeNumber(plan.getCareManagementOfficeNumber());
        month.setCareManagementOfficeName(plan.getCareManagementOfficeName());
        month.setCareManagerName(plan.getCareManagerName());
        month.setChangedAt(plan.getChangedAt());
        plan.getLines().forEach(line -> month.addLine(doneLine(line)));
        month.moveTo(ScheduleStatus.ACTUALS_ENTERED, "試験");
        return month;
    }

    private static ScheduleLine doneLine(ScheduleLine planned) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        line.setLineNo(planned.getLineNo());
        details.setServiceCode(planned.getServiceCode());
        details.setStartTime(planned.getStartTime());
        details.setEndTime(planned.getEndTime());
        details.setUnits(planned.getUnits());
        details.setProviderNumber(planned.getProviderNumber());
        details.setProviderName(planned.getProviderName());
        line.setPlanned(planned.getPlanned());
        line.setActual(planned.getPlanned());
        return line;
    }

    /** A center has entrusted all clients of this world, and their months have been done. */
    @Transactional
    public void entrust(World world) {
        Office office = em.find(Office.class, world.officeId());
        Office center = center(office.getCorporation());
        types(office, "43");
        for (long id : world.schedules()) {
            MonthlySchedule plan = em.find(MonthlySchedule.class, id);
            plan.getLines().forEach(line -> line.setActual(line.getPlanned()));
            confirm(plan);
            ClientOffice served = new ClientOffice();
            served.setClient(plan.getClient());
            served.setOffice(office);
            served.setEntrustingCenter(center);
            served.setValidFrom(LocalDate.of(2025, 4, 1));
            em.persist(served);
        }
    }

    private static void confirm(MonthlySchedule plan) {
        if (plan.getStatus() == ScheduleStatus.DRAFTED) {
            plan.moveTo(ScheduleStatus.ACTUALS_ENTERED, null);
        }
        if (plan.getStatus() == ScheduleStatus.ACTUALS_ENTERED) {
            plan.moveTo(ScheduleStatus.CONFIRMED, null);
        }
    }

    private Office center(Corporation corporation) {
        Office center = new Office();
        center.setPartnerOf(corporation);
        center.setOfficeNumber(CENTER);
        center.setName("見本センター");
        center.setKind(OfficeKind.COMMUNITY_SUPPORT_CENTER);
        center.setAreaGrade("04");
        center.setPartnerVersion(ExchangeVersion.V4);
        em.persist(center);
        types(center, "46", "AF");
        return center;
    }

    /** A document of this kind for every client of this world; a profile has a picture. */
    @Transactional
    public void documents(World world, DataKind kind) {
        for (long id : world.schedules()) {
            MonthlySchedule plan = em.find(MonthlySchedule.class, id);
            PlanDocument document = new PlanDocument();
            document.setOffice(em.find(Office.class, world.officeId()));
            document.setClient(plan.getClient());
            document.setDataKind(kind);
            document.setInsurer(plan.getInsurer());
            document.setInsuredNumber(plan.getInsuredNumber());
            document.setKeyDate(DATE);
            document.setChangedAt(LocalDateTime.of(2026, 1, 10, 9, 0));
            document.getParts().add(part(document, parent(kind, plan.getClient())));
            if (kind == DataKind.CLIENT_PROFILE) {
                PlanDocumentImage image = new PlanDocumentImage();
                image.setDocument(document);
                image.setSeq(1);
                image.setContent(PICTURE);
                document.getImages().add(image);
            }
            em.persist(document);
        }
    }

    private static PlanDocumentPart part(PlanDocument document, Row row) {
        PlanDocumentPart part = new PlanDocumentPart();
        part.setDocument(document);
        part.setFileKind(row.layout().kind());
        part.setLayoutVersion(row.layout().version());
        part.setContent(PartRows.write(List.of(row)));
        return part;
    }

    private static Row parent(DataKind kind, Client client) {
        Row.Builder row = Row.builder(Layouts.of(kind.parent(), ExchangeVersion.V4));
        if (kind.parent() == FileKind.UP1KYO) {
            return row.set("作成年月日", DATE)
                    .set("居宅サービス計画作成者氏名", "見本 花子")
                    .set("介護支援事業者名", "見本ケアプラン")
                    .set("介護支援事業者コード", "2345678912")
                    .set("初回居宅サービス計画作成日", DATE)
                    .build();
        }
        row.set("計画種類", "1").set("委託の有無", "2");
        if (kind.parent() == FileKind.UPYOBO) {
            return row.set("利用者名", client.getName()).build();
        }
        return row.set("利用者氏名フリガナ", "ミホン")
                .set("利用者氏名", client.getName())
                .set("利用者性別", "1")
                .set("利用者生年月日", client.getBirthDate())
                .build();
    }

    private Office office(String number) {
        return em.createQuery("select o from Office o where o.officeNumber = :number", Office.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    private void types(Office office, String... types) {
        for (String type : types) {
            OfficeService service = new OfficeService();
            service.setOffice(office);
            service.setServiceType(type);
            em.persist(service);
        }
    }

    private void permit(String login, Office office) {
        Permission permission = new Permission();
        permission.setStaff(em.createQuery("select s from Staff s where s.loginName = :login", Staff.class)
                .setParameter("login", login)
                .getSingleResult());
        permission.setOffice(office);
        permission.setMenu(Menu.CAREPLAN_LINK);
        em.persist(permission);
    }
}
