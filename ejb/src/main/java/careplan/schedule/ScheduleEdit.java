package careplan.schedule;

import java.io.Serializable;
import java.util.List;

/**
 * A month as a person wants it to be: all its lines, in the order of the form. What is not listed is deleted.
 *
 * @param shortStayDaysBefore 前月までの短期入所利用日数, or null
 * @param excessShares which services bear what is over the limit; empty for the default
 * @param orderedByHand whether the lines stay in this order, because a person has moved them
 */
public record ScheduleEdit(
        Integer shortStayDaysBefore, List<ExcessShare> excessShares, boolean orderedByHand, List<Line> lines)
        implements Serializable {

    /**
     * What is typed about the charge of a line, each null where nothing is.
     *
     * @param units 単位数, of services whose units no table knows
     * @param fixedCharge 定額利用者負担単価 in yen
     * @param proratedDays 日割対象日, 31 digits
     */
    public record Charge(Integer units, Integer fixedCharge, String proratedDays) implements Serializable {

        /** Nothing typed. */
        public static final Charge NONE = new Charge(null, null, null);
    }

    /**
     * A line.
     *
     * @param lineNo the line that it changes, or null for a new one
     * @param startTime HHMM, or 9999 for services without a time
     * @param endTime likewise
     * @param planned 31 counts, day 1 first
     * @param actual likewise
     */
    public record Line(
            Integer lineNo,
            String serviceCode,
            String startTime,
            String endTime,
            String providerNumber,
            String providerName,
            String satelliteBranch,
            String detailCode,
            String taisCode,
            String equipmentCode,
            String equipmentName,
            boolean over30Days,
            Charge charge,
            List<Integer> planned,
            List<Integer> actual)
            implements Serializable {

        /** What makes it the same service as another wish; of the units those that are typed, for others follow from the code. */
        public ServiceKey key() {
            return new ServiceKey(
                    providerNumber,
                    satelliteBranch,
                    serviceCode,
                    startTime,
                    endTime,
                    charge.units() == null ? 0 : charge.units(),
                    detailCode,
                    taisCode,
                    equipmentCode,
                    equipmentName,
                    over30Days,
                    charge.proratedDays());
        }
    }
}
