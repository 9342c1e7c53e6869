package careplan.print;

/** What the targets of a print are, and as which form they are printed. */
public enum PrintSource {
    /** Months that we keep, as サービス利用票 with 別表; targets are MonthlySchedule. */
    USAGE,
    /** Months that we keep, as サービス提供票 with 別表; targets are MonthlySchedule. */
    PROVISION,
    /** What was received, of whatever kind; targets are ReceivedRecord. */
    RECEIVED,
    /** 居宅サービス計画書, 利用者基本情報 and 支援計画書 that we keep; targets are PlanDocument. */
    DOCUMENT
}
