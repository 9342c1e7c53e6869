package careplan.schedule;

import careplan.exchange.format.ServiceTypes;
import careplan.page.FacesMessages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** The dialog in which the care manager says which services bear the units over the limit. */
@Named
@ViewScoped
public class ExcessDialog implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Services of one provider and type, and what of them is over. */
    public static final class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final ScheduleMonth.Statement line;
        private Integer units;

        Row(ScheduleMonth.Statement line) {
            this.line = line;
            this.units = line.amount(StatementField.LEVEL_OVER_UNITS);
        }

        /** The line of the 別表 that carries their amounts. */
        public ScheduleMonth.Statement getLine() {
            return line;
        }

        public String getTypeName() {
            return ServiceTypes.find(type()).map(ServiceTypes.ServiceType::name).orElse(type());
        }

        /** Yen a unit. */
        public Number getUnitPrice() {
            return line.amounts().get(StatementField.UNIT_PRICE);
        }

        public Integer getUnits() {
            return units;
        }

        public void setUnits(Integer units) {
            this.units = units;
        }

        private String type() {
            return ServiceTypes.ofServiceCode(line.serviceCode());
        }

        private ExcessShare share() {
            return new ExcessShare(line.providerNumber(), line.satelliteBranch(), type(), given());
        }

        private int given() {
            return units == null ? 0 : units;
        }

        /** Units that may be over: those that count and are within the limit of their type. */
        public int getMost() {
            return line.amount(StatementField.TYPE_WITHIN_UNITS);
        }
    }

    @Inject
    private MonthPage page;

    private List<Row> rows = new ArrayList<>();

    /** Opens it with what the 別表 on the screen says. */
    public void open() {
        page.takeCounts();
        page.preview();
        rows = page.getShown().statement().stream()
                .filter(line ->
                        line.kind() != StatementLineKind.TOTAL && line.amount(StatementField.LEVEL_OVER_UNITS) != null)
                .map(Row::new)
                .collect(Collectors.toCollection(ArrayList::new));
        PrimeFaces.current().executeScript("PF('excessDialog').show()");
    }

    /** Takes over what was typed, if it is all that is over. */
    public void confirm() {
        for (Row row : rows) {
            if (row.given() < 0 || row.given() > row.getMost()) {
                FacesMessages.errorAt("excessForm", "scheduleMsg", "excess.tooMuch", row.getTypeName(), row.getMost());
                return;
            }
        }
        int given = rows.stream().mapToInt(Row::given).sum();
        if (given != getOver()) {
            FacesMessages.errorAt("excessForm", "scheduleMsg", "excess.sum", getOver(), given);
            return;
        }
        choose(rows.stream().filter(row -> row.given() > 0).map(Row::share).toList());
    }

    /** Back to what costs the client least. */
    public void useDefault() {
        choose(List.of());
    }

    private void choose(List<ExcessShare> shares) {
        page.chooseExcess(shares);
        PrimeFaces.current().executeScript("PF('excessDialog').hide()");
    }

    /** All units over the 区分支給限度基準額. */
    public int getOver() {
        return over(page.getShown());
    }

    /** The same of a month. */
    static int over(ScheduleMonth month) {
        return month.statement().stream()
                .filter(line ->
                        line.kind() == StatementLineKind.TOTAL && line.amount(StatementField.LEVEL_OVER_UNITS) != null)
                .mapToInt(line -> line.amount(StatementField.LEVEL_OVER_UNITS))
                .sum();
    }

    public List<Row> getRows() {
        return rows;
    }
}
