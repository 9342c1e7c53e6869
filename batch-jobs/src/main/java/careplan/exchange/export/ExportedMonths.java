package careplan.exchange.export;

import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.schedule.MonthlySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The months that an export names. */
@ApplicationScoped
public class ExportedMonths {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * The month of the sending office.
     *
     * @throws ExportRefusal if it is gone
     */
    MonthlySchedule find(ExportTask task, long scheduleId) throws ExportRefusal {
        List<MonthlySchedule> found = em.createQuery(
                        "select s from MonthlySchedule s join fetch s.client join fetch s.insurer"
                                + " where s.id = :id and s.office.id = :office and s.serviceMonth = :month",
                        MonthlySchedule.class)
                .setParameter("id", scheduleId)
                .setParameter("office", task.officeId())
                .setParameter("month", task.month())
                .getResultList();
        if (found.isEmpty()) {
            throw new ExportRefusal(
                    Message.of(MessageCode.EXPORT_GONE, task.dataKind().label()));
        }
        return found.get(0);
    }
}
