/** What follows from the lines of a month, for the 利用票 screens and the jobs that write months: tables statement_line and schedule_type_total. */
package careplan.schedule;
