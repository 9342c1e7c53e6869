package careplan.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Which columns of the 別表 beyond those of the form a month needs. */
@Named
@RequestScoped
public class StatementColumns {

    /** Whether 介護扶助 bears anything. */
    public boolean publicCharge(ScheduleMonth month) {
        return month.statement().stream().anyMatch(line -> line.publicCharge() != null);
    }
}
