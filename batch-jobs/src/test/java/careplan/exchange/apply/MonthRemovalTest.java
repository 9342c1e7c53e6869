package careplan.exchange.apply;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.office.Office;
import careplan.request.RowAction;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import careplan.schedule.ServiceDetails;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import org.junit.jupiter.api.Test;

/** What a deleted plan leaves of a month. */
class MonthRemovalTest {

    private final MonthlySchedule kept = new MonthlySchedule();

    @Test
    void planWithoutActualsGoesAltogether() {
        line("0900", DayCounts.NONE);
        line("1000", DayCounts.NONE);
        MonthRemoval removal = MonthRemoval.of(kept);
        assertThat(removal.whole()).isTrue();
        assertThat(removal.changes()).extracting(Change::action).containsOnly(RowAction.DELETED);
        assertThat(kept.getLines()).as("finding out changes nothing").hasSize(2);
    }

    @Test
    void actualsAreOursAndStay() {
        line("0900", DayCounts.NONE);
        ScheduleLine own = line("1000", DayCounts.NONE.with(3, 1));
        kept.setOffice(new Office());
        kept.moveTo(ScheduleStatus.ACTUALS_ENTERED, null);
        kept.moveTo(ScheduleStatus.CONFIRMED, null);
        StatementLine statement = new StatementLine();
        statement.setKind(StatementLineKind.DETAIL);
        statement.setServiceCode("152441");
        kept.addStatementLine(statement);
        MonthRemoval removal = MonthRemoval.of(kept);
        assertThat(removal.whole()).isFalse();
        removal.carryOut();
        assertThat(kept.getLines()).containsExactly(own);
        assertThat(own.getPlanned()).isEqualTo(DayCounts.NONE);
        assertThat(own.getActual().total()).isEqualTo(1);
        assertThat(kept.getStatementLines()).isEmpty();
        assertThat(kept.getStatus()).isEqualTo(ScheduleStatus.ACTUALS_ENTERED);
        assertThat(MonthRemoval.of(kept).changes()).noneMatch(Change::isReal);
    }

    private ScheduleLine line(String time, DayCounts actual) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        details.setServiceCode("152441");
        details.setProviderNumber("2370000113");
        details.setStartTime(time);
        details.setEndTime(time);
        line.setPlanned(DayCounts.NONE.with(1, 1));
        line.setActual(actual);
        kept.addLine(line);
        return line;
    }
}
