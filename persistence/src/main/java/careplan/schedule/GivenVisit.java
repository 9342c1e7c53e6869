package careplan.schedule;

import careplan.base.Texts;
import java.io.Serializable;
import java.util.Objects;

/**
 * Services given on one day of a line that its provider reported otherwise than the line says; null where it said the
 * same.
 *
 * @param day 1 to 31
 * @param count how many of the day's services these are
 * @param startTime HHMM, or 9999
 * @param endTime likewise
 * @param units 単位数 of one service
 */
public record GivenVisit(
        int day,
        int count,
        String startTime,
        String endTime,
        Integer units,
        String taisCode,
        String equipmentCode,
        String equipmentName,
        String proratedDays)
        implements Serializable {

    /**
     * What was reported of services of a planned line.
     *
     * @param reported the service as its provider sent it; units of 0, and codes and names left empty, say nothing
     */
    public static GivenVisit of(int day, int count, ScheduleLine reported, ScheduleLine planned) {
        boolean times = !reported.getStartTime().equals(planned.getStartTime())
                || !reported.getEndTime().equals(planned.getEndTime());
        boolean units = reported.getUnits() != 0 && reported.getUnits() != planned.getUnits();
        return new GivenVisit(
                day,
                count,
                times ? reported.getStartTime() : null,
                times ? reported.getEndTime() : null,
                units ? reported.getUnits() : null,
                otherCode(reported.getTaisCode(), planned.getTaisCode()),
                otherCode(reported.getEquipmentCode(), planned.getEquipmentCode()),
                other(reported.getEquipmentName(), planned.getEquipmentName()),
                other(reported.getProratedDays(), planned.getProratedDays()));
    }

    /** Whether anything was reported otherwise. */
    public boolean differs() {
        return startTime != null
                || units != null
                || taisCode != null
                || equipmentCode != null
                || equipmentName != null
                || proratedDays != null;
    }

    GivenVisit withCount(int other) {
        return new GivenVisit(
                day, other, startTime, endTime, units, taisCode, equipmentCode, equipmentName, proratedDays);
    }

    private static String other(String reported, String planned) {
        return reported == null || reported.equals(planned) ? null : reported;
    }

    /** Codes are written with a hyphen of either width, or without. */
    private static String otherCode(String reported, String planned) {
        return Objects.equals(EquipmentCodes.plain(reported), EquipmentCodes.plain(planned))
                ? null
                : Texts.blankToNull(reported);
    }
}
