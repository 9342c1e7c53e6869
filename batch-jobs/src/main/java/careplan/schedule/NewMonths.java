package careplan.schedule;

import careplan.base.JapanTime;
import careplan.client.ClientOffice;
import careplan.master.MasterData;
import careplan.office.Office;
import careplan.office.OfficeKind;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Makes the months of a client with everything but their lines, and finds those that there are. */
public final class NewMonths {

    private final EntityManager em;
    private final MasterData masterData;

    public NewMonths(EntityManager em, MasterData masterData) {
        this.em = em;
        this.masterData = masterData;
    }

    /** A month without lines, for the days on which the client is insured so. */
    public MonthlySchedule empty(ClientOffice service, YearMonth month, InsuredPart part) {
        MonthlySchedule schedule = new MonthlySchedule();
        schedule.setOffice(service.getOffice());
        schedule.setClient(service.getClient());
        schedule.setServiceMonth(month);
        schedule.setCreatedOn(JapanTime.now().toLocalDate());
        schedule.setChangedAt(JapanTime.now());
        schedule.takeOver(part.certified(), masterData);
        fillCareManagement(schedule, service);
        schedule.setShortStayDaysBefore(StayHistory.load(em, schedule).days());
        return schedule;
    }

    /** How the office serves the client in the month; empty where it does not. */
    public Optional<ClientOffice> service(long officeId, long clientId, YearMonth month) {
        return em.createQuery(
                        "select o from ClientOffice o where o.office.id = :office and o.client.id = :client"
                                + " and o.validFrom <= :last and (o.validTo is null or o.validTo >= :first)"
                                + " order by o.validFrom desc, o.id desc",
                        ClientOffice.class)
                .setParameter("office", officeId)
                .setParameter("client", clientId)
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The months of the client: one, or one for each number under which it is insured. */
    public List<MonthlySchedule> find(long officeId, long clientId, YearMonth month) {
        return em.createQuery(
                        "select s from MonthlySchedule s where s.office.id = :office and s.client.id = :client"
                                + " and s.serviceMonth = :month order by s.id",
                        MonthlySchedule.class)
                .setParameter("office", officeId)
                .setParameter("client", clientId)
                .setParameter("month", month)
                .getResultList();
    }

    private static void fillCareManagement(MonthlySchedule schedule, ClientOffice service) {
        Office office = service.getOffice();
        Office careManagement = office.getKind() == OfficeKind.PROVIDER ? service.getCareManagementOffice() : office;
        if (careManagement == null) {
            throw new MonthRefused("noCareManagementOffice");
        }
        schedule.setCareManagementOfficeNumber(careManagement.getOfficeNumber());
        schedule.setCareManagementOfficeName(careManagement.getName());
        if (service.getCareManager() != null) {
            schedule.setCareManager(service.getCareManager());
            schedule.setCareManagerName(service.getCareManager().getName());
        }
    }
}
