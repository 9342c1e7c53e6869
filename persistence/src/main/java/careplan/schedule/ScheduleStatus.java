package careplan.schedule;

import careplan.base.Transitions;

/**
 * 状態 of a month, with the table of what a person may do: forward 作成済 → 実績済 → 確定済, and back by the same way with a
 * reason. What follows by itself when plan or actuals change is told by {@link #afterPlanChange}, {@link
 * #afterActualsChange} and {@link #afterActualsReceived}.
 */
public enum ScheduleStatus {
    /** 作成済: the plan has been made. */
    DRAFTED,
    /** 実績済: the actuals have been entered. */
    ACTUALS_ENTERED,
    /** 確定済: closed for billing, no longer changed without a reason. */
    CONFIRMED;

    private static final Transitions<ScheduleStatus> TABLE = Transitions.of(ScheduleStatus.class)
            .from(DRAFTED, ACTUALS_ENTERED)
            .from(ACTUALS_ENTERED, CONFIRMED, DRAFTED)
            .from(CONFIRMED, ACTUALS_ENTERED);

    /** Whether a person may move a month from here to there. */
    public boolean leadsTo(ScheduleStatus next) {
        return TABLE.allow(this, next);
    }

    /** What a month is once its plan has changed: one that was confirmed has to be confirmed again. */
    public ScheduleStatus afterPlanChange() {
        return this == CONFIRMED ? ACTUALS_ENTERED : this;
    }

    /**
     * What a month is once its actuals have changed: where more is lacking than before, it is 作成済 again. What was lacking
     * already, a person has said 実績済 in spite of.
     */
    public ScheduleStatus afterActualsChange(ActualsProgress before, ActualsProgress after) {
        boolean lessThanBefore =
                before.any() && !after.any() || !before.lacking().containsAll(after.lacking());
        return lessThanBefore ? DRAFTED : this;
    }

    /**
     * What a month is once actuals from providers have changed it: 実績済 by itself when nothing is lacking any more, and
     * never confirmed any longer.
     */
    public ScheduleStatus afterActualsReceived(ActualsProgress before, ActualsProgress after) {
        if (after.any() && after.lacking().isEmpty()) {
            return ACTUALS_ENTERED;
        }
        return after.any() ? afterActualsChange(before, after).afterPlanChange() : DRAFTED;
    }
}
