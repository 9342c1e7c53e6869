package careplan.schedule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A line of the month as it stands on the screen, changed or not; the dialog writes into it. */
public class EditedLine implements ServiceLine, Serializable {

    private static final long serialVersionUID = 1L;

    private final Integer lineNo;
    private ServiceDetails service;
    private boolean asksForUnits;
    private final List<GivenVisit> givenVisits;
    private List<Integer> planned;
    private List<Integer> actual;

    /** A new line without days. */
    public EditedLine() {
        this(null, new ServiceDetails(), false, none(), none(), List.of());
    }

    /** The line as it was read. */
    public EditedLine(ScheduleMonth.Line line) {
        this(line.lineNo(), line.service(), line.asksForUnits(), line.planned(), line.actual(), line.givenVisits());
    }

    /** A copy, for the dialog to write into until it is confirmed. */
    public EditedLine(EditedLine other) {
        this(other.lineNo, other.service, other.asksForUnits, other.planned, other.actual, other.givenVisits);
    }

    private EditedLine(
            Integer lineNo,
            ServiceDetails service,
            boolean asksForUnits,
            List<Integer> planned,
            List<Integer> actual,
            List<GivenVisit> givenVisits) {
        this.lineNo = lineNo;
        this.service = new ServiceDetails(service);
        this.asksForUnits = asksForUnits;
        this.planned = new ArrayList<>(planned);
        this.actual = new ArrayList<>(actual);
        this.givenVisits = givenVisits;
    }

    private static List<Integer> none() {
        return Collections.nCopies(DayCounts.DAYS, 0);
    }

    /** A new line of the same service, beyond 30 days in a row, without days. */
    EditedLine beyondThirtyDays() {
        EditedLine line = new EditedLine();
        line.takeFields(this);
        line.service.setOver30Days(true);
        return line;
    }

    /** Takes over everything but the days. */
    final void takeFields(EditedLine other) {
        this.service = new ServiceDetails(other.service);
        this.asksForUnits = other.asksForUnits;
    }

    /** The wish that the service is asked to keep. */
    ScheduleEdit.Line toWish() {
        return new ScheduleEdit.Line(lineNo, new ServiceDetails(service), List.copyOf(planned), List.copyOf(actual));
    }

    /** Whether it ends on the day after the one on which it begins, going by its times. */
    boolean endsOnTheNextDay() {
        return service.isTimed() && service.getEndTime().compareTo(service.getStartTime()) <= 0;
    }

    /** The line it changes, or null for a new one. */
    public Integer getLineNo() {
        return lineNo;
    }

    @Override
    public ServiceDetails getService() {
        return service;
    }

    /** The first day of 日割対象日; null where it is not claimed by the day. */
    public Integer getProratedFrom() {
        return day(getProratedDays() == null ? -1 : getProratedDays().indexOf('1'));
    }

    /** The last day of 日割対象日; null likewise. */
    public Integer getProratedTo() {
        return day(getProratedDays() == null ? -1 : getProratedDays().lastIndexOf('1'));
    }

    private static Integer day(int place) {
        return place < 0 ? null : place + 1;
    }

    /** Whether the units are typed, since no table knows them. */
    public boolean isAsksForUnits() {
        return asksForUnits;
    }

    public void setAsksForUnits(boolean asksForUnits) {
        this.asksForUnits = asksForUnits;
    }

    /** What of 実績 its provider reported otherwise than this line says, which only files bring. */
    public List<GivenVisit> getGivenVisits() {
        return givenVisits;
    }

    /** Whether its provider reported other units, which our own 別表 does not count. */
    public boolean isUnitsReported() {
        return givenVisits.stream().anyMatch(visit -> visit.units() != null);
    }

    /** 31 counts, day 1 first; the list itself. */
    public List<Integer> getPlanned() {
        return planned;
    }

    void setPlanned(List<Integer> planned) {
        this.planned = planned;
    }

    /** 31 counts, day 1 first; the list itself. */
    public List<Integer> getActual() {
        return actual;
    }

    void setActual(List<Integer> actual) {
        this.actual = actual;
    }

    /** 予定 合計回数. */
    public int getPlannedTotal() {
        return planned.stream().mapToInt(Integer::intValue).sum();
    }

    /** 実績 合計回数. */
    public int getActualTotal() {
        return actual.stream().mapToInt(Integer::intValue).sum();
    }
}
