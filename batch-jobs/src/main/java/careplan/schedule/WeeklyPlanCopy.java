package careplan.schedule;

import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.master.MasterData;
import careplan.master.ServiceCode;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Begins a month with the week of the client's 居宅サービス計画書. Table 3 has no service codes: the code is the one that the
 * client last had for such a service, or else the one that clients of the same level have at that provider and time.
 */
final class WeeklyPlanCopy {

    private final EntityManager em;
    private final MasterData masterData;

    WeeklyPlanCopy(EntityManager em, MasterData masterData) {
        this.em = em;
        this.masterData = masterData;
    }

    /**
     * Adds a line for each service of the week.
     *
     * @param schedule new, its office, client, month and level are set
     * @return the names of the services for which no provider or no code could be found: they have no line
     * @throws MonthRefused if there is no plan with a week that began by the end of the month
     */
    List<String> addLines(MonthlySchedule schedule) {
        PlanDocument plan = plan(schedule).orElseThrow(() -> new MonthRefused("noWeeklyPlan"));
        List<WeeklyPlan.Service> services = WeeklyPlan.services(
                rows(plan, FileKind.UP3KYO), rows(plan, FileKind.UP2KYO), schedule.getServiceMonth());
        if (services.isEmpty()) {
            throw new MonthRefused("noWeeklyPlan");
        }
        List<String> unresolved = new ArrayList<>();
        for (WeeklyPlan.Service service : services) {
            Optional<ServiceCode> code = code(schedule, service)
                    .flatMap(found -> masterData.serviceCode(
                            found,
                            schedule.getServiceMonth(),
                            schedule.getInsurer().getInsurerNumber()));
            if (code.isPresent()) {
                schedule.addLine(line(service, code.get(), schedule.getLines().size() + 1));
            } else {
                unresolved.add(service.name());
            }
        }
        return unresolved;
    }

    private Optional<PlanDocument> plan(MonthlySchedule schedule) {
        return em.createQuery(
                        "select d from PlanDocument d where d.office = :office and d.client = :client"
                                + " and d.dataKind = :kind and d.keyDate <= :last order by d.keyDate desc, d.id desc",
                        PlanDocument.class)
                .setParameter("office", schedule.getOffice())
                .setParameter("client", schedule.getClient())
                .setParameter("kind", DataKind.CARE_PLAN)
                .setParameter("last", schedule.getServiceMonth().atEndOfMonth())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static List<Row> rows(PlanDocument plan, FileKind file) {
        return plan.part(file)
                .map(part -> PartRows.read(Layouts.of(file, part.getLayoutVersion()), part.getContent()))
                .orElse(List.of());
    }

    private Optional<String> code(MonthlySchedule schedule, WeeklyPlan.Service service) {
        if (service.serviceType() == null || service.providerNumber() == null) {
            return Optional.empty();
        }
        Optional<String> own = lines(
                schedule,
                service,
                "s.client = :whose and s.serviceMonth < :month",
                schedule.getClient(),
                " order by max(s.serviceMonth) desc");
        return own.isPresent()
                ? own
                : lines(
                        schedule,
                        service,
                        "s.careLevel = :whose and s.serviceMonth <= :month",
                        schedule.getCareLevel(),
                        " order by count(l) desc");
    }

    private Optional<String> lines(
            MonthlySchedule schedule, WeeklyPlan.Service service, String whose, Object value, String order) {
        return em.createQuery(
                        "select l.service.serviceCode from ScheduleLine l join l.schedule s where s.office = :office and "
                                + whose
                                + " and l.service.providerNumber = :provider and l.service.serviceCode like :type"
                                + " and l.service.startTime = :start and l.service.endTime = :end group by l.service.serviceCode"
                                + order
                                + ", l.service.serviceCode",
                        String.class)
                .setParameter("office", schedule.getOffice())
                .setParameter("whose", value)
                .setParameter("month", schedule.getServiceMonth())
                .setParameter("provider", service.providerNumber())
                .setParameter("type", service.serviceType() + "%")
                .setParameter("start", service.start())
                .setParameter("end", service.end())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static ScheduleLine line(WeeklyPlan.Service service, ServiceCode code, int number) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        line.setLineNo(number);
        details.setServiceCode(code.getCode());
        details.setServiceName(code.getName());
        details.setUnits(code.unitsOfNewLine());
        details.setStartTime(service.start());
        details.setEndTime(service.end());
        details.setProviderNumber(service.providerNumber());
        details.setProviderName(service.providerName());
        line.setPlanned(service.planned());
        return line;
    }
}
