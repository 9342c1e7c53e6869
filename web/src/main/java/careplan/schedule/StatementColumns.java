package careplan.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.text.DecimalFormat;
import java.util.Arrays;
import java.util.List;

/** The columns of the amounts of the 別表: those of the form, and what 介護扶助 bears where it bears anything. */
@Named
@RequestScoped
public class StatementColumns {

    /** The columns that the month needs. */
    public List<StatementField> of(ScheduleMonth month) {
        boolean assisted =
                month.statement().stream().anyMatch(line -> line.amount(StatementField.PUBLIC_CHARGE) != null);
        return assisted ? Arrays.asList(StatementField.values()) : StatementField.exchanged();
    }

    /** What stands in a column. */
    public String text(StatementField field, ScheduleMonth.Statement line) {
        Number value = line.amounts().get(field);
        return value == null ? "" : new DecimalFormat(field.isPrice() ? "0.00" : "#,##0").format(value);
    }
}
