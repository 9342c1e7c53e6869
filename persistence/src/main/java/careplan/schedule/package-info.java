/** 利用票・提供票と別表 (予定実績): tables monthly_schedule, schedule_line, statement_line, schedule_type_total. */
package careplan.schedule;
