package careplan.schedule;

/** What a month of a client begins with. */
public enum Beginning {
    EMPTY,
    /** The plan of the month before, weekday by weekday. */
    LAST_MONTH,
    /** 第3表 of the newest 居宅サービス計画書. */
    WEEKLY_PLAN
}
