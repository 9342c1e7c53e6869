package careplan.schedule;

/** 状態 of a month. */
public enum ScheduleStatus {
    /** 作成済: the plan has been made. */
    DRAFTED,
    /** 実績済: the actuals have been entered. */
    ACTUALS_ENTERED,
    /** 確定済: closed for billing, no longer changed without a reason. */
    CONFIRMED
}
