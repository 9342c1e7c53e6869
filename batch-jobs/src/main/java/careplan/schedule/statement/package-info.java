/**
 * The 別表 (table 7) as plain Java: computed from a month's lines for the 利用票 screens and the export job, checked when
 * one is received; what it gives is kept in statement_line and schedule_type_total.
 */
package careplan.schedule.statement;
