/** The demonstration company, made at the start of an empty system on request: no screen, no job, rows in the tables of offices, staff, clients and schedules. */
package careplan.demo;
